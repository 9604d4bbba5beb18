import type { Message } from "../../src/lib/message.ts";
import type { Attribution } from "../../src/lib/model/attribution.ts";
import type { AppliedCorrection } from "../../src/lib/model/entry.ts";
import type { EntryDate } from "../../src/lib/model/entryDate.ts";
import type { Correction, SourceRecord } from "../../src/lib/model/sourceRecord.ts";
import type { Words } from "../../src/lib/words/en.ts";
import type { Capture } from "./capture.ts";
import type { Undated } from "./dates.ts";
import type { EntryDraft } from "./entryDraft.ts";
import { findQuote } from "./findQuote.ts";
import type { RecordFault } from "./resolveRecord.ts";
import { notFound } from "./resolveRecord.ts";
import type { Boundaries } from "./segments.ts";

/** What of the archivist's decisions took effect. */
export interface Used {
  /** Indexes of decisions on places. */
  mentions: Set<number>;
  corrections: Set<Correction>;
}

/** A correction with the stretch of the capture that it is about. */
export interface Targeted {
  correction: Correction;
  /** Its place in the record. */
  index: number;
  start: number;
  end: number;
}

export function targetCorrections(
  record: SourceRecord,
  capture: Capture,
  fault: RecordFault,
  messages: Message[],
): Targeted[] {
  return record.corrections.flatMap((correction, index) => {
    const { lines, quote } = correction.target;
    const found = findQuote(capture, lines, quote);
    if (found) return [{ correction, index, ...found }];
    messages.push(
      fault(
        ["corrections", index, "target"],
        "decision-without-target",
        notFound(quote, lines, capture.file),
      ),
    );
    return [];
  });
}

/** Corrections whose words are there, but not what they correct: each is said, none is dropped. */
export function idleCorrections(
  corrections: readonly Targeted[],
  drafts: readonly EntryDraft[],
  undated: readonly Undated[],
  used: Used,
  capture: Capture,
  fault: RecordFault,
): Message[] {
  return corrections.flatMap(({ correction, index, start, end }) => {
    const at = drafts.findIndex((draft) => draft.start <= start && start < draft.end);
    const { change } = correction;
    const missing = (): string | null => {
      switch (change.kind) {
        case "time-in-doubt":
          return undated[at]?.stamp ? null : "an entry with a clock there";
        case "date":
          return drafts[at] ? null : "an entry there";
        case "part":
          return drafts[at]?.parts.some(
            ({ kind, pieces }) =>
              kind === change.is && pieces.some((piece) => piece.start < end && piece.end > start),
          )
            ? null
            : "words of an entry there";
        case "no-attribution":
          return used.corrections.has(correction) ? null : "such an attribution of the entry there";
        case "segment":
          // Every line stands in a segment, so its words have been found there.
          return null;
        case "boundary": {
          const line = capture.lineAt(start).number;
          const begins = drafts.some((draft) => capture.lineAt(draft.start).number === line);
          return begins === change.starts
            ? null
            : `an entry ${change.starts ? "" : "not "}to begin with line ${line}`;
        }
      }
    };
    const expected = missing();
    if (expected === null) return [];
    return [
      fault(
        ["corrections", index, "change"],
        "decision-without-target",
        `Unexpected correction ${change.kind} at “${correction.target.quote}”, expected ${expected}`,
        "Take the correction out, or give it the lines and words of what it corrects.",
      ),
    ];
  });
}

export function boundariesOf(corrections: readonly Targeted[], capture: Capture): Boundaries {
  const lines = (starts: boolean): Set<number> =>
    new Set(
      corrections.flatMap(({ correction, start }) =>
        correction.change.kind === "boundary" && correction.change.starts === starts
          ? [capture.lineAt(start).number]
          : [],
      ),
    );
  return { starts: lines(true), joins: lines(false) };
}

export function correctionOf<K extends Correction["change"]["kind"]>(
  corrections: readonly Targeted[],
  draft: EntryDraft,
  kind: K,
): (Targeted & { change: Extract<Correction["change"], { kind: K }> }) | null {
  const hit = corrections.find(
    ({ correction, start }) => correction.change.kind === kind && start >= draft.start && start < draft.end,
  );
  return hit
    ? {
        ...hit,
        change: hit.correction.change as Extract<Correction["change"], { kind: K }>,
      }
    : null;
}

/** What was decided on where the entry begins and what its parts are. */
export function correctedShape(
  draft: EntryDraft,
  corrections: readonly Targeted[],
  { decision }: Pick<Words, "decision">,
): AppliedCorrection[] {
  return corrections.flatMap(({ correction: { target, change, who, when, why }, start }) => {
    if (start < draft.start || start >= draft.end) return [];
    const signed = { who, when, why };
    if (change.kind === "part") return [{ field: "part", read: target.quote, now: change.is, ...signed }];
    if (change.kind === "segment")
      return [{ field: "kind", read: decision.anotherKind, now: change.is, ...signed }];
    if (change.kind !== "boundary") return [];
    const [apart, together] = [decision.own, decision.partOfAbove];
    return [
      change.starts
        ? { field: "boundary", read: together, now: apart, ...signed }
        : { field: "boundary", read: apart, now: together, ...signed },
    ];
  });
}

export function correctDate(
  capture: Capture,
  draft: EntryDraft,
  date: EntryDate,
  corrections: readonly Targeted[],
  corrected: AppliedCorrection[],
  say: Pick<Words, "time">,
): EntryDate {
  const doubt = correctionOf(corrections, draft, "time-in-doubt");
  if (doubt && date.verbatim !== null) {
    const { who, when, why } = doubt.correction;
    corrected.push({
      field: "time-in-doubt",
      read: date.verbatim,
      now: say.time.clocks(doubt.change.readings),
      who,
      when,
      why,
    });
  }
  const dated = correctionOf(corrections, draft, "date");
  if (!dated) return date;
  const { target, who, when, why } = dated.correction;
  const { edtf, notBefore, notAfter, basis, certainty } = dated.change;
  corrected.push({ field: "date", read: date.edtf, now: edtf, who, when, why });
  // What carried the date before does not carry this one: "6/15/2014 3:16:44 PM" is no ground for 29 June.
  const position = capture.position(dated.start, dated.end);
  const evidence = [{ position, quote: target.quote, reason: why }];
  return { ...date, edtf, notBefore, notAfter, instant: null, basis, certainty, evidence };
}

export function isRefuted(
  attribution: Attribution,
  draft: EntryDraft,
  corrections: readonly Targeted[],
  corrected: AppliedCorrection[],
  used: Used,
  { decision }: Pick<Words, "decision">,
): boolean {
  const hit = corrections.find(
    ({ correction: { change }, start }) =>
      change.kind === "no-attribution" &&
      change.role === attribution.role &&
      change.verbatim === attribution.verbatim &&
      start >= draft.start &&
      start < draft.end,
  );
  if (!hit) return false;
  used.corrections.add(hit.correction);
  const { who, when, why } = hit.correction;
  corrected.push({
    field: "attribution",
    read: `${attribution.role}: ${attribution.verbatim}`,
    now: decision.none,
    who,
    when,
    why,
  });
  return true;
}
