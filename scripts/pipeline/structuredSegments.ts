import type { Structured } from "../captures/structured.ts";
import type { Capture } from "./capture.ts";
import type { SegmentDraft } from "./segments.ts";

/** The segments that the structure of a capture tells apart, with blank stretches for what lies between. */
export function structuredSegments({ entries, others }: Structured, capture: Capture): SegmentDraft[] {
  const known: SegmentDraft[] = [
    ...entries.map(({ start, end }) => ({ kind: "entry" as const, entryKind: "post" as const, start, end })),
    ...others.map(({ kind, start, end }) => ({
      kind,
      entryKind: kind === "standfirst" || kind === "key-point" ? kind : null,
      start,
      end,
    })),
  ].sort((a, b) => a.start - b.start);
  const all: SegmentDraft[] = [];
  let at = 0;
  for (const segment of known) {
    if (segment.start > at) all.push({ kind: "blank", entryKind: null, start: at, end: segment.start });
    all.push(segment);
    at = segment.end;
  }
  if (at < capture.text.length)
    all.push({ kind: "blank", entryKind: null, start: at, end: capture.text.length });
  return all;
}

/** A stretch without words that is more than white space in the file is markup; one that is nothing in the file goes. */
export function withMarkup(segments: readonly SegmentDraft[], capture: Capture): SegmentDraft[] {
  return segments.flatMap((segment) => {
    if (segment.kind !== "blank") return [segment];
    const slice = capture.sliceOf(segment.start, segment.end);
    if (slice === "") return [];
    return [slice.trim() === "" ? segment : { ...segment, kind: "markup" as const }];
  });
}
