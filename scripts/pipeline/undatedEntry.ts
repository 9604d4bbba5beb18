import type { Message } from "../../src/lib/message.ts";
import type { SourceRecord } from "../../src/lib/model/sourceRecord.ts";
import type { Format } from "../formats/format.ts";
import { plainLine } from "../languages/plainLine.ts";
import type { Capture } from "./capture.ts";
import { captureMessage } from "./captureMessage.ts";
import type { Targeted } from "./corrections.ts";
import { correctionOf } from "./corrections.ts";
import type { Undated } from "./dates.ts";
import type { EntryDraft } from "./entryDraft.ts";
import { findFloor } from "./floor.ts";
import type { SourceInput } from "./ingestSource.ts";
import { stampAt } from "./lineStamp.ts";
import type { PartDraft } from "./parts/cutParts.ts";
import type { Stamp, StampGroups } from "./stamp.ts";
import { readStamp } from "./stamp.ts";
import { unframed, unnumbered } from "./unframed.ts";

/** What is known of an entry before it is dated. */
export function undatedEntry(
  draft: EntryDraft,
  { capture, format, say }: SourceInput,
  record: SourceRecord,
  corrections: readonly Targeted[],
  messages: Message[],
): Undated {
  const doubt = correctionOf(corrections, draft, "time-in-doubt");
  return {
    ordered: draft.kind === "post",
    stamp: entryStamp(draft, capture, format, record.dateOrder, messages),
    doubt: doubt ? { readings: doubt.change.readings, why: doubt.correction.why } : null,
    repeat: draft.repeats !== null,
    floor: draft.kind === "post" ? findFloor(capture, draft, record, say) : null,
  };
}

/** The stamp of an entry, from the part that opens it or the signature that closes it. */
function entryStamp(
  draft: EntryDraft,
  capture: Capture,
  format: Format,
  dateOrder: SourceRecord["dateOrder"],
  messages: Message[],
): Stamp | null {
  for (const part of draft.parts) {
    if (part.kind !== "stamp" && part.kind !== "signature") continue;
    const piece = part.pieces[0];
    if (!piece) continue;
    const text = capture.text.slice(piece.start, piece.end);
    const groups = printedGroups(part, capture, format);
    if (!groups || !STAMP_GROUPS.some((name) => groups[name] !== undefined)) continue;
    const [start, end] =
      part.kind === "stamp"
        ? bareStamp(piece.start, text, format)
        : stampInSignature(piece.start, text, groups);
    const stamp = readStamp(groups, capture.text.slice(start, end), capture.position(start, end), dateOrder);
    if (typeof stamp !== "string") return stamp;
    messages.push(
      captureMessage(
        capture,
        start,
        stamp,
        `Unexpected stamp ${capture.text.slice(start, end)}, expected ${EXPECTED[stamp]}`,
      ),
    );
    const clock = stamp === "date-order" ? clockOf(groups) : null;
    if (clock === null) continue;
    // Its day is printed and open; its clock is certain.
    const rest = readStamp(clock, capture.text.slice(start, end), capture.position(start, end), dateOrder);
    if (typeof rest !== "string") return { ...rest, dayOpen: true };
  }
  return null;
}

/** The clock of a stamp without its day; null where it prints none. */
function clockOf(groups: StampGroups): StampGroups | null {
  const { hour, minute, second, half, zone, lateHour, lateHalf } = groups;
  return hour === undefined ? null : { hour, minute, second, half, zone, lateHour, lateHalf };
}

/** Groups of which each makes a stamp. */
const STAMP_GROUPS = [
  "hour",
  "day",
  "year",
  "eraYear",
  "monthName",
  "weekday",
  "isoYear",
  "dayFirst",
  "elapsedSeconds",
  "relative",
];

/** What the looks of the format read in a stamp, with the words behind it in sight, or in a signature. */
export function printedGroups(part: PartDraft, capture: Capture, format: Format): StampGroups | undefined {
  const piece = part.pieces[0];
  if (!piece) return undefined;
  const line = capture.lineAt(piece.start);
  if (part.kind === "stamp")
    return stampAt(capture.text.slice(piece.start, line.end).trimEnd(), format)?.groups;
  return part.kind === "signature"
    ? signatureGroups(plainLine(capture.text.slice(piece.start, piece.end)), format)
    : undefined;
}

function signatureGroups(text: string, format: Format): StampGroups | undefined {
  return format.signatures.map((rule) => rule.exec(text)?.groups).find((found) => found !== undefined);
}

/** The stamp without the number of its item, and without an editor's link behind it. */
function bareStamp(offset: number, text: string, format: Format): [number, number] {
  const linked = unframed(text, format.lead !== null);
  const shown = format.numbered ? unnumbered(linked) : linked;
  const start = shown.length - shown.trimStart().length;
  return shown.trim() === ""
    ? stampWords(offset, text)
    : stampWords(offset + start, text.slice(start, shown.trimEnd().length));
}

/** "17:05: text", "+++ 14:26", "9.45 |": what parts a stamp from the words is no part of it. */
function stampWords(offset: number, text: string): [number, number] {
  const before =
    /^(?:[\s+•|*_`#·–—=>([\-\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|posted at |update: ?)*/iu.exec(
      text,
    )?.[0].length ?? 0;
  const behind =
    /[\s:|+*_`·,)\]–—\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069-]+$/u.exec(text)?.[0].length ?? 0;
  return [offset + before, offset + text.length - behind];
}

const EXPECTED = {
  "no-such-clock": "hours to 23 and minutes to 59",
  "no-such-day": "a day that the calendar has",
  "date-order": "`dateOrder` in the record, since both numbers can be the month",
} as const;

/** Where the stamp stands in a signature: all of it, and behind a name from its first number to its end. */
function stampInSignature(
  offset: number,
  text: string,
  groups: Readonly<Record<string, string | undefined>>,
): [number, number] {
  const names = [groups["by"], groups["editor"]].filter((name) => name !== undefined);
  if (names.length === 0) return stampWords(offset, text);
  const from = Math.max(0, ...names.map((name) => text.indexOf(name) + name.length));
  const first = text.slice(from).search(/\d/u);
  return [offset + from + Math.max(0, first), offset + text.length];
}
