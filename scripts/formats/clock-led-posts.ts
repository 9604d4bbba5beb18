import { CLOCK } from "../../src/lib/time/clockPattern.ts";
import { DAY_HEADINGS, DIARY_WORDS, HEAD_LINES, POST_LINES } from "../languages/pageLines.ts";
import {
  BEFORE,
  CLOCK_AND_NAME,
  CLOCK_LOOK,
  DATE_AND_CLOCK_LED,
  ENDS_WITH_STAMP,
  GLUED_HALF,
  HOUR_LOOK,
  HOUR_WORDED,
  LONE_STAMPS,
  NOTED_CLOCKS,
  ROUGH_CLOCK_LED,
  STAMP_AND_NAME,
} from "../languages/stampLooks.ts";
import type { Format, StampRule } from "./format.ts";

/*
 * 17:55 A post begins with its clock, at the start of its first paragraph.
 *
 * Its further paragraphs stand apart, without a clock.
 *
 * Alt text of a lost picture
 * Caption of it, Reuters
 *
 * 11.04 Uhr: With a mark between clock and words.
 *
 * +++ 14:26 A headline between plus signs +++
 *
 * 10.41pm BST
 * 22:41
 * The stamp may have a line, or two, to itself.
 */
/** "11.04 Uhr: text", "5.00h | text", "3.59pm - Libya: text", "18:07 h text". */
const PARTED = String.raw`^${BEFORE}${CLOCK_LOOK}\s{0,3}(?:[:|–—.-]{1,2}\s?)?(?=\s{1,4}\S|(?<=[:|])\S|(?<=[–—])[^\s\d])`;
/** "17h. Text", "23 heures : text", "4 am: text" */
const HOURS = [HOUR_WORDED, HOUR_LOOK].map((hour) => String.raw`^${hour}\s?[:|–—.-]\s?(?=\s?\S)`);
const SPACED = String.raw`^${CLOCK}:?(?=\s{1,4}\S)`;
/** "21:00Name", "20:42KEY EVENT": a capital against the clock. */
const GLUED = String.raw`^(?<hour>\d{1,2}):(?<minute>\d{2})(?=\p{Lu})`;
/** "19:30 Uhr | A title" */
const BAR = String.raw`^${CLOCK_LOOK}\s?\|\s?(?=\S)`;
const PLUS = String.raw`^\+{2,3}\s?${CLOCK_LOOK}\s?[:|–-]?\s?(?=\S)`;

const STAMPS: readonly StampRule[] = [
  { at: "start", match: new RegExp(PLUS, "iu"), rest: "title" },
  ...[...STAMP_AND_NAME, ...CLOCK_AND_NAME].map(
    (match): StampRule => ({ at: "start", match, rest: "signature" }),
  ),
  ...[...LONE_STAMPS, ...DATE_AND_CLOCK_LED].map((match): StampRule => ({ at: "start", match })),
  { at: "start", match: new RegExp(BAR, "iu"), rest: "title" },
  ...NOTED_CLOCKS.map((match): StampRule => ({ at: "start", match })),
  { at: "start", match: GLUED_HALF },
  ...ROUGH_CLOCK_LED.map((match): StampRule => ({ at: "start", match })),
  { at: "start", match: new RegExp(PARTED, "iu") },
  ...HOURS.map((source): StampRule => ({ at: "start", match: new RegExp(source, "iu") })),
  { at: "start", match: new RegExp(SPACED, "u") },
  { at: "start", match: new RegExp(GLUED, "u") },
];

export const clockLedPosts: Format = {
  name: "clock-led-posts",
  layout:
    "Posts that begin with a clock such as 17:55, 9.45 or 11.04 Uhr:, or with a line that holds only their stamp",
  signals: [
    { least: 2, weight: 1, reason: "lines that begin with a clock, or hold a stamp and no words" },
    {
      match: /^ {4}\d{1,2}\/\d{1,2}\/\d{4} \d.*$/gmu,
      least: 2,
      weight: -0.5,
      reason: "stamps that close posts under bullets",
    },
    { match: DIARY_WORDS, least: 1, weight: -0.2, reason: "it calls itself a diary" },
    { match: ENDS_WITH_STAMP, least: 1, weight: -0.3, reason: "a stamp with nothing below it" },
  ],
  refines: ["closing-stamps", "diary"],
  lines: [
    { in: "head", match: /^\s*• \S/u, is: "key-point" },
    { in: "head", match: /^\S/u, is: "lead-picture", stands: "in-two" },
    ...DAY_HEADINGS,
    ...HEAD_LINES,
    ...POST_LINES,
  ],
  postsIn: ["head", "posts", "tail"],
  post: { stamp: "start" },
  titleAbove: /^\s*\+{2,3}\s?[^\d\s+][^+]{0,150}\+{2,3}\s*$/u,
  lead: /^\s*[•*–-]\s+/u,
  stamps: STAMPS,
  learns: "clocks",
  signatures: [/^(?<by>\p{L}[\p{L}.’' -]{2,60})$/u],
  parts: ["picture-block", "page-line", "title"],
  marks: true,
};
