import type { Part, PartKind } from "../../../src/lib/model/part.ts";
import { withoutControls } from "../../../src/lib/withoutControls.ts";
import type { Format } from "../../formats/format.ts";
import type { Capture } from "../capture.ts";
import type { SegmentDraft } from "../segments.ts";
import type { CreditNames } from "./creditNames.ts";
import { type Piece, type WordLine, wholeLine } from "./piece.ts";
import { PART_RULES } from "./rules.ts";

/** A part before its offsets are turned into positions. Offsets are UTF-16 units; `start` to `end` is the whole tile. */
export interface PartDraft {
  kind: PartKind;
  start: number;
  end: number;
  pieces: Piece[];
}

/** The part with positions in the capture. */
export function finishPart(capture: Capture, draft: PartDraft): Part {
  return {
    kind: draft.kind,
    bytes: capture.bytesOf(draft.start, draft.end),
    lines: capture.linesOf(draft.start, draft.end),
    blocks: draft.pieces.map((piece) => ({
      text: readingText(capture.text.slice(piece.start, piece.end)),
      at: capture.position(piece.start, piece.end),
      marker: piece.marker,
      ...capture.cutsOf(piece.start, piece.end),
    })),
  };
}

/** Recognises the parts of an entry. Joined in order they are the entry, byte for byte. */
export function cutParts(
  capture: Capture,
  format: Format,
  draft: SegmentDraft,
  credits: CreditNames,
): PartDraft[] {
  const { stamp, words } = wordLines(capture, format, draft);
  const pieces: Piece[] = stamp ? [stamp] : [];
  const rules = rulesFor(format, draft);
  for (let at = 0; at < words.length; ) {
    const context = { format, words, at, isCredit: credits.isCredit, closingCredit: credits.closingCredit };
    const found = rules.map((rule) => rule(context)).find((result) => result !== null);
    const word = words[at];
    if (found) pieces.push(...found.pieces);
    else if (word && word.end > word.start) pieces.push(wholeLine("text", word));
    at += found?.lines ?? 1;
  }
  return joinPieces(capture, draft, quotedAbove(capture, pieces));
}

function rulesFor(format: Format, draft: SegmentDraft) {
  if (draft.entryKind === "post") return format.parts.map((name) => PART_RULES[name]);
  return draft.entryKind === "lead-picture" ? [PART_RULES["picture-block"]] : [];
}

/** The lines of an entry that hold words, and the stamp that opens the first of them. */
function wordLines(
  capture: Capture,
  format: Format,
  draft: SegmentDraft,
): { stamp: Piece | null; words: WordLine[] } {
  const words: WordLine[] = [];
  let stamp: Piece | null = null;
  let group = 0;
  let blank = false;
  for (let i = capture.lineAt(draft.start).number - 1; i < capture.lines.length; i++) {
    const line = capture.lines[i];
    if (!line || line.start >= draft.end) break;
    if (line.blank) {
      blank = true;
      continue;
    }
    if (blank) group++;
    blank = false;
    const first = words.length === 0;
    let start = line.start + (line.text.length - line.text.trimStart().length);
    const end = line.start + line.text.trimEnd().length;
    if (first && format.lead)
      start = line.start + (format.lead.exec(line.text)?.[0].length ?? start - line.start);
    if (first && draft.entryKind === "post") {
      stamp = openingStamp(capture, format, start, end);
      if (stamp) start = stamp.end + (/^\s*/u.exec(capture.text.slice(stamp.end, end))?.[0].length ?? 0);
    }
    words.push({ line, start, end, text: capture.text.slice(start, end), group, first });
  }
  return { stamp, words };
}

function openingStamp(capture: Capture, format: Format, start: number, end: number): Piece | null {
  const text = capture.text.slice(start, end);
  for (const rule of format.stamps) {
    const found = rule.at === "start" ? rule.match.exec(text) : null;
    if (found) return { kind: "stamp", start, end: start + found[0].length, marker: null };
  }
  return null;
}

/** A line "-- Name" that closes an entry makes a quotation of the paragraphs above it. */
function quotedAbove(capture: Capture, pieces: Piece[]): Piece[] {
  const signed = pieces.findIndex(
    (piece) => piece.kind === "signature" && /^(--|–|—)/u.test(capture.text.slice(piece.start, piece.end)),
  );
  if (signed < 0) return pieces;
  return pieces.map((piece, i) =>
    i < signed && piece.kind === "text" ? { ...piece, kind: "quote" } : piece,
  );
}

/** Kinds of which each piece stays a part of its own: two credits are two credits. */
const SINGLE = new Set(["caption", "credit", "alt", "stamp", "signature", "pager"]);

/** Joins pieces of one kind into parts, and gives each part its whole stretch of the entry. */
export function joinPieces(capture: Capture, draft: SegmentDraft, pieces: readonly Piece[]): PartDraft[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const datedCaption =
      piece.kind === "caption" && last?.[0]?.kind === "caption" && sameLine(capture, last[0], piece);
    if (last && last[0]?.kind === piece.kind && (!SINGLE.has(piece.kind) || datedCaption)) last.push(piece);
    else runs.push([piece]);
  }
  if (runs.length === 0) return [{ kind: "text", start: draft.start, end: draft.end, pieces: [] }];
  return runs.map((run, i) => {
    const next = runs[i + 1]?.[0];
    return {
      kind: run[0]?.kind ?? "text",
      start: i === 0 ? draft.start : tileStart(capture, runs[i - 1]?.at(-1), run[0]),
      end: next ? tileStart(capture, run.at(-1), next) : draft.end,
      pieces: run,
    };
  });
}

/** A part begins with its line, indent and marker included, unless another part stands before it on that line. */
function tileStart(capture: Capture, before: Piece | undefined, piece: Piece | undefined): number {
  if (!piece) throw new RangeError("a part without a piece");
  const line = capture.lineAt(piece.start);
  return before && before.end > line.start ? piece.start : line.start;
}

function sameLine(capture: Capture, a: Piece, b: Piece): boolean {
  return capture.lineAt(a.start).number === capture.lineAt(b.start).number;
}

/** The words as a page shows them: line breaks inside become one space, control characters U+FFFD. The capture keeps its bytes. */
export function readingText(slice: string): string {
  const flat = slice.includes("\n")
    ? slice.replace(/\s+/gu, (space) => (space.includes("\n") ? " " : space))
    : slice;
  return withoutControls(flat);
}
