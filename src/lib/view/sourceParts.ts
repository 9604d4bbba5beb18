import type { Entry } from "../model/entry.ts";
import { type LinePage, linePages } from "./linePages.ts";

/** The parts of a source's list of entries, where it is long. Key points stand whole on the page of the source. */
export function sourceParts<T extends Pick<Entry, "kind" | "capture">>(entries: readonly T[]): LinePage<T>[] {
  return linePages(
    entries.filter(({ kind }) => kind !== "key-point"),
    ({ capture }) => capture.lines[0],
  );
}
