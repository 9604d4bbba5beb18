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

/** What is known of an entry before it is dated. @param dateOrder of the numbers in its stamps, of the record or found. */
export function undatedEntry(
  draft: EntryDraft,
  { capture, format }: SourceInput,
  record: SourceRecord,
  dateOrder: SourceRecord["dateOrder"],
  corrections: readonly Targeted[],
  messages: Message[],
): Undated {
  const doubt = correctionOf(corrections, draft, "time-in-doubt");
  return {
    ordered: draft.kind === "post",
    stamp: entryStamp(draft, capture, format, dateOrder, messages),
    doubt: doubt ? { readings: doubt.change.readings, why: doubt.correction.why } : null,
    repeat: draft.repeats !== null,
    floor: draft.kind === "post" ? findFloor(capture, draft, record) : null,
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
      part.kind === "stamp" ? stampWords(piece.start, text) : stampInSignature(piece.start, text, groups);
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
  }
  return null;
}

/** Groups of which each makes a stamp. */
const STAMP_GROUPS = [
  "hour",
  "day",
  "year",
  "monthName",
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

/** "17:05: text", "+++ 14:26", "9.45 |": what parts a stamp from the words is no part of it. */
function stampWords(offset: number, text: string): [number, number] {
  const before = /^(?:[\s+•|]+|posted at |update: ?)*/iu.exec(text)?.[0].length ?? 0;
  const behind = /[\s:|+,–—-]+$/u.exec(text)?.[0].length ?? 0;
  return [offset + before, offset + text.length - behind];
}

/**
 * The order of numbers in the dates of a source: as the record says, or as one of its own stamps shows that can be read in one way
 * only ("6/15/2014"). Null where none does, or they do not agree.
 */
export function dateOrderOf(
  drafts: readonly EntryDraft[],
  { capture, format }: Pick<SourceInput, "capture" | "format">,
): "mdy" | "dmy" | null {
  const orders = new Set<"mdy" | "dmy">();
  for (const draft of drafts) {
    for (const part of draft.parts) {
      const groups = printedGroups(part, capture, format);
      if (groups?.["month"] === undefined || groups["day"] === undefined) continue;
      if (Number(groups["month"]) > 12) orders.add("dmy");
      else if (Number(groups["day"]) > 12) orders.add("mdy");
    }
  }
  const [only, other] = orders;
  return only !== undefined && other === undefined ? only : null;
}

const EXPECTED = {
  "no-such-clock": "hours to 23 and minutes to 59",
  "no-such-day": "a day that the calendar has",
  "date-order": "`dateOrder` in the record, since both numbers can be the month",
} as const;

/** Where the stamp stands in a signature: from its first number to its end. */
function stampInSignature(
  offset: number,
  text: string,
  groups: Readonly<Record<string, string | undefined>>,
): [number, number] {
  const names = [groups["by"], groups["editor"]].filter((name) => name !== undefined);
  const from = Math.max(0, ...names.map((name) => text.indexOf(name) + name.length));
  const first = text.slice(from).search(/\d/u);
  return [offset + from + Math.max(0, first), offset + text.length];
}
