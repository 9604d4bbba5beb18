import type { LineRule } from "../formats/format.ts";
import { LANGUAGES } from "./index.ts";
import { DATE_LOOKS, LONE_YEARS, looks, MONTH_LINES, MONTH_YEAR, NUMERIC_DAY_MONTH } from "./stampLooks.ts";

const whole = (patterns: readonly string[]): RegExp =>
  new RegExp(String.raw`^\s*(?:[•*]\s+)?(?:${patterns.join("|")})\s*$`, "iu");
const opens = (patterns: readonly string[]): RegExp =>
  new RegExp(String.raw`^\s*(?:[•*]\s+)?(?:${patterns.join("|")})`, "iu");

/** Labels and controls of a page. */
export const FURNITURE = whole(LANGUAGES.flatMap(({ furniture }) => furniture));
/** From here on nothing is of the source. */
export const TAIL = opens(LANGUAGES.flatMap(({ tail }) => tail));
const NOTICE = opens(LANGUAGES.flatMap(({ notices }) => notices));
const CONTRIBUTORS = opens(LANGUAGES.flatMap(({ contributors }) => contributors));
export const KEY_EVENTS = whole(LANGUAGES.flatMap(({ keyEvents }) => keyEvents));
/** Words by which a document calls itself a diary. */
export const DIARY_WORDS = new RegExp(
  LANGUAGES.map(({ diaryWords }) => String.raw`(?<!\p{L})(?:${diaryWords.join("|")})(?!\p{L})`).join("|"),
  "gimu",
);
/** Words with which a writer says I. */
export const FIRST_PERSON = new RegExp(LANGUAGES.map(({ firstPerson }) => firstPerson).join("|"), "gmu");

const DAY_LINES = looks(
  String.raw`\s*(?:[#=*]{1,4}\s*)?`,
  [...DATE_LOOKS, NUMERIC_DAY_MONTH],
  String.raw`\s*[:*=]*\s*$`,
);
const LONE_MONTHS = looks(String.raw`\s*`, [MONTH_YEAR], String.raw`[:.]?\s*$`);

const inBoth = (patterns: readonly RegExp[]): LineRule[] =>
  (["head", "posts"] as const).flatMap((section) =>
    patterns.map((match): LineRule => ({ in: section, match, is: "day-heading" })),
  );

/** Lines that hold a date and nothing else: what stands below them is of that day. */
export const DAY_HEADINGS: readonly LineRule[] = inBoth(DAY_LINES);
/** Lines that hold a month, with or without its year. */
export const NAMES_OF_MONTHS: readonly LineRule[] = inBoth(MONTH_LINES);
/** The same, to be counted over a whole text. */
export const ANY_MONTH_LINE = new RegExp(MONTH_LINES.map(({ source }) => source).join("|"), "gimu");
/** Lines that hold a month and a year, or a year. */
export const MONTH_HEADINGS: readonly LineRule[] = inBoth([...LONE_MONTHS, ...LONE_YEARS]);

/** What stands above the posts of most pages, tried after what a format knows itself. */
export const HEAD_LINES: readonly LineRule[] = [
  { in: "head", match: FURNITURE, is: "furniture" },
  { in: "head", match: NOTICE, is: "notice" },
  { in: "head", match: CONTRIBUTORS, is: "contributors" },
  { in: "head", match: /^\s*[•*] \S/u, is: "key-point" },
  { in: "head", match: /^\s*\S.{60,}[.!?…]["”’)]?$/u, is: "standfirst" },
  { in: "head", match: /\S/u, is: "heading" },
];

/** What stands among and below them. */
export const POST_LINES: readonly LineRule[] = [
  { in: "posts", match: FURNITURE, is: "furniture" },
  { in: "posts", match: KEY_EVENTS, is: "furniture" },
  { in: "posts", match: TAIL, is: "furniture", next: "tail" },
  { in: "tail", match: /\S/u, is: "furniture" },
];
