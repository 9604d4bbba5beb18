import { ANY_MONTH_LINE, HEAD_LINES, NAMES_OF_MONTHS, POST_LINES } from "../languages/pageLines.ts";
import { DAY_NUMBER_LED, LONE_DAY_NUMBERS } from "../languages/stampLooks.ts";
import type { Format, LineRule } from "./format.ts";

/*
 * January
 *
 * 11: What happened on the eleventh.
 *
 * 17-18: What happened on two days.
 */
export const daysOfMonths: Format = {
  name: "days-of-months",
  layout: "What happened, each behind the number of its day, under the names of the months",
  dates: "event",
  signals: [
    { least: 3, weight: 0.7, reason: "paragraphs that begin with the number of a day" },
    {
      match: ANY_MONTH_LINE,
      least: 2,
      weight: 0.3,
      reason: "names of months on lines of their own",
    },
    {
      match: /^[^\p{L}\p{N}\n]{0,9}(?:3[2-9]|[4-9]\d)[.:]?['’]?\s(?=\S)/gmu,
      least: 1,
      weight: -0.4,
      reason: "numbers that no month has",
    },
  ],
  lines: [
    ...NAMES_OF_MONTHS.map((rule): LineRule => ({ ...rule, next: "posts" })),
    ...HEAD_LINES,
    ...POST_LINES,
  ],
  postsIn: ["head", "posts"],
  post: { stamp: "start" },
  lead: /^\s*[•*–-]\s+/u,
  stamps: [...LONE_DAY_NUMBERS, ...DAY_NUMBER_LED].map((match) => ({ at: "start", match })),
  signatures: [],
  parts: ["page-line", "wrapped-paragraph"],
};
