import type { SegmentKind } from "../../src/lib/model/segment.ts";

/** Where in a document the reader stands. A rule holds in one section and may lead to the next. */
export type Section = "head" | "key-points" | "contributors" | "posts" | "tail";

/** What a line is, in a section. The rules are tried in order; the first that matches decides. */
export interface LineRule {
  in: Section;
  match: RegExp;
  /** `day-heading`: a date that the entries under it have; its pattern has the groups of a stamp. */
  is: Exclude<SegmentKind, "blank" | "unplaced"> | "lead-picture" | "day-heading";
  /** Where the line must stand besides: as the first words of the document, with a blank line below them or not; alone between blank lines; as one of two. */
  stands?: "first" | "first-alone" | "alone" | "in-two";
  /** Section from the next line on; default: the same. */
  next?: Section;
}

/** Something that speaks for a layout, or with a weight below 0 against it. The weights above 0 add up to 1. */
export interface Signal {
  /** Tried over the whole text, with flags `gmu`; left out: the lines with which posts of this format begin are counted. */
  match?: RegExp;
  /** How often it must match at the least. */
  least: number;
  weight: number;
  /** Said to the archivist: "posts begin with a clock". */
  reason: string;
}

/**
 * How a post begins: with a stamp, with a title of this look above a stamp, with a line of a certain look (`alone`: between blank lines; `numbered`: with a
 * number next to that of the post before), after so many blank lines, or behind
 * a line that closes the post before it. A line is seen as `plainLine` shows it.
 */
export type PostStart =
  | { stamp: "start" }
  | { title: RegExp }
  | { line: RegExp; alone?: true; numbered?: true }
  | { blankLines: number }
  | { behind: readonly RegExp[] };

/**
 * How a stamp is printed. Named groups: hour minute second half zone, month day year (numbers) or weekday monthName day lastDay year
 * (words), isoYear isoMonth isoDay, elapsedDays … elapsedSeconds.
 */
export interface StampRule {
  at: "start" | "end";
  /** Over a line without its indent and bullet, as `plainLine` shows it. */
  match: RegExp;
  /** What the rest of the stamp's line is (a title only where no full stop ends it); default: text, or what `parts` makes of it. */
  rest?: "title" | "signature" | "furniture";
  /** True for a line that begins a post only where the next line with words is no stamp: a year may head the days below it. */
  needsWords?: true;
  /** True for a stamp that many layouts have, and that does not speak for this one. */
  common?: true;
}

/** The names of the part recognisers in `scripts/pipeline/parts`. */
export type PartRuleName =
  | "signature"
  | "quote-signature"
  | "pager"
  | "credit-line"
  | "picture-block"
  | "closing-stamp"
  | "name-above"
  | "dated-photo"
  | "captioned-credit"
  | "numbered-item"
  | "numbered-title"
  | "page-line"
  | "wrapped-paragraph"
  | "title";

/** A layout of text. Not a publisher: several publishers share one. */
export interface Format {
  name: string;
  /** For archivists: what such a document looks like. */
  layout: string;
  /** What its stamps date: when it was posted (default), when it was written, or what it tells of. */
  dates?: "written" | "event";
  signals: readonly Signal[];
  /** Names of formats of which this is a special case: where both fit equally well, this one is taken. */
  refines?: readonly string[];
  lines: readonly LineRule[];
  /** Sections in which a post may begin. */
  postsIn: readonly Section[];
  post: PostStart;
  /** A line that is the title of the post whose stamp stands on the next line with words: `+++ Headline +++`. */
  titleAbove?: RegExp;
  /** What stands before the first word of a post and is no word of it: a bullet. */
  lead: RegExp | null;
  stamps: readonly StampRule[];
  /** Signatures: who posted, who edited, through what. Named groups `by editor via`, and those of a stamp. */
  signatures: readonly RegExp[];
  parts: readonly PartRuleName[];
  /** True where pages mark posts ("Updated at …", "Key event") and repeat them in lists above. */
  marks?: true;
  /** What a document may add: words before its stamps alone, or also looks of clocks, days, or days and years; that each line is a paragraph; what it counts; or positions in a recording. */
  learns?: "labels" | "clocks" | "days" | "years" | "lines" | "counts" | "offsets";
  /** What one document repeats before its stamps, learned from it: see `learnedLooks`. */
  labels?: ReadonlyMap<string, number>;
  /** True where this document numbers its posts before their stamps. */
  numbered?: true;
  /** True where it may be taken although nothing speaks for it, when no other fits. */
  fallback?: true;
}
