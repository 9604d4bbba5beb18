import { LANGUAGES } from "../languages/index.ts";
import { DATE_NAMES } from "../languages/stampLooks.ts";
import type { StampGroups } from "./stamp.ts";

/** Words before a stamp, and where they end in their line. */
export interface StampLabel {
  /** Its words, every number as #: "#th UPDATE:". */
  label: string;
  end: number;
}

/** At most so many words stand before a stamp. */
const MOST_WORDS = 5;

/** The words of a line before each place where a stamp may begin. */
export function labelsOf(line: string): StampLabel[] {
  const found: StampLabel[] = [];
  let words = 0;
  for (const match of line.slice(0, 80).matchAll(/\s+/gu)) {
    const end = match.index + match[0].length;
    words++;
    if (words > MOST_WORDS) break;
    MAY_BEGIN.lastIndex = end;
    if (!MAY_BEGIN.test(line)) continue;
    const label = line.slice(0, match.index).trim().replace(/\d+/gu, "#");
    if (/[.!?;…]\s|[.!?;…]$/u.test(label) || !/\p{L}{2}/u.test(label.replace(/#(?:st|nd|rd|th)/giu, "")))
      continue;
    if (!DATED.test(label)) found.push({ label, end });
  }
  return found;
}

const MAY_BEGIN = new RegExp(String.raw`["“«([]?(?:\d|${DATE_NAMES})`, "iuy");
/** Words that are the beginning of a date are no label before it. */
const DATED = new RegExp(`(?<!\\p{L})${DATE_NAMES}`, "iu");

/** "At", "Posted", "UPDATE:": behind these a number alone may be a stamp; behind other words only what nothing but a time can be. */
const OPENS = new RegExp(
  `(?:[:,|–—>-]|(?<!\\p{L})(?:${LANGUAGES.flatMap(({ timeOpeners }) => timeOpeners).join("|")}))$`,
  "iu",
);

/** True where a stamp with these groups may stand behind the label: "Psalm 12:03" is none, "Update 4:30 p.m." is. */
export function mayStandBehind(label: string, groups: StampGroups): boolean {
  if (OPENS.test(label)) return true;
  return ["half", "zone", "monthName", "isoYear"].some((name) => groups[name] !== undefined);
}
