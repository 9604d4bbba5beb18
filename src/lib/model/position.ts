import { z } from "zod";

/** A half-open range of bytes in a capture: `[start, end)`, 0-based. */
export const ByteRange = z.tuple([z.number().int().min(0), z.number().int().min(0)]);
export type ByteRange = z.infer<typeof ByteRange>;

/** First and last line, both included, 1-based; a line ends at LF, so `sed -n 28,36p` prints the same lines. */
export const LineRange = z.tuple([z.number().int().min(1), z.number().int().min(1)]);
export type LineRange = z.infer<typeof LineRange>;

/** A stretch of a capture. */
export const Position = z.strictObject({
  /** Bytes of the capture, 0-based, half open. */
  bytes: ByteRange,
  /** Line on which the stretch starts, 1-based. */
  line: z.number().int().min(1),
  /** Column at which it starts, 1-based, in Unicode code points. */
  column: z.number().int().min(1),
  /** Length in Unicode code points, line ends included. */
  length: z.number().int().min(0),
});
export type Position = z.infer<typeof Position>;
