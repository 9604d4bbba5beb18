import type { BarSegment } from "../chart/captureBar.ts";
import type { Entry } from "../model/entry.ts";
import type { Segment } from "../model/segment.ts";
import type { Words } from "../words/en.ts";
import { knownAs } from "./dateText.ts";

/** How the segments of a capture are drawn: with a clock solid, without or in doubt hatched, what stands above outlined, all else faint. */
export function captureSegments(
  segments: readonly Segment[],
  entries: ReadonlyMap<string, Entry>,
  by: "lines" | "bytes" = "lines",
): BarSegment[] {
  return segments
    .filter(({ kind }) => kind !== "blank" && kind !== "markup")
    .map(({ entry: id, lines, bytes }) => {
      const [first, last] = by === "lines" ? lines : [bytes[0] + 1, bytes[1]];
      const entry = id === null ? undefined : entries.get(id);
      if (!entry) return { form: "faint", first, last };
      if (entry.kind !== "post") return { form: "outlined", first, last };
      return { form: knownAs(entry.date) === "printed" ? "solid" : "hatched", first, last };
    });
}

/** "201 lines, 13,197 bytes: entries 98 %, blank lines 1 %, furniture 1 %". Every byte counts once. */
export function captureShares(
  segments: readonly Segment[],
  bytes: number,
  say: Pick<Words, "segments" | "shares" | "comma">,
): string {
  const kinds = new Map<string, number>();
  for (const {
    kind,
    entry,
    bytes: [start, end],
  } of segments) {
    const name = entry === null ? say.segments[kind][2] : say.shares.entries;
    kinds.set(name, (kinds.get(name) ?? 0) + end - start);
  }
  const share = (name: string, part: number): string => {
    if (part / bytes < 0.005) return say.shares.small(name);
    // Not "100 %" beside others.
    if (part < bytes && part / bytes >= 0.995) return say.shares.most(name);
    return say.shares.of(name, Math.round((100 * part) / bytes));
  };
  return [...kinds]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, part]) => share(name, part))
    .join(say.comma);
}
