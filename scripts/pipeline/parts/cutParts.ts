import type { Part, PartKind } from "../../../src/lib/model/part.ts";
import { withoutControls } from "../../../src/lib/withoutControls.ts";
import type { Format } from "../../formats/format.ts";
import type { Capture } from "../capture.ts";
import { type LineStamp, stampAt } from "../lineStamp.ts";
import type { SegmentDraft } from "../segments.ts";
import { EDIT_LEAD } from "../unframed.ts";
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
  const { stamps, words } = wordLines(capture, format, draft);
  const pieces: Piece[] = [...stamps];
  const rules = rulesFor(format, draft);
  for (let at = 0; at < words.length; ) {
    const context = { format, words, at, isCredit: credits.isCredit, closingCredit: credits.closingCredit };
    const word = words[at];
    const found = word?.rest
      ? restOf(word)
      : rules.map((rule) => rule(context)).find((result) => result !== null);
    if (found) pieces.push(...found.pieces);
    else if (word && word.end > word.start) pieces.push(wholeLine("text", word));
    at += found?.lines ?? 1;
  }
  // A title may stand above the stamp.
  pieces.sort((a, b) => a.start - b.start);
  return joinPieces(capture, draft, quotedAbove(capture, pieces));
}

/** What stands behind a stamp on its line, where the format says what that is. A title may close with plus signs. */
function restOf(word: WordLine): { pieces: Piece[]; lines: number } {
  const kind = word.rest === "title" && /[.!?…]$/u.test(word.text) ? "text" : (word.rest ?? "title");
  const [, before = "", inside = "", behind = ""] =
    /^(\+{2,3}|)\s*([^+]*[^+\s])\s*(\+{2,3}|)$/u.exec(word.text) ?? [];
  if (inside === "" || before + behind === "") return { pieces: [wholeLine(kind, word)], lines: 1 };
  const start = word.start + word.text.indexOf(inside);
  const furniture = (from: number, signs: string): Piece[] =>
    signs === "" ? [] : [{ kind: "furniture", start: from, end: from + signs.length, marker: null }];
  return {
    pieces: [
      ...furniture(word.start, before),
      { kind, start, end: start + inside.length, marker: null },
      ...furniture(word.end - behind.length, behind),
    ],
    lines: 1,
  };
}

function rulesFor(format: Format, draft: SegmentDraft) {
  if (draft.entryKind === "post") return format.parts.map((name) => PART_RULES[name]);
  return draft.entryKind === "lead-picture" ? [PART_RULES["picture-block"]] : [];
}

/** The lines of an entry that hold words, and the stamps that open the first of them. */
function wordLines(
  capture: Capture,
  format: Format,
  draft: SegmentDraft,
): { stamps: Piece[]; words: WordLine[] } {
  const words: WordLine[] = [];
  const stamps: Piece[] = [];
  let opening: LineStamp | null = null;
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
    const titled = format.titleAbove !== undefined && stamps.length === 0 && words.length > 0;
    const first = words.length === 0 || titled;
    let start = line.start + (line.text.length - line.text.trimStart().length);
    let end = line.start + line.text.trimEnd().length;
    const lead = first && stamps.length === 0 ? (format.lead?.exec(line.text)?.[0].length ?? 0) : 0;
    // A bullet with nothing behind it is all that the line says.
    if (lead > 0 && line.start + lead < end) start = line.start + lead;
    const link = EDIT_LEAD.exec(capture.text.slice(start, end))?.[0].length ?? 0;
    // Further below it would stand in the middle of a paragraph.
    if (link > 0 && words.length === 0 && draft.entryKind === "post") {
      stamps.push({ kind: "furniture", start, end: start + link, marker: null });
      start += link;
    }
    let rest: WordLine["rest"];
    let behindStamp = false;
    if (first && draft.entryKind === "post") {
      const stamp = stampAt(capture.text.slice(start, end), format);
      const opens = opening === null && stamp !== null;
      const again = opening?.whole === true && stamp?.whole === true && stamp.clock === opening.clock;
      if (stamp === null && words.length === 0 && format.titleAbove?.test(line.text)) rest = "title";
      if (stamp && stamp.start > 0 && opens) {
        // A stamp at the end of the title.
        stamps.push({ kind: "stamp", start: start + stamp.start, end, marker: null });
        end = start + capture.text.slice(start, start + stamp.start).trimEnd().length;
        rest = "title";
        opening = stamp;
      } else if (stamp && (opens || again)) {
        const behind = start + stamp.end;
        stamps.push({
          kind: "stamp",
          start,
          end: start + capture.text.slice(start, behind).trimEnd().length,
          marker: null,
        });
        start = behind + (/^\s*/u.exec(capture.text.slice(behind, end))?.[0].length ?? 0);
        rest = stamp.rule.rest;
        behindStamp = true;
        opening = stamp;
        if (start >= end) continue;
      }
    }
    words.push({
      line,
      start,
      end,
      text: capture.text.slice(start, end),
      group,
      first,
      behindStamp,
      ...(rest && { rest }),
    });
  }
  return { stamps, words };
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
const SINGLE = new Set(["caption", "credit", "alt", "stamp", "signature", "pager", "furniture"]);

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
