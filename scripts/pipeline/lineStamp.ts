import type { Format, StampRule } from "../formats/format.ts";
import { plainLine } from "../languages/plainLine.ts";
import { mayMatch, type StampSigns, stampSigns } from "../languages/stampLooks.ts";
import { monthNumber } from "./partialDay.ts";
import type { StampGroups } from "./stamp.ts";
import { labelsOf, mayStandBehind } from "./stampLabel.ts";
import { unbracketed, unframed, unnumbered } from "./unframed.ts";

/** A stamp at the start of some words. Offsets are UTF-16 units into them. */
export interface LineStamp {
  rule: StampRule;
  groups: StampGroups;
  /** Where it begins, marks before it included: 0, or behind the words of a title. */
  start: number;
  /** Behind the last character of the stamp, separators included. */
  end: number;
  /** How many characters stand behind it, from the first letter or number on. */
  left: number;
  /** True where nothing but the stamp stands there. */
  whole: boolean;
  /** Its clock, or else its day, as numbers that can be compared; null where it has neither. */
  clock: string | null;
  text: string;
}

/** The stamp that opens these words, bullet and indent left out; null where there is none. */
export function lineStamp(line: string, format: Format): LineStamp | null {
  const lead = format.lead?.exec(line)?.[0].length ?? 0;
  return stampAt(lead > 0 ? line.slice(lead).trim() : line.trim(), format);
}

/** No stamp is longer, and a long paragraph is not searched for one. Characters. */
const LONGEST = 300;

/** No stamp begins further from its first digit. Characters. */
const HAS_STAMP = /^\D{0,80}\d/u;

/** The stamp at the start of trimmed words. */
export function stampAt(words: string, format: Format): LineStamp | null {
  const shown = withoutEmphasis(plainLine(words));
  const plain = format.numbered ? unnumbered(unframed(shown, format.lead !== null)) : shown;
  if (!HAS_STAMP.test(plain)) return null;
  const found = stampIn(plain, words.length, format);
  if (found !== null || format.stamps.length === 0) return found;
  // The line may stand in a frame, and the stamp in brackets or behind the number of an item.
  let seen = plain;
  for (const without of FRAMES) {
    const next = without(seen, format);
    if (next === seen) continue;
    seen = next;
    const framed = stampIn(seen, words.length, format);
    if (framed !== null) return framed;
  }
  return format.labels?.size ? behindLabel(seen, words.length, format, format.labels) : null;
}

/** Words that were looked at, with what patterns found: formats share patterns, and a line is looked at more than once. */
interface Seen {
  text: string;
  signs: StampSigns;
  found: Map<RegExp, RegExpExecArray | null>;
}

/** For the stamps of a format, those that may match words with or without each sign. */
const RULES = new WeakMap<readonly StampRule[], (readonly StampRule[])[]>();

function rulesFor(stamps: readonly StampRule[], signs: StampSigns): readonly StampRule[] {
  const sorted = RULES.get(stamps) ?? [];
  if (sorted.length === 0) RULES.set(stamps, sorted);
  const which = (signs.opens ? 1 : 0) + (signs.dated ? 2 : 0);
  sorted[which] ??= stamps.filter(({ match }) => mayMatch(match, signs));
  return sorted[which];
}

/** The words that were looked at last, the latest first. */
const lastSeen: Seen[] = [];
const MOST_SEEN = 8;

function seenWords(text: string): Seen {
  const known = lastSeen.find((one) => one.text === text);
  if (known) return known;
  const seen: Seen = { text, signs: stampSigns(text), found: new Map() };
  lastSeen.unshift(seen);
  if (lastSeen.length > MOST_SEEN) lastSeen.pop();
  return seen;
}

function matchOf(seen: Seen, look: RegExp): RegExpExecArray | null {
  const known = seen.found.get(look);
  if (known !== undefined) return known;
  const found = look.exec(seen.text);
  seen.found.set(look, found);
  return found;
}

/** "A title — 11:29 p.m." No such stamp and its mark are longer than this, and no such title; characters. */
const LONGEST_END = 60;
const LONGEST_TITLE = 200;

