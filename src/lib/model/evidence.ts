import { z } from "zod";
import { Position } from "./position.ts";

/** Captured words that carry a statement. `quote` stands in the capture at `position`. */
export const CapturedEvidence = z.strictObject({
  position: Position,
  quote: z.string().min(1),
  /** What follows from the words, in a sentence for readers. */
  reason: z.string().min(1),
});

/** A fact from outside the capture, with where it can be looked up. */
export const OutsideEvidence = z.strictObject({
  outside: z.strictObject({ statement: z.string().min(1), citation: z.string().min(1) }),
  reason: z.string().min(1),
});

export const Evidence = z.union([CapturedEvidence, OutsideEvidence]);
export type Evidence = z.infer<typeof Evidence>;

/** Evidence as an archivist writes it in a record: lines and words, of which ingest finds the bytes. */
export const WrittenEvidence = z.union([
  z.strictObject({
    lines: z.tuple([z.number().int().min(1), z.number().int().min(1)]),
    quote: z.string().min(1),
    reason: z.string().min(1),
  }),
  OutsideEvidence,
]);
export type WrittenEvidence = z.infer<typeof WrittenEvidence>;
