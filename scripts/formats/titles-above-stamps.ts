import { DAY_HEADINGS, HEAD_LINES, POST_LINES } from "../languages/pageLines.ts";
import { CLOCK_AND_NAME, DATE_AND_CLOCK_LED, LONE_STAMPS } from "../languages/stampLooks.ts";
import type { Format } from "./format.ts";

/*
 * A title, without a full stop
 *
 * 22:15 – 10 Mar 2022
 *
 * The text of the post stands below title and stamp.
 */
const TITLE = /^\s*(?=[^\p{L}]{0,20}\p{L})\S.{4,160}[^\s.:!?…,;]$/u;

export const titlesAboveStamps: Format = {
  name: "titles-above-stamps",
  layout: "Posts whose title stands on the line above their stamp",
  signals: [{ least: 2, weight: 1, reason: "titles with a stamp on the next line" }],
  refines: ["clock-led-posts"],
  lines: [...DAY_HEADINGS, ...HEAD_LINES, ...POST_LINES],
  postsIn: ["head", "posts", "tail"],
  post: { title: TITLE },
  titleAbove: TITLE,
  lead: null,
  stamps: [
    ...CLOCK_AND_NAME.map((match) => ({ at: "start" as const, match, rest: "signature" as const })),
    ...[...LONE_STAMPS, ...DATE_AND_CLOCK_LED].map((match) => ({ at: "start" as const, match })),
  ],
  signatures: [/^(?<by>\p{L}[\p{L}.’' -]{2,60})$/u],
  parts: ["page-line", "credit-line", "captioned-credit"],
  marks: true,
};
