import { DAY_HEADINGS, FURNITURE, POST_LINES, TAIL } from "../languages/pageLines.ts";
import { CLOSING_STAMPS, ENDS_WITH_STAMP, LONE_DATED_CLOCKS } from "../languages/stampLooks.ts";
import type { Format } from "./format.ts";

/*
 * A post stands above its stamp, which has a line to itself, without a name.
 *
 * Apr 19, 19:11 BST
 *
 * Or the stamp closes its last line.10/23/2012 4:56:26 PM
 */
export const stampsBelow: Format = {
  name: "stamps-below",
  layout: "Posts that close with their date and clock, alone on a line or at the end of the last one",
  signals: [
    { least: 2, weight: 0.5, reason: "lines that end with a date and a clock" },
    { match: ENDS_WITH_STAMP, least: 1, weight: 0.5, reason: "the last words are such a stamp" },
  ],
  refines: ["clock-led-posts"],
  lines: [
    { in: "head", match: /[^.:–—-]$/u, is: "heading", stands: "first-alone" },
    { in: "head", match: FURNITURE, is: "furniture" },
    { in: "head", match: TAIL, is: "notice" },
    ...DAY_HEADINGS,
    ...POST_LINES,
  ],
  postsIn: ["head", "posts"],
  post: { behind: [...LONE_DATED_CLOCKS, ...CLOSING_STAMPS] },
  lead: /^\s*[•*]\s+/u,
  stamps: [],
  signatures: [...LONE_DATED_CLOCKS, /^(?<by>\p{Lu}[\p{L}.’' -]{1,40}):$/u],
  parts: [
    "name-above",
    "closing-stamp",
    "signature",
    "page-line",
    "credit-line",
    "captioned-credit",
    "title",
  ],
  marks: true,
};
