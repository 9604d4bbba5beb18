import type { SegmentKind } from "../../src/lib/model/segment.ts";

/** Where in a document the reader stands. A rule holds in one section and may lead to the next. */
export type Section = "head" | "key-points" | "contributors" | "posts" | "tail";

/** What a line is, in a section. The rules are tried in order; the first that matches decides. */
export interface LineRule {
  in: Section;
  match: RegExp;
  is: Exclude<SegmentKind, "blank" | "unplaced"> | "lead-picture";
  /** Section from the next line on; default: the same. */
  next?: Section;
}

/** Something that speaks for a layout. The weights of a format's signals add up to 1. */
export interface Signal {
  /** Tried over the whole text, with flags `gmu`. */
  match: RegExp;
  /** How often it must match at the least. */
  least: number;
  weight: number;
  /** Said to the archivist: "posts begin with a clock". */
  reason: string;
}

/** How a post begins: a line of this look, or a line after so many blank ones. */
export type PostStart = { line: RegExp } | { blankLines: number };

/** How a stamp is printed. Named groups: month day year hour minute second half zone, and by, editor in signatures. */
export interface StampRule {
  at: "start" | "end";
  /** Over a line without its indent. */
  match: RegExp;
}

/** The names of the part recognisers in `scripts/pipeline/parts`. */
export type PartRuleName =
  | "signature"
  | "quote-signature"
  | "pager"
  | "credit-line"
  | "picture-block"
  | "dated-photo"
  | "captioned-credit"
  | "numbered-item"
  | "title";

/** A layout of text. Not a publisher: several publishers share one. */
export interface Format {
  name: string;
  /** For archivists: what such a document looks like. */
  layout: string;
  signals: readonly Signal[];
  lines: readonly LineRule[];
  /** Sections in which a post may begin. */
  postsIn: readonly Section[];
  post: PostStart;
  /** What stands before the first word of a post and is no word of it: a bullet. */
  lead: RegExp | null;
  stamps: readonly StampRule[];
  /** Signatures: who posted, who edited, through what. Named groups `by editor via`, and those of a stamp. */
  signatures: readonly RegExp[];
  parts: readonly PartRuleName[];
}
