import { DIARY_WORDS, FIRST_PERSON, HEAD_LINES, MONTH_HEADINGS, POST_LINES } from "../languages/pageLines.ts";
import {
  CLOCKS_NOT_YEARS,
  CLOCKS_TOLD,
  DATE_BEFORE_WORDS,
  DATE_LED,
  ERA_LED,
  LONE_CLOCKS,
  LONE_DAYS,
  LONE_ROUGH,
  LONE_YEARS,
  ROUGH_LED,
  YEAR_LED,
} from "../languages/stampLooks.ts";
import type { Format, StampRule } from "./format.ts";

/*
 * June 14, 15 & 16, 2007 - What happened on these days.
 *
 * Aug 9 - What happened then, in the year above.
 *
 * Aug 10
 * So too, below its day.
 *
 * 1967: What happened in that year.
 *
 * A.D. 449. So too.
 */
export const datedChronology: Format = {
  name: "dated-chronology",
  layout: "What happened, each with its day, month or year in front of it or above it: Aug 9 -, 1967:",
  dates: "event",
  signals: [
    { least: 2, weight: 1, reason: "days or years, each with what happened" },
    { match: LONE_CLOCKS, least: 2, weight: -0.4, reason: "clocks on lines of their own" },
    { match: CLOCKS_NOT_YEARS, least: 1, weight: -0.5, reason: "four digits that are no year" },
    { match: CLOCKS_TOLD, least: 1, weight: -0.2, reason: "it speaks of clocks" },
    { match: DIARY_WORDS, least: 1, weight: -0.4, reason: "it calls itself a diary" },
    { match: FIRST_PERSON, least: 3, weight: -0.4, reason: "the writer says I" },
  ],
  lines: [...MONTH_HEADINGS, ...HEAD_LINES, ...POST_LINES],
  postsIn: ["head", "posts", "tail"],
  post: { stamp: "start" },
  lead: /^\s*[•*–-]\s+/u,
  stamps: [
    ...[...DATE_LED, ...ROUGH_LED, ...YEAR_LED, ...ERA_LED, ...LONE_DAYS, ...DATE_BEFORE_WORDS].map(
      (match): StampRule => ({ at: "start", match }),
    ),
    ...[...LONE_YEARS, ...LONE_ROUGH].map((match): StampRule => ({ at: "start", match, needsWords: true })),
  ],
  learns: "years",
  signatures: [],
  parts: ["page-line", "wrapped-paragraph"],
};
