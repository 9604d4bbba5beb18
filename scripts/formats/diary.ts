import {
  DAY_HEADINGS,
  DIARY_WORDS,
  FIRST_PERSON,
  HEAD_LINES,
  MONTH_HEADINGS,
  POST_LINES,
} from "../languages/pageLines.ts";
import {
  CLOCKS_ALONE,
  DATE_BEFORE_WORDS,
  DATE_LED,
  DAY_LED,
  LONE_DATES,
  NAMED_DATES,
  PLACE_AND_DATE,
} from "../languages/stampLooks.ts";
import type { Format, StampRule } from "./format.ts";

/*
 * 18th Aug. '14
 *
 * What was written on a day stands below it.
 *
 * 25th 4 am
 *
 * A later day of the same month, with an hour.
 *
 * [Surname, May 14, 1804]
 *
 * 5:02 pm
 *
 * More of the same day.
 *
 * Friday Nov. 14th, 1862. The text may stand behind the date.
 */
export const diary: Format = {
  name: "diary",
  layout:
    "What was written day by day, each day under a line that holds its date, or behind it: 18th Aug. '14, 25th 4 am",
  dates: "written",
  signals: [
    { least: 2, weight: 0.6, reason: "days, each with what was written on it" },
    { match: DIARY_WORDS, least: 1, weight: 0.4, reason: "it calls itself a diary" },
    { match: FIRST_PERSON, least: 3, weight: 0.4, reason: "the writer says I" },
  ],
  lines: [...MONTH_HEADINGS, ...DAY_HEADINGS, ...HEAD_LINES, ...POST_LINES],
  postsIn: ["head", "posts", "tail"],
  post: { stamp: "start" },
  lead: null,
  stamps: [...LONE_DATES, ...NAMED_DATES, ...PLACE_AND_DATE, ...DATE_LED, ...DATE_BEFORE_WORDS, ...DAY_LED]
    .map((match): StampRule => ({ at: "start", match }))
    .concat(CLOCKS_ALONE.map((match): StampRule => ({ at: "start", match, common: true }))),
  learns: "days",
  signatures: [],
  parts: ["page-line", "wrapped-paragraph"],
};
