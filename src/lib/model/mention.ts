import { z } from "zod";
import { Position } from "./position.ts";

/** One occurrence of a place name in the text of an entry. */
export const Mention = z.strictObject({
  /** Id of the place, or null where the word does not stand for a place ("Riyadh blamed"). */
  place: z.string().nullable(),
  /** The captured words; equal to the capture at `position`. */
  verbatim: z.string().min(1),
  position: Position,
  scope: z.enum(["text", "title", "media"]),
  /** `state-acting`: a country as an actor; `government`: a capital that stands for a government. */
  sense: z.enum(["location", "state-acting", "government"]),
  /** `variant`: the authority file's spelling; `decision`: the archivist's, for this very place. */
  basis: z.enum(["variant", "rule", "decision"]),
});
export type Mention = z.infer<typeof Mention>;

/** The place that a mention names; null where a capital stands for its government. */
export function placeNamed({ place, sense }: Pick<Mention, "place" | "sense">): string | null {
  return sense === "government" ? null : place;
}
