import type { Format } from "./format.ts";

/*
 * 17:55 A post begins with its clock, at the start of its first paragraph.
 *
 * Its further paragraphs stand apart, without a clock.
 *
 * Alt text of a lost picture
 * Caption of it, Reuters
 */
export const clockLedPosts: Format = {
  name: "clock-led-posts",
  layout: "Posts that begin with a clock such as 17:55 or 9.45, key points under bullets above them",
  signals: [
    { match: /^\d{1,2}[:.]\d{2} \S/gmu, least: 3, weight: 0.8, reason: "paragraphs that begin with a clock" },
    { match: /^\s*• \S/gmu, least: 1, weight: 0.2, reason: "key points under bullets" },
  ],
  lines: [
    { in: "head", match: /^\s*• \S/u, is: "key-point" },
    { in: "head", match: /^\S/u, is: "lead-picture" },
  ],
  postsIn: ["head", "posts"],
  post: { line: /^\d{1,2}[:.]\d{2} \S/u },
  lead: /^\s*•\s+/u,
  stamps: [{ at: "start", match: /^(?<hour>\d{1,2})[:.](?<minute>\d{2})(?!\d)/u }],
  signatures: [],
  parts: ["picture-block"],
};
