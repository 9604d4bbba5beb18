import { CLOCK } from "../../src/lib/time/clockPattern.ts";
import type { Format } from "./format.ts";

/*
 *   • A post begins with a bullet that is indented by two.
 *
 *     Its further paragraphs are indented by four.
 *
 *     by Name Surname edited by Name Surname 6/15/2014 3:16:44 PM
 */
export const bulletedPosts: Format = {
  name: "bulleted-posts",
  layout:
    "Posts under bullets, paragraphs indented under them, a signature with a stamp that closes some of them",
  signals: [
    { match: /^ {2}• \S/gmu, least: 2, weight: 0.3, reason: "bullets indented by two" },
    { match: /^ {4}\S/gmu, least: 2, weight: 0.4, reason: "paragraphs indented by four" },
    {
      match: /^ {4}(?:by \S.*|\d{1,2}\/\d{1,2}\/\d{4} \d.*)$/gmu,
      least: 1,
      weight: 0.3,
      reason: "signatures that begin with “by”, or stamps alone",
    },
  ],
  lines: [
    { in: "head", match: /^\S.*[.!?]$/u, is: "standfirst" },
    { in: "head", match: /^\S/u, is: "heading" },
    { in: "posts", match: /^Powered by /u, is: "furniture", next: "tail" },
    { in: "tail", match: /\S/u, is: "furniture" },
  ],
  postsIn: ["head", "posts"],
  post: { line: /^ {2}• \S/u },
  lead: /^\s*•\s+/u,
  stamps: [],
  signatures: [
    new RegExp(
      String.raw`^by (?<by>(?:(?! edited by ).)+?)(?: edited by (?<editor>.+?))? (?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}),? ${CLOCK}$`,
      "u",
    ),
    new RegExp(String.raw`^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}),? ${CLOCK}$`, "u"),
    /^by (?<by>.+?) via (?<via>\S+)$/u,
  ],
  parts: [
    "signature",
    "quote-signature",
    "pager",
    "credit-line",
    "captioned-credit",
    "numbered-item",
    "title",
  ],
};
