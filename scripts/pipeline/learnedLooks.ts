import type { Format, StampRule } from "../formats/format.ts";
import { FURNITURE, TAIL } from "../languages/pageLines.ts";
import { plainLine } from "../languages/plainLine.ts";
import {
  COLUMNS,
  COUNT_SHAPE,
  countedLines,
  DATE_NAMES,
  DAY_LED,
  HOUR_LOOK,
  HOUR_WORD_LED,
  LONE_DATES,
  LONE_DAYS,
  LONE_SHORT_YEARS,
  LONE_STAMPS,
  MARGINS,
  mayMatch,
  NAME_AND_CLOCK,
  partedBefore,
  partingOf,
  ROUGH_LED,
  SHORT_YEAR_LED,
  stampSigns,
  TITLE_CLOCKS,
  taggedClocks,
  WORDS_AND_CLOCK,
  WORDS_AND_DATE,
  WORDS_DATE_AND_CLOCK,
  YEAR_BEFORE_WORDS,
  YEAR_LED,
} from "../languages/stampLooks.ts";
import { areOffsets, OFFSETS } from "./offsets.ts";
import { labelsOf } from "./stampLabel.ts";
import { unframed } from "./unframed.ts";

/** What a document repeats around its stamps. A look that one document has again and again is a look of its layout, whatever others have. */
export interface Learned {
  /** Words before stamps ("UPDATE:", "At"), with the number of lines that have them. */
  labels: ReadonlyMap<string, number>;
  /** Words behind clocks that have a line to themselves. */
  tags: readonly string[];
  /** True where years of three digits stand where others have four. */
  shortYears: boolean;
  /** True where the items of a numbered list begin with stamps: "4. October 22nd: text". */
  numbered: boolean;
  /** True where titles end with clocks, and nothing begins with one. */
  titleClocks: boolean;
  /** The lines of posts that are counted, "18. Minute –", one after the other; null where there are none. */
  counts: { look: RegExp; isMinute: boolean } | null;
  /** True where dates stand with places, or hours with them, in margins. */
  margins: boolean;
  /** True where names with clocks, of some who post again, stand above what was posted. */
  nameAndClock: boolean;
  /** True where date or clock stand in further cells of rows. */
  columns: boolean;
  /** The marks that part stamps from words, where they are not those of all documents. */
  partings: readonly { of: "clocks" | "days"; mark: string }[];
  /** True where ordinals count something else than days: "7th over: text". */
  counted: boolean;
  /** True where lines of words, a date and a clock stand above what was posted. */
  wordsAndClock: boolean;
  /** True where lines begin with years that follow each other, and nothing parts them from the words. */
  yearsLead: boolean;
  /** True where no blank line parts paragraphs, and each has a line to itself. */
  lineByLine: boolean;
  /** True where lines of words and a whole date are headings of what stands below. */
  wordsAndDate: boolean;
  /** True where lines begin with positions in a recording, which look like clocks. */
  offsets: boolean;
}

/** What is in less lines than this is chance. */
const LEAST = 3;
/** Of the lines with words, so many must have a label that is no label by itself ("At"). */
const LEAST_SHARE = 0.15;

