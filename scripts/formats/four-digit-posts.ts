import { DAY_HEADINGS, HEAD_LINES, POST_LINES } from "../languages/pageLines.ts";
import { FOUR_DIGITS, YEARS_NOT_CLOCKS } from "../languages/stampLooks.ts";
import type { Format } from "./format.ts";

/*
 * 2109 GMT: Harbour. A post begins with four digits that are its clock.
 *
 * Its further paragraphs stand apart.
 *
 * 1508 So too, with or without zone and colon.
 *
 * 2300We even find them glued.
 */
const STARTS = [
  new RegExp(String.raw`^${FOUR_DIGITS}:\s*$`, "iu"),
  new RegExp(String.raw`^${FOUR_DIGITS}(?![/.-]\d)\s?(?:[:|>–—-]\s*|\s+)(?=[^\s>|])`, "iu"),
  /^(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?=[\p{Lu}"“#@])/u,
];

export const fourDigitPosts: Format = {
  name: "four-digit-posts",
  layout: "Posts that begin with a clock of four digits, such as 1508 or 2109 GMT:",
  signals: [
    { least: 2, weight: 1, reason: "paragraphs that begin with four digits of a clock" },
    { match: YEARS_NOT_CLOCKS, least: 1, weight: -0.5, reason: "four digits that are no clock" },
  ],
  lines: [...DAY_HEADINGS, ...HEAD_LINES, ...POST_LINES],
  postsIn: ["head", "posts", "tail"],
  post: { stamp: "start" },
  lead: /^\s*[•*]\s+/u,
  stamps: STARTS.map((match) => ({ at: "start", match })),
  learns: "labels",
  signatures: [],
  parts: ["page-line", "credit-line", "captioned-credit", "title"],
  marks: true,
};
