import type { Entry } from "../model/entry.ts";
import type { Words } from "../words/en.ts";
import { capitalised } from "./capitalised.ts";
import { incipit } from "./incipit.ts";
import { positionInSource } from "./positionInSource.ts";

/**
 * What an entry is called where its words stand unasked: in titles of pages, in cards, beside other entries. One that
 * readers may want to be warned of is called by its place: "Post 21 of 43".
 */
export function entryName(
  entry: Pick<Entry, "kind" | "parts" | "advisories"> & { number: number; ofKind: number },
  say: Pick<Words, "entry" | "kinds" | "position" | "within">,
): string {
  if (entry.advisories.length === 0) return incipit(entry, say);
  return capitalised(positionInSource(entry, say));
}