/** What this text repeats. Time grows with its length. */
export function learnLooks(text: string): Learned {
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => unframed(plainLine(line.slice(0, LONGEST)), true).trim());
  const labels = counted(lines.flatMap((line) => labelsOf(line).map(({ label }) => label)));
  const tags = counted(
    lines.flatMap((line) => {
      const tag = TAGGED.exec(line)?.groups?.["tag"];
      return tag === undefined || LONE_STAMPS.some((look) => look.test(line)) ? [] : [tag];
    }),
  );
  const has = (looks: readonly RegExp[]): number =>
    lines.filter((line) => looks.some((look) => look.test(line))).length;
  const dated = lines.filter((line) => /^\D{0,80}\d/u.test(line));
  const short = dated
    .filter((line) => line.length <= LONGEST_HEADING)
    .map((line) => ({ line, signs: stampSigns(line) }));
  const among = (looks: readonly RegExp[]): number =>
    short.filter(({ line, signs }) => looks.some((look) => mayMatch(look, signs) && look.test(line))).length;
  const rows = dated.filter((line) => /[\t|]/u.test(line) && COLUMNS.some((look) => look.test(line))).length;
  const margins = among(MARGINS);
  return {
    labels: new Map(
      [...labels].filter(
        ([label, count]) => count >= LEAST && (CLOSED.test(label) || count >= LEAST_SHARE * lines.length),
      ),
    ),
    tags: [...tags].filter(([, count]) => count >= LEAST).map(([tag]) => tag),
    numbered: isNumbered(dated),
    offsets: areOffsets(dated),
    titleClocks:
      dated.filter((line) => line.length < LONGEST_TITLE && hasTitleClock(line)).length >= LEAST &&
      dated.filter((line) => CLOCK_FIRST.test(line)).length < LEAST,
    counted: [...counted(dated.flatMap((line) => COUNTED.exec(line)?.[1] ?? []))].some(
      ([, count]) => count >= LEAST,
    ),
    counts: countsOf(dated),
    partings: partingsOf(dated),
    nameAndClock: isNameAndClock(lines),
    columns: rows >= LEAST && 2 * rows >= dated.length,
    margins: margins >= 2 && among(DATED_LINES) > 0 && among([...MARGINS, ...DATED_LINES]) >= LEAST,
    wordsAndClock: isAbove(lines, WORDS_AND_CLOCK),
    yearsLead: isInOrder(dated),
    lineByLine: isLineByLine(text),
    shortYears: has([...SHORT_YEAR_LED, ...LONE_SHORT_YEARS]) > 0 && has(YEAR_LED) >= LEAST,
    wordsAndDate: among(WORDS_AND_DATE) > 0 && among([...WORDS_AND_DATE, ...LONE_DAYS]) >= LEAST,
  };
}

/** Dates that are all, or the end, of what stands on a line. */
const DATED_LINES = [...LONE_DATES, ...WORDS_AND_DATE, ...WORDS_DATE_AND_CLOCK];

/** No line that a stamp closes is longer. Characters. */
const LONGEST_HEADING = 140;

/** No title is longer. Characters. */
const LONGEST_TITLE = 200;
const CLOCK_FIRST = /^\d{1,2}[:.h]\d{2}/u;
const hasTitleClock = (line: string): boolean => {
  const words = line.slice(-60);
  return TITLE_CLOCKS.some((look) => (look.exec(words)?.index ?? 0) > 4);
};

/** Items 1, 2, 3 … each with a date of its own behind the number. */
function isNumbered(lines: readonly string[]): boolean {
  let last = 0;
  let run = 0;
  for (const line of lines) {
    const number = Number(NUMBERED.exec(line)?.groups?.["number"] ?? 0);
    if (number <= last) continue;
    run++;
    last = number;
  }
  return run >= LEAST && last <= 3 * run;
}
const NUMBERED = new RegExp(
  String.raw`^(?<number>\d{1,3})[.)]\s+(?:\p{L}{2,9}\s)?(?:\d{1,2}(?:[:.h]\d{2}|\.|st|nd|rd|th)?\s|${DATE_NAMES}\.?\s+\d{1,2}(?!\d))`,
  "iu",
);

/** "1975 Text", "1976 Text": years that go up, or down, at the start of lines. */
function isInOrder(lines: readonly string[]): boolean {
  const years = lines.flatMap((line) => {
    const year = YEAR_FIRST.exec(line)?.groups?.["year"];
    return year === undefined ? [] : [Number(year)];
  });
  if (years.length < LEAST || new Set(years).size < LEAST) return false;
  const steps = years.slice(1).map((year, i) => year - (years[i] ?? year));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}
