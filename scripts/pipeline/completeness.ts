import type { Segment } from "../../src/lib/model/segment.ts";

/** How much of a capture is understood, in bytes that are neither blank nor markup. */
export interface Completeness {
  entries: number;
  /** Headings, notices, lists of reporters and furniture: known, and no entries. */
  around: number;
  unplaced: number;
}

export function completeness(segments: readonly Pick<Segment, "kind" | "bytes" | "entry">[]): Completeness {
  const found: Completeness = { entries: 0, around: 0, unplaced: 0 };
  for (const { kind, bytes, entry } of segments) {
    if (kind === "blank" || kind === "markup") continue;
    found[entry !== null ? "entries" : kind === "unplaced" ? "unplaced" : "around"] += bytes[1] - bytes[0];
  }
  return found;
}

/** "entries 91.2 %, around them 8.8 %, unplaced 0 %" of what is neither blank nor markup. */
export function completenessText({ entries, around, unplaced }: Completeness): string {
  const all = entries + around + unplaced;
  const share = (bytes: number): string => `${all === 0 ? 0 : Math.round((1000 * bytes) / all) / 10} %`;
  return `entries ${share(entries)}, around them ${share(around)}, unplaced ${share(unplaced)}`;
}
