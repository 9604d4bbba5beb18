import { z } from "zod";
import { Certainty } from "./certainty.ts";
import { Position } from "./position.ts";

/** Something the source announced or seems to have had and the capture does not hold. */
export const Gap = z.strictObject({
  kind: z.enum(["embed", "picture", "link-target", "gallery", "text", "video"]),
  /** How many things are missing, or null where the capture does not say. */
  quantity: z.number().int().min(1).nullable(),
  /** The captured words that announce it, or null. */
  verbatim: z.string().nullable(),
  position: Position,
  /** `announced`: the text says that something follows; `described`: alt text or caption of a lost picture. */
  basis: z.enum(["announced", "described", "inferred", "record"]),
  certainty: Certainty,
  /** What a reader is told, claiming no more than is known. */
  statement: z.string().min(1),
});
export type Gap = z.infer<typeof Gap>;
