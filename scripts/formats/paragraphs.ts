import { HEAD_LINES, POST_LINES } from "../languages/pageLines.ts";
import type { Format } from "./format.ts";

/*
 * A title
 *
 * A paragraph.
 *
 * Another paragraph.
 */
export const paragraphs: Format = {
  name: "paragraphs",
  layout: "Any other text: each paragraph between blank lines is an entry, without a time of its own",
  signals: [],
  lines: [
    ...HEAD_LINES.slice(0, 3),
    { in: "head", match: /\S/u, is: "heading", stands: "first" },
    ...POST_LINES,
  ],
  postsIn: ["head", "posts"],
  post: { blankLines: 1 },
  lead: /^\s*[•*]\s+/u,
  stamps: [],
  learns: "lines",
  signatures: [],
  parts: ["page-line", "wrapped-paragraph"],
  marks: true,
  fallback: true,
};
