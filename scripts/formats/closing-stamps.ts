import { FURNITURE, POST_LINES, TAIL } from "../languages/pageLines.ts";
import { CLOCK_LOOK, DATE_LOOKS } from "../languages/stampLooks.ts";
import type { Format } from "./format.ts";

/*
 * A post stands above its stamp.
 *
 * It may have several paragraphs.
 *
 * Name Surname14 August 2023 10:01
 */
const DATES = [DATE_LOOKS[0], DATE_LOOKS[1], DATE_LOOKS[3]];
const CLOSING = DATES.flatMap((date) => [
  String.raw`${date}(?:,|\s+at|\s+um)?\s+${CLOCK_LOOK}`,
  String.raw`${CLOCK_LOOK}(?:,|\s+on)?\s+${date}`,
]).map(
  (stamp) =>
    new RegExp(
      String.raw`^(?:by |posted by )?(?<by>\p{L}[\p{L}.’']{0,30}(?: [\p{L}.’'-]{1,30}){0,4})(?: edited by (?<editor>\p{L}[\p{L}.’' -]{1,60}))?(?:\s?[|,–-])?\s*${stamp}$`,
      "iu",
    ),
);

export const closingStamps: Format = {
  name: "closing-stamps",
  layout: "Posts that close with a line of name and stamp, such as Name14 August 2023 10:01",
  signals: [
    { least: 2, weight: 1, reason: "lines of a name and a stamp below paragraphs" },
    { match: /^ {2}• \S/gmu, least: 2, weight: -0.5, reason: "bullets, which other formats read" },
  ],
  lines: [
    { in: "head", match: /\S/u, is: "heading", stands: "first" },
    { in: "head", match: FURNITURE, is: "furniture" },
    { in: "head", match: TAIL, is: "notice" },
    ...POST_LINES,
  ],
  postsIn: ["head", "posts"],
  post: { behind: CLOSING },
  lead: /^\s*[•*]\s+/u,
  stamps: [],
  signatures: CLOSING,
  parts: ["signature", "page-line", "credit-line", "captioned-credit", "title"],
  marks: true,
};
