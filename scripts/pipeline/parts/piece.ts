import type { PartKind } from "../../../src/lib/model/part.ts";
import type { Format } from "../../formats/format.ts";
import type { Line } from "../capture.ts";

/** A recognised stretch of an entry: a paragraph, an item, a line. Offsets are UTF-16 units, edges trimmed. */
export interface Piece {
  kind: PartKind;
  start: number;
  end: number;
  marker: string | null;
}

/** A line of an entry that holds words, with its place among the others. */
export interface WordLine {
  line: Line;
  /** Offsets of its words: indent, bullet and stamp left out. */
  start: number;
  end: number;
  text: string;
  /** Index of the run of lines without a blank between them, 0-based. */
  group: number;
  /** True for the first line of the entry that holds words beside a stamp. */
  first: boolean;
  /** True where a stamp stands before the words on their line. */
  behindStamp: boolean;
  /** What the words behind a stamp on its line are, where the format says so. */
  rest?: "title" | "signature" | "furniture";
}

/** What a recogniser may look at. */
export interface PartContext {
  format: Format;
  words: readonly WordLine[];
  /** Index of the line to be recognised. */
  at: number;
  /** True where all names in a credit ("AP, AFP and Reuters") are known to the archive. */
  isCredit: (text: string) => boolean;
  /** The credit that closes a line ("…, Reuters", "… Mosu Reuters"), as an offset into the text, or null. */
  closingCredit: (text: string) => number | null;
}

/** Recognises one or more lines from `at` on, or says null. */
export type PartRule = (context: PartContext) => { pieces: Piece[]; lines: number } | null;

/** A piece that is the whole of a line's words. */
export function wholeLine(kind: PartKind, words: WordLine): Piece {
  return { kind, start: words.start, end: words.end, marker: null };
}
