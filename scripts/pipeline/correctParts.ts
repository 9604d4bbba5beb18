import type { PartKind } from "../../src/lib/model/part.ts";
import type { Capture } from "./capture.ts";
import type { Targeted } from "./corrections.ts";
import type { EntryDraft } from "./entryDraft.ts";
import { joinPieces } from "./parts/cutParts.ts";
import type { Piece } from "./parts/piece.ts";
import type { SegmentDraft } from "./segments.ts";

export function correctParts(
  parts: EntryDraft["parts"],
  segment: SegmentDraft,
  corrections: readonly Targeted[],
  capture: Capture,
): EntryDraft["parts"] {
  const hits = corrections.flatMap(({ correction: { change }, start, end }) =>
    change.kind === "part" && start >= segment.start && end <= segment.end
      ? [{ kind: change.is, start, end }]
      : [],
  );
  if (hits.length === 0) return parts;
  const pieces = hits.reduce(
    (all, hit) => all.flatMap((piece) => cutOut(piece, hit, capture)),
    parts.flatMap((part) => part.pieces),
  );
  return joinPieces(capture, segment, pieces);
}

/** The comma between a caption and its credit is no piece of its own. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** A piece in which some words are of another kind: what stands before them, they, and what stands behind. */
function cutOut(
  piece: Piece,
  words: { kind: PartKind; start: number; end: number },
  capture: Capture,
): Piece[] {
  const start = Math.max(piece.start, words.start);
  const end = Math.min(piece.end, words.end);
  if (start >= end) return [piece];
  const before = capture.text.slice(piece.start, start).trimEnd();
  const behind = capture.text.slice(end, piece.end).trimStart();
  return [
    ...(hasWords(before) ? [{ ...piece, end: piece.start + before.length }] : []),
    { ...piece, kind: words.kind, start, end, marker: hasWords(before) ? null : piece.marker },
    ...(hasWords(behind) ? [{ ...piece, start: piece.end - behind.length, marker: null }] : []),
  ];
}
