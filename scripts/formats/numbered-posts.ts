import { DAY_HEADINGS, HEAD_LINES, POST_LINES } from "../languages/pageLines.ts";
import type { Format } from "./format.ts";

/*
 * 12. A title behind a number
 *
 * The post stands below it, without a clock.
 */
const NUMBER = String.raw`(?:#|No\.?\s?|Nr\.?\s?)?\d{1,3}[.):]?\s+`;
const START = new RegExp(String.raw`^\s*${NUMBER}\p{L}.{0,110}$`, "u");

export const numberedPosts: Format = {
  name: "numbered-posts",
  layout: "Posts under a title with a number, alone between blank lines",
  signals: [{ least: 3, weight: 1, reason: "numbered titles that stand alone" }],
  lines: [...DAY_HEADINGS, ...HEAD_LINES, ...POST_LINES],
  postsIn: ["head", "posts"],
  post: { line: START, alone: true, numbered: true },
  lead: null,
  stamps: [],
  signatures: [],
  parts: ["numbered-title", "page-line", "credit-line", "captioned-credit"],
  marks: true,
};
