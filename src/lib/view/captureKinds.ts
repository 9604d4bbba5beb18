import type { Segment, SegmentKind } from "../model/segment.ts";

/** How much of a capture is of a kind. */
export interface KindShare {
  kind: SegmentKind;
  segments: number;
  lines: number;
  bytes: number;
  /** Per cent of all bytes, with one decimal. */
  share: number;
}

/** The kinds of a capture, the largest first. Their bytes add up to the capture. */
export function captureKinds(segments: readonly Segment[], bytes: number): KindShare[] {
  const kinds = new Map<SegmentKind, KindShare>();
  for (const { kind, bytes: range, lines } of segments) {
    const known = kinds.get(kind) ?? { kind, segments: 0, lines: 0, bytes: 0, share: 0 };
    known.segments++;
    known.lines += lines[1] - lines[0] + 1;
    known.bytes += range[1] - range[0];
    kinds.set(kind, known);
  }
  return [...kinds.values()]
    .map((kind) => ({ ...kind, share: bytes === 0 ? 0 : Math.round((1000 * kind.bytes) / bytes) / 10 }))
    .sort((a, b) => b.bytes - a.bytes || (a.kind < b.kind ? -1 : 1));
}
