import { z } from "zod";
import { Certainty } from "./certainty.ts";
import { Position } from "./position.ts";
import { Role } from "./role.ts";

/** Someone through whom a statement came: speaker → agency → outlet, in that order. */
export const Via = z.strictObject({
  /** Id of a name record, or null where there is none. */
  agent: z.string().nullable(),
  /** The words of the capture, or of the record. */
  verbatim: z.string().min(1),
});
export type Via = z.infer<typeof Via>;

/** Who is behind a text or an image, in which role, with the words that say so. */
export const Attribution = z.strictObject({
  role: Role,
  /** Id of the name record, or null: unnamed sources keep their words and get no record. */
  agent: z.string().nullable(),
  /** The captured words that name the agent; equal to the capture at `position`. */
  verbatim: z.string().min(1),
  /** Null only where the archivist's record states it and no captured words do. */
  position: Position.nullable(),
  scope: z.enum(["source", "entry", "media", "quote"]),
  /** The quoted words, where the scope is a quotation. */
  quote: z.string().nullable(),
  via: z.array(Via),
  /** One credit that names several ties them: the credit as captured ("[AP, AFP and Reuters]"). */
  joint: z.string().nullable(),
  /** `markup`: stated by the markup or data of the capture (`itemprop="author"`, a field), not by its words. */
  basis: z.enum(["explicit", "markup", "inherited", "inferred"]),
  certainty: Certainty,
  /** Name of the rule that found it, or "record" where the archivist stated it. */
  rule: z.string().min(1),
});
export type Attribution = z.infer<typeof Attribution>;
