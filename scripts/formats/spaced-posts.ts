import type { Format } from "./format.ts";

/*
 * Key points
 *
 *   • A point
 *
 * Live text
 *
 *   • Name Surname
 *
 * Last updated 13 June 2014
 *
 *
 * A post stands after two blank lines.
 *
 * One blank line separates its paragraphs.
 */
export const spacedPosts: Format = {
  name: "spaced-posts",
  layout: "Key points and reporters under headings, then posts without a clock, two blank lines before each",
  signals: [
    { match: /^Key points$/gmu, least: 1, weight: 0.2, reason: "a heading “Key points”" },
    { match: /^Live text$/gmu, least: 1, weight: 0.2, reason: "a heading “Live text”" },
    { match: /^Last updated \d/gmu, least: 1, weight: 0.2, reason: "a line “Last updated”" },
    { match: /\n\n\n\S/gu, least: 3, weight: 0.4, reason: "two blank lines between posts" },
  ],
  lines: [
    { in: "head", match: /^Key points$/u, is: "heading", next: "key-points" },
    { in: "head", match: /^\S/u, is: "heading" },
    { in: "key-points", match: /^\s*• All times /u, is: "notice" },
    { in: "key-points", match: /^\s*• \S/u, is: "key-point" },
    { in: "key-points", match: /^Live text$/u, is: "heading", next: "contributors" },
    { in: "contributors", match: /^\s*• \S/u, is: "contributors" },
    { in: "contributors", match: /^Last updated /u, is: "notice", next: "posts" },
  ],
  postsIn: ["posts"],
  post: { blankLines: 2 },
  lead: /^\s*•\s+/u,
  stamps: [],
  signatures: [],
  parts: ["dated-photo"],
};
