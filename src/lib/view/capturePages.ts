import { lowerBound } from "../lowerBound.ts";
import type { LineRange } from "../model/position.ts";
import type { Segment } from "../model/segment.ts";
import { captureView } from "../routes.ts";

/** Lines of a capture on one page. Addresses are made of it: it must not change. */
const LINES = 1000;

/** A page of a capture: the segments that begin in a thousand of its lines. */
export interface CapturePage<T extends Segment> {
  /** First line of the thousand; null for the first page, which has no key in its address. */
  key: number | null;
  segments: T[];
}

/** The pages of a capture. Their keys depend on lines alone, and lines never change, so that no address shifts. */
export function capturePages<T extends Segment>(segments: readonly T[]): CapturePage<T>[] {
  const pages = new Map<number | null, T[]>([[null, []]]);
  for (const segment of segments) {
    const key = pageKey(segment.lines[0]);
    const page = pages.get(key);
    if (page) page.push(segment);
    else pages.set(key, [segment]);
  }
  return [...pages].map(([key, items]) => ({ key, segments: items }));
}

function pageKey(line: number): number | null {
  const start = Math.floor((line - 1) / LINES) * LINES + 1;
  return start === 1 ? null : start;
}

/** Where the lines of a segment stand in the view of its capture. */
export function linesAddress(sha256: string, lines: LineRange): string {
  return captureView(sha256, lines, pageKey(lines[0]) ?? undefined);
}

/**
 * Where one line stands in the view of its capture: on the page of its segment, which may begin in the thousand before. Where
 * lines are not shown one by one, where its segment stands.
 *
 * @param line 1-based.
 */
export function lineAddress(
  { sha256, segments, hasLines }: { sha256: string; segments: readonly Segment[]; hasLines: boolean },
  line: number,
): string {
  const held = holding(segments, line)?.lines ?? [line, line];
  return captureView(sha256, hasLines ? [line, line] : held, pageKey(held[0]) ?? undefined);
}

/** The first segment that reaches to a line; segments stand in the order of their lines. */
function holding(segments: readonly Segment[], line: number): Segment | undefined {
  return segments[lowerBound(segments.length, (i) => (segments[i]?.lines[1] ?? 0) < line)];
}

/** "L28", "L28-L36": the id of a segment, which the fragments of addresses name. */
export function linesId([first, last]: LineRange): string {
  return last > first ? `L${first}-L${last}` : `L${first}`;
}
