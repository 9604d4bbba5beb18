import { byCodePoint } from "../codePoints.ts";
import type { PlaceRecord } from "../model/placeRecord.ts";

/** The places that most entries mention, most first. */
export function mostMentioned(
  places: readonly PlaceRecord[],
  mentioning: ReadonlyMap<string, readonly unknown[]>,
  most: number,
): { place: PlaceRecord; entries: number }[] {
  return places
    .map((place) => ({ place, entries: mentioning.get(place.id)?.length ?? 0 }))
    .filter(({ entries }) => entries > 0)
    .sort((a, b) => b.entries - a.entries || byCodePoint(a.place.name, b.place.name))
    .slice(0, most);
}