function stampAtEnd(words: string, rule: StampRule): LineStamp | null {
  if (words.length > LONGEST_TITLE) return null;
  const from = Math.max(0, words.length - LONGEST_END);
  const found = rule.match.exec(words.slice(from));
  if (!found?.groups) return null;
  const start = from + found.index;
  const groups = found.groups;
  return {
    rule,
    groups,
    start,
    end: words.length,
    left: start,
    whole: words.slice(0, start).trim() === "",
    clock: clockKey(groups),
    text: words,
  };
}

/** "11th UPDATE: 11:32 p.m. EST: text": a stamp behind words that the document repeats before stamps. */
function behindLabel(
  text: string,
  length: number,
  format: Format,
  labels: ReadonlyMap<string, number>,
): LineStamp | null {
  const indent = text.length - text.trimStart().length;
  for (const { label, end } of labelsOf(text.slice(indent, indent + LONGEST))) {
    if (!labels.has(label)) continue;
    // "At 7:59 a.m., words": the comma belongs to the label's sentence.
    const behind = text.slice(indent + end).replace(/,(?=\s\p{L})/u, " ");
    const found = stampIn(" ".repeat(indent + end) + behind, length, format);
    if (found !== null && mayStandBehind(label, found.groups)) return found;
  }
  return null;
}

const FRAMES: readonly ((text: string, format: Format) => string)[] = [
  (text, { lead }) => unframed(text, lead !== null),
  unbracketed,
  unnumbered,
];

/** The stamp with which a plain line begins, marks of direction and frames as spaces. */
function stampIn(plain: string, length: number, format: Format): LineStamp | null {
  // Marks of direction before a stamp are none of its words.
  const indent = plain.length - plain.trimStart().length;
  const words = plain.trimEnd();
  const short = words.length > LONGEST ? `${words.slice(indent, LONGEST)}…` : words.slice(indent);
  const once = onceOf(short);
  const seen = seenWords(short);
  for (const rule of rulesFor(format.stamps, seen.signs)) {
    if (rule.at === "end") {
      const closing = stampAtEnd(words, rule);
      if (closing) return closing;
      continue;
    }
    const found = rule.at === "start" ? matchOf(seen, rule.match) : null;
    const doubled = found === null && once !== null && rule.at === "start" ? rule.match.exec(once) : null;
    const groups = (found ?? doubled)?.groups;
    if (!groups) continue;
    const end = doubled ? length : indent + (found?.[0].length ?? 0);
    if (doubled && doubled[0].length !== once?.length) continue;
    const behind = end + spacesAt(plain, end);
    const rest = words.slice(behind);
    return {
      rule,
      groups,
      start: 0,
      end: behind,
      left: Math.max(0, rest.length - Math.max(0, rest.search(/[\p{L}\p{N}]/u))),
      whole: behind >= length,
      clock: clockKey(groups),
      text: plain,
    };
  }
  return null;
}

/** "**18:46:** text", "### 18:46": marks of Markdown as spaces, each for one. */
function withoutEmphasis(text: string): string {
  return /^(?:[*_]{2}|#{1,6}\s)/u.test(text) || EMPHASIS.test(text.slice(0, LONGEST))
    ? text.replace(/^#{1,6}(?=\s)|\*\*|__/gu, (mark) => " ".repeat(mark.length))
    : text.replace(FIRST_MARKED, "$1 $3 ");
}

/** "*9:25*: text", "`09:10` text": the first words in marks. */
const FIRST_MARKED = /^([^\p{L}\p{N}`*_]{0,8})([`*_])([^`*_]{1,60})\2/u;

const EMPHASIS = /\*\*|__/u;

function spacesAt(text: string, from: number): number {
  return text.slice(from).length - text.slice(from).trimStart().length;
}

/** "15:0515:05" is printed twice: its first half. Null for what is not. */
function onceOf(text: string): string | null {
  if (text.length % 2 !== 0 || text.length > 80 || text.length < 8) return null;
  const half = text.slice(0, text.length / 2);
  return text.endsWith(half) ? half : null;
}

function clockKey({ hour, minute, second, half, day, monthName }: StampGroups): string | null {
  if (hour === undefined && day !== undefined && monthName !== undefined)
    return `${Number(day)}/${monthNumber(monthName)}`;
  if (hour === undefined || minute === undefined) return null;
  const number = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/iu.test(half) ? 12 : 0);
  return second === undefined ? `${number}:${minute}` : `${number}:${minute}:${second}`;
}
