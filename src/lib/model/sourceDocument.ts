import { z } from "zod";
import { Attribution } from "./attribution.ts";
import { Entry } from "./entry.ts";
import { Gap } from "./gap.ts";
import { Block } from "./part.ts";
import { Segment } from "./segment.ts";
import { SourceRecord } from "./sourceRecord.ts";

/** A segment of the capture with its words, where it is no entry. */
export const SegmentWithText = Segment.extend({ blocks: z.array(Block) });
export type SegmentWithText = z.infer<typeof SegmentWithText>;

/** A capture of a source as it was read. */
export const Witness = z.strictObject({
  /** Size of the capture in bytes and lines. */
  capture: z.strictObject({
    file: z.string(),
    sha256: z.string().length(64),
    bytes: z.number().int().min(0),
    lines: z.number().int().min(0),
  }),
  /** Name of the format that read it. */
  format: z.string(),
  /** The order of the posts, stated or found. */
  order: z.enum(["newest-first", "oldest-first"]).nullable(),
  segments: z.array(SegmentWithText),
});
export type Witness = z.infer<typeof Witness>;

/** One source document, as its MDX file holds it. */
export const SourceDocument = z.strictObject({
  record: SourceRecord,
  /** The first capture of the record. */
  ...Witness.shape,
  /** Its other captures, in the order of the record. */
  others: z.array(Witness),
  entries: z.array(Entry),
  /** Attributions of the source as a whole. */
  attributions: z.array(Attribution),
  gaps: z.array(Gap),
});
export type SourceDocument = z.infer<typeof SourceDocument>;
