import type { EntryDate } from "../../src/lib/model/entryDate.ts";
import type { Position } from "../../src/lib/model/position.ts";
import type { SegmentKind } from "../../src/lib/model/segment.ts";
import type { Piece } from "../pipeline/parts/piece.ts";
import type { Reading } from "./reading.ts";

/** What markup or data say in so many words, and where in the file. Escapes are decoded. */
export interface Stated {
  verbatim: string;
  /** Units of the file's decoded text. */
  start: number;
  end: number;
}

/** What markup or data state of an entry beside its words. */
export interface MarkupFacts {
  /** Its id in the system that published it. */
  ownId: Stated | null;
  published: Stated | null;
  modified: Stated | null;
  authors: Stated[];
}

/** An entry that the markup, and no look of its text, tells apart. Offsets are units of the reading. */
export interface StructuredEntry {
  start: number;
  end: number;
  pieces: Piece[];
  facts: MarkupFacts;
}

/** What stands outside the entries, and is more than markup. */
export interface StructuredSegment {
  kind: Exclude<SegmentKind, "entry" | "blank">;
  start: number;
  end: number;
}

/** What markup or data state of a source as a whole. */
export interface SourceFacts {
  title: Stated | null;
  publisher: Stated | null;
  language: Stated | null;
  url: Stated | null;
  published: Stated | null;
  modified: Stated | null;
}

/** A page or data as read: its words, and what its structure says of them. */
export interface Structured {
  reading: Reading;
  /** In order; empty where the structure tells no entries apart, so that the words are read by their layout. */
  entries: StructuredEntry[];
  /** In order, between the entries. */
  others: StructuredSegment[];
  facts: SourceFacts;
  /** What the dates are of. */
  of: EntryDate["of"];
  /** What could not be read, at a unit of the file. */
  faults: { rule: string; at: number; text: string }[];
}

/** A statement with its position in the file. */
export interface Placed {
  verbatim: string;
  position: Position;
}

export const NO_FACTS: SourceFacts = {
  title: null,
  publisher: null,
  language: null,
  url: null,
  published: null,
  modified: null,
};
