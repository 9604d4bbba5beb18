import { z } from "zod";
import { ByteRange, LineRange } from "./position.ts";

/** What a stretch of a capture is. Every byte of a capture belongs to exactly one segment. */
export const SegmentKind = z.enum([
  "heading",
  "standfirst",
  "key-point",
  "contributors",
  "notice",
  "entry",
  "furniture",
  "blank",
  /** Tags, programs, styles, punctuation of data: what is in the file and no word of it. */
  "markup",
  "unplaced",
]);
export type SegmentKind = z.infer<typeof SegmentKind>;

export const Segment = z.strictObject({
  kind: SegmentKind,
  bytes: ByteRange,
  lines: LineRange,
  /** Id of the entry that this segment is, or null. */
  entry: z.string().nullable(),
});
export type Segment = z.infer<typeof Segment>;
