import type { Entry } from "../model/entry.ts";
import { incipit } from "./incipit.ts";
import { positionInSource } from "./positionInSource.ts";

/**
 * What an entry is called where its words stand unasked: in titles of pages, in cards, beside other entries. One that
 * readers may want to be warned of is called by its place: "Post 21 of 43".
 */
export function entryName(
  entry: Pick<Entry, "kind" | "parts" | "advisories"> & { number: number; ofKind: number },
): string {
  if (entry.advisories.length === 0) return incipit(entry);
  const place = positionInSource(entry);
  return place.charAt(0).toUpperCase() + place.slice(1);
}
