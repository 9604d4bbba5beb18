import { HEAD_LINES, POST_LINES } from "../languages/pageLines.ts";
import { COUNTED_LED } from "../languages/stampLooks.ts";
import type { Format } from "./format.ts";

/*
 * 7th over: A post begins with its number among others, and with what is counted.
 *
 * Day 3 – So too.
 *
 * Update 12
 * The number may have a line to itself.
 */
export const countedPosts: Format = {
  name: "counted-posts",
  layout: "Posts that are counted: 7th over: text, Day 3 – text, Update 12",
  signals: [{ least: 3, weight: 0.8, reason: "lines that begin with a count, one after the other" }],
  lines: [...HEAD_LINES, ...POST_LINES],
  postsIn: ["head", "posts"],
  post: { line: COUNTED_LED, numbered: true },
  lead: /^\s*[•*]\s+/u,
  stamps: [],
  learns: "counts",
  signatures: [],
  parts: ["page-line", "wrapped-paragraph"],
  marks: true,
};