const YEAR_FIRST = /^(?:\d{1,3}[.)]\s)?(?:\d{1,2}[./]\d{1,2}[./])?(?<year>1\d{3}|20\d{2})\s["“'‘(]?\p{Lu}/u;

/** Lines at least so long on average are paragraphs, and of those of a typist most begin in the middle of a sentence. */
const PARAGRAPH = 60;
function isLineByLine(text: string): boolean {
  const lines = text.trim().split("\n");
  if (lines.length < LEAST || lines.some((line) => line.trim() === "")) return false;
  const whole = lines.filter((line) => !/^\s*\p{Ll}/u.test(line)).length;
  return whole >= 0.9 * lines.length && text.length >= PARAGRAPH * lines.length;
}

/** Lines of this look that have something to say below the last of them. */
function isAbove(lines: readonly string[], looks: readonly RegExp[]): boolean {
  const found = lines.flatMap((line, i) => (looks.some((look) => look.test(line)) ? [i] : []));
  const last = found.at(-1);
  if (last === undefined || found.length < 2) return false;
  return lines.slice(last + 1).some((line) => line.length > 15 && !TAIL.test(line) && !FURNITURE.test(line));
}

/** What any line of a name and a clock is. */
const ENDS_WITH_CLOCK = /^\p{L}.{0,90}\d[:.hH]\d{2}\D{0,20}$/u;
function isNameAndClock(lines: readonly string[]): boolean {
  const names = lines.flatMap(
    (line) =>
      (!ENDS_WITH_CLOCK.test(line) ? [] : NAME_AND_CLOCK)
        .map((look) => look.exec(line)?.groups?.["by"])
        .find(Boolean) ?? [],
  );
  return (
    names.length >= LEAST &&
    new Set(names).size < names.length &&
    new Set(names).size > 1 &&
    2 * names.length <= lines.length &&
    isAbove(lines, NAME_AND_CLOCK)
  );
}

function partingsOf(lines: readonly string[]): Learned["partings"] {
  const found = lines.flatMap((line) => {
    const parting = PARTED.test(line) ? partingOf(line, stampSigns(line)) : null;
    return parting === null ? [] : [`${parting.of} ${parting.mark}`];
  });
  return [...counted(found)].flatMap(([key, count]) => {
    const [of, mark = ""] = key.split(" ");
    return count < LEAST ? [] : [{ of: of === "clocks" ? "clocks" : "days", mark } as const];
  });
}
/** Near the start, behind a number or a word, stands such a mark. */
const PARTED =
  /^[^\n]{0,40}?[\p{L}\d.)]\s{0,3}(?![.:|–—(){}[\]"'“”„‘’«»%$€£¥°#@&?!…<-])[\p{P}\p{S}]{1,3}:?\s{0,3}["“„‘«([*_]{0,3}\p{L}/u;

/** Fewer lines than this are no count. */
const LEAST_COUNTED = 4;
/** What is counted goes up, or down; of so many steps one may not, where an afterthought stands. */
const ODD_STEPS = 10;
function countsOf(lines: readonly string[]): Learned["counts"] {
  const shapes = new Map<string, { before: string; behind: string; numbers: number[] }>();
  for (const line of lines) {
    const groups = COUNT_SHAPE.exec(line)?.groups;
    if (!groups || NO_COUNT.test(line)) continue;
    const { before = "", number = "" } = groups;
    const behind = groups["minute"] ?? groups["behind"] ?? "";
    const key = `${before}#${behind.replace(/^(?:st|nd|rd|th)(?!\p{L})/u, "th")}`.toLowerCase();
    const shape = shapes.get(key) ?? { before, behind, numbers: [] };
    shape.numbers.push(Number.parseInt(number, 10));
    shapes.set(key, shape);
  }
  const [most] = [...shapes.values()].sort((a, b) => b.numbers.length - a.numbers.length);
  if (!most || most.numbers.length < LEAST_COUNTED || new Set(most.numbers).size < LEAST) return null;
  const steps = most.numbers.slice(1).map((number, i) => number - (most.numbers[i] ?? number));
  // A number and a mark alone may be of a list or of a day, unless there are more than a month has, and some are left out.
  const isBare = most.before === "" && !/[\p{L}'’′]/u.test(most.behind);
  if (isBare && (Math.max(...most.numbers) < LAST_DAY || steps.every((step) => Math.abs(step) === 1)))
    return null;
  const odd = Math.min(steps.filter((step) => step < 0).length, steps.filter((step) => step > 0).length);
  if (odd * ODD_STEPS > steps.length) return null;
  const isMinute = isBare || /['’′]|(?<!\p{L})min/iu.test(most.before + most.behind);
  return { look: countedLines(most.before, most.behind), isMinute };
}
const LAST_DAY = 32;
/** Dates and hours count nothing. */
const NO_COUNT = new RegExp(
  String.raw`^(?:(?:${DATE_NAMES}|(?:19|20)\d{2}(?!\d))|\d{1,2}(?:st|nd|rd|th|\.|er)?\s${DATE_NAMES}|(?:${HOUR_LOOK}|${HOUR_WORD_LED}))`,
  "iu",
);

/** "7th over:", "11th UPDATE:" */
const COUNTED = /^\d{1,3}(?:st|nd|rd|th)\s(\p{L}{2,12}):/u;

/** No line is looked at further. Characters. */
const LONGEST = 300;
/** A label by itself: "UPDATE:", "Update –". */
const CLOSED = /[:|–—>-]$/u;
/** "16h28 press", "2:45 p.m. update" */
const TAGGED =
  /^\d{1,2}[:.hH]\d{2}(?:\s?[ap]\.?m\.?(?!\p{L}))?\s(?<tag>(?!a\.?m\.?$|p\.?m\.?$)\p{L}[\p{L}-]{1,15}:?)$/iu;

function counted(found: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The format with what was learned from a document. */
export function withLearned(format: Format, learned: Learned): Format {
  if (format.learns === "lines") return learned.lineByLine ? { ...format, post: { line: /\S/u } } : format;
  if (format.learns === "counts") {
    if (learned.counts === null) return format;
    const { look, isMinute } = learned.counts;
    // Minutes of a match are of no day: they stay words of a stamp.
    return isMinute
      ? { ...format, post: { stamp: "start" }, stamps: [{ at: "start", match: look }] }
      : { ...format, post: { line: look } };
  }
  if (!("stamp" in format.post) || !format.learns) return format;
  if (format.learns === "offsets") return learned.offsets ? withStamps(format, OFFSETS) : format;
  // What looks like clocks is none: nothing speaks for a layout of clocks.
  if (learned.offsets && (format.learns === "clocks" || format.learns === "labels"))
    return { ...format, signals: [] };
  const stamps: StampRule[] = [];
  const add = (looks: readonly RegExp[], more: Partial<StampRule> = {}): void => {
    for (const match of looks) stamps.push({ at: "start", match, ...more });
  };
  if (format.learns === "labels") {
    // Its stamps are its own.
  } else if (format.learns === "clocks") {
    if (learned.titleClocks) for (const match of TITLE_CLOCKS) stamps.push({ at: "end", match });
    if (learned.wordsAndClock) add(WORDS_AND_CLOCK);
    if (learned.nameAndClock) add(NAME_AND_CLOCK);
    if (learned.columns) add(COLUMNS);
    if (learned.tags.length > 0) add(taggedClocks(learned.tags), { rest: "furniture" });
  } else {
    if (learned.wordsAndDate) add(WORDS_AND_DATE);
    if (learned.wordsAndDate && format.learns === "days") add(WORDS_DATE_AND_CLOCK);
    if (learned.columns && format.learns === "days") add(COLUMNS);
    if (learned.margins && format.learns === "days") add(MARGINS);
    if (learned.yearsLead && format.learns === "years") add(YEAR_BEFORE_WORDS);
    if (learned.shortYears && format.learns === "years") {
      for (const match of ROUGH_LED) stamps.push({ at: "start", match });
      add(SHORT_YEAR_LED);
      add(LONE_SHORT_YEARS, { needsWords: true });
    }
  }
  for (const { of, mark } of learned.partings) {
    if (
      of === "clocks" ? format.learns === "clocks" : format.learns !== "clocks" && format.learns !== "labels"
    )
      add(partedBefore(of, mark));
  }
  if (format.labels !== undefined) return format;
  const isNoDay = format.learns === "days" && learned.counted;
  if (stamps.length === 0 && learned.labels.size === 0 && !learned.numbered && !isNoDay) return format;
  const known = isNoDay ? format.stamps.filter(({ match }) => !DAY_LED.includes(match)) : format.stamps;
  return {
    ...format,
    stamps: [...stamps, ...known],
    labels: learned.labels,
    ...(learned.numbered && { numbered: true as const }),
  };
}

function withStamps(format: Format, looks: readonly RegExp[]): Format {
  return {
    ...format,
    stamps: [...format.stamps, ...looks.map((match) => ({ at: "start" as const, match }))],
  };
}

/** The format as this text has it. */
export function learnedFormat(format: Format, text: string): Format {
  return format.learns && format.labels === undefined ? withLearned(format, learnLooks(text)) : format;
}
