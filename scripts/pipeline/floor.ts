import { lowerBound } from "../../src/lib/lowerBound.ts";
import type { Evidence } from "../../src/lib/model/evidence.ts";
import type { SourceRecord } from "../../src/lib/model/sourceRecord.ts";
import { daySpan } from "../../src/lib/time/edtf.ts";
import { dayText, weekdayName } from "../../src/lib/view/dateText.ts";
import type { Words } from "../../src/lib/words/en.ts";
import type { Capture } from "./capture.ts";
import type { EntryDraft } from "./entryDraft.ts";
import { findMentionedDays } from "./mentionedDays.ts";
import type { Piece } from "./parts/piece.ts";

/** A day before which an entry cannot have been posted, from what it says itself. */
export interface Floor {
  day: string;
  evidence: Evidence;
}

/** Words that make of a day in the same sentence something still to come, or leave it open. */
const TO_COME =
  /\b(?:ahead of|will|would|is to|are to|due|expected|scheduled|plan(?:s|ned)? to|set to|next|until|by)\b/iu;

/** Words of the past in the same sentence: a finished verb. */
const PAST =
  /(?:\b(?:was|were|had|has|have|been|took|told|said|made|fell|came|went|saw|left|overran)|(?<=\p{L})ed)\b/iu;

/** "Sunday's developments": what a day brought is told when the day has brought it, at the earliest on the day. */
const OWNED = /^['’]s\b/u;

/**
 * The latest day of which the text of an entry tells as past, or as under way. Names of days in pictures, captions and
 * embedded posts do not count, nor those of days to come. Only days that the source may have are of use: an earlier one
 * says nothing where the record's days are certain.
 */
export function findFloor(
  capture: Capture,
  entry: EntryDraft,
  record: SourceRecord,
  say: Pick<Words, "evidence" | "calendar">,
): Floor | null {
  const span = daySpan(record.days.edtf);
  const text = {
    ...entry,
    parts: entry.parts.filter((part) => part.kind === "text" || part.kind === "list"),
  };
  const pieces = text.parts.flatMap((part) => part.pieces);
  let floor: Floor | null = null;
  for (const day of findMentionedDays(capture, text, record)) {
    if (day.kind !== "weekday") continue;
    if (record.days.certainty === "high" && day.edtf <= (span?.first ?? "")) continue;
    if (floor !== null && floor.day >= day.edtf) continue;
    if (!isPast(capture, day.position.bytes, pieces)) continue;
    const reason = say.evidence.tellsOf(weekdayName(day.edtf, say), dayText(day.edtf, say));
    floor = { day: day.edtf, evidence: { position: day.position, quote: day.verbatim, reason } };
  }
  return floor;
}

/** Is the day at these bytes told of as past, in its own sentence? */
function isPast(capture: Capture, [from, to]: readonly [number, number], pieces: readonly Piece[]): boolean {
  const start = offsetOfByte(capture, from);
  const stop = offsetOfByte(capture, to);
  const piece = pieceAround(pieces, start, stop);
  if (!piece) return false;
  const text = capture.text.slice(piece.start, piece.end);
  const [at, end] = [start - piece.start, stop - piece.start];
  const sentence = sentenceAt(text, at);
  if (OWNED.test(text.slice(end))) return true;
  return PAST.test(sentence) && !TO_COME.test(sentence);
}

/** The piece that holds a stretch. Pieces stand in order. */
function pieceAround(pieces: readonly Piece[], start: number, end: number): Piece | null {
  const piece = pieces[lowerBound(pieces.length, (i) => (pieces[i]?.start ?? 0) <= start) - 1];
  return piece && piece.start <= start && end <= piece.end ? piece : null;
}

function offsetOfByte(capture: Capture, byte: number): number {
  return lowerBound(capture.text.length, (offset) => capture.byteAt(offset) < byte);
}

const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });

/** So many characters before and behind a word are looked at for its sentence: a line of ten megabytes is no sentence. */
const REACH = 2000;

function sentenceAt(text: string, at: number): string {
  const from = Math.max(0, at - REACH);
  const near = text.slice(from, at + REACH);
  return SENTENCES.segment(near).containing(at - from)?.segment ?? near;
}
