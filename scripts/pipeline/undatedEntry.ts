import type { Message } from "../../src/lib/message.ts";
import type { SourceRecord } from "../../src/lib/model/sourceRecord.ts";
import type { Format } from "../formats/format.ts";
import type { Capture } from "./capture.ts";
import { captureMessage } from "./captureMessage.ts";
import type { Targeted } from "./corrections.ts";
import { correctionOf } from "./corrections.ts";
import type { Undated } from "./dates.ts";
import type { EntryDraft } from "./entryDraft.ts";
import { findFloor } from "./floor.ts";
import type { SourceInput } from "./ingestSource.ts";
import type { Stamp } from "./stamp.ts";
import { readStamp } from "./stamp.ts";

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
    stamp: entryStamp(draft, capture, format, record, messages),
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
  record: SourceRecord,
  messages: Message[],
): Stamp | null {
  for (const part of draft.parts) {
    if (part.kind !== "stamp" && part.kind !== "signature") continue;
    const piece = part.pieces[0];
    if (!piece) continue;
    const text = capture.text.slice(piece.start, piece.end);
    const rules = part.kind === "stamp" ? format.stamps.map((rule) => rule.match) : format.signatures;
    const groups = rules.map((rule) => rule.exec(text)?.groups).find((found) => found !== undefined);
    if (!groups?.["hour"]) continue;
    // "17:05: text": the colon is part of the stamp and no part of the clock.
    const [start, end] =
      part.kind === "stamp"
        ? [piece.start, piece.end - (text.endsWith(":") ? 1 : 0)]
        : stampInSignature(piece.start, text, groups);
    const stamp = readStamp(
      groups,
      capture.text.slice(start, end),
      capture.position(start, end),
      record.dateOrder,
    );
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
