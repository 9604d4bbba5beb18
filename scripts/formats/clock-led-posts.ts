import { CLOCK } from "../../src/lib/time/clockPattern.ts";
import type { Format } from "./format.ts";

/*
 * 17:55 A post begins with its clock, at the start of its first paragraph.
 *
 * Its further paragraphs stand apart, without a clock.
 *
 * Alt text of a lost picture
 * Caption of it, Reuters
 */
/** A clock, then white space or a colon, then words. */
const OPENING = String.raw`^${CLOCK}:?\s\S`;

export const clockLedPosts: Format = {
  name: "clock-led-posts",
  layout: "Posts that begin with a clock such as 17:55 or 9.45, key points under bullets above them",
  signals: [
    {
      match: new RegExp(OPENING, "gmu"),
      least: 3,
      weight: 0.8,
      reason: "paragraphs that begin with a clock",
    },
    { match: /^[^\S\n\r\u2028\u2029]*• \S/gmu, least: 1, weight: 0.2, reason: "key points under bullets" },
  ],
  lines: [
    { in: "head", match: /^\s*• \S/u, is: "key-point" },
    { in: "head", match: /^\S/u, is: "lead-picture" },
  ],
  postsIn: ["head", "posts"],
  post: { line: new RegExp(OPENING, "u") },
  lead: /^\s*•\s+/u,
  stamps: [{ at: "start", match: new RegExp(`^${CLOCK}:?(?=\\s|$)`, "u") }],
  signatures: [],
  parts: ["picture-block"],
};
