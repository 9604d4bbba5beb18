import { HEAD_LINES, MONTH_HEADINGS, POST_LINES } from "../languages/pageLines.ts";
import { LONE_DAYS } from "../languages/stampLooks.ts";
import type { Format } from "./format.ts";

/*
 * A title, without a full stop
 *
 * February 22, 1848
 *
 * What happened then stands below title and date.
 */
const TITLE = /^\s*(?=[^\p{L}]{0,20}\p{L})\S.{4,160}[^\s.:!?…,;]$/u;

export const titlesAboveDates: Format = {
  name: "titles-above-dates",
  layout: "What happened, each under a title with its day on the next line",
  dates: "event",
  signals: [{ least: 3, weight: 1, reason: "titles with a day on the next line" }],
  refines: ["dated-chronology"],
  lines: [...MONTH_HEADINGS, ...HEAD_LINES, ...POST_LINES],
  postsIn: ["head", "posts", "tail"],
  post: { title: TITLE },
  titleAbove: TITLE,
  lead: /^\s*[•*–-]\s+/u,
  stamps: LONE_DAYS.map((match) => ({ at: "start", match })),
  signatures: [],
  parts: ["page-line", "wrapped-paragraph"],
};
