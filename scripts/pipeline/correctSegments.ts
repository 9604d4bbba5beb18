import type { SegmentDraft } from "./segments.ts";

/** The archivist's word on what the stretch around an offset (UTF-16) is. */
export interface SegmentCorrection {
  at: number;
  is:
    | "heading"
    | "standfirst"
    | "key-point"
    | "contributors"
    | "notice"
    | "entry"
    | "lead-picture"
    | "furniture";
}

/** Gives stretches the kinds that the archivist decided. Nothing is moved: only what a stretch is called changes. */
export function correctSegments(
  segments: readonly SegmentDraft[],
  corrections: readonly SegmentCorrection[],
): SegmentDraft[] {
  return segments.map((segment) => {
    const hit = corrections.find(({ at }) => at >= segment.start && at < segment.end);
    if (!hit) return segment;
    const { is } = hit;
    if (is === "entry") return { ...segment, kind: "entry", entryKind: "post" };
    if (is === "lead-picture") return { ...segment, kind: "entry", entryKind: "lead-picture" };
    return { ...segment, kind: is, entryKind: is === "key-point" || is === "standfirst" ? is : null };
  });
}
