import { DIARY_WORDS, HEAD_LINES, MONTH_HEADINGS, POST_LINES } from "../languages/pageLines.ts";
import { DATE_LED, YEAR_LED } from "../languages/stampLooks.ts";
import type { Format } from "./format.ts";

/*
 * June 14, 15 & 16, 2007 - What happened on these days.
 *
 * Aug 9 - What happened then, in the year above.
 *
 * 1967: What happened in that year.
 */
export const datedChronology: Format = {
  name: "dated-chronology",
  layout: "What happened, each with its day, month or year in front and a mark between: Aug 9 -, 1967:",
  dates: "event",
  signals: [
    { least: 2, weight: 1, reason: "paragraphs that begin with a date and a mark" },
    { match: DIARY_WORDS, least: 3, weight: -0.3, reason: "the writer says I, or calls it a diary" },
  ],
  lines: [...MONTH_HEADINGS, ...HEAD_LINES, ...POST_LINES],
  postsIn: ["head", "posts", "tail"],
  post: { stamp: "start" },
  lead: /^\s*[•*]\s+/u,
  stamps: [...DATE_LED, ...YEAR_LED].map((match) => ({ at: "start", match })),
  signatures: [],
  parts: ["page-line", "wrapped-paragraph"],
};
