import type { Sha256 } from "../../src/lib/ids.ts";
import { identityText, mintId } from "../../src/lib/ids.ts";
import type { Message } from "../../src/lib/message.ts";
import type { Attribution } from "../../src/lib/model/attribution.ts";
import type { AppliedCorrection, Entry } from "../../src/lib/model/entry.ts";
import type { EntryDate } from "../../src/lib/model/entryDate.ts";
import type { PartKind } from "../../src/lib/model/part.ts";
import type { SegmentWithText, SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import type { Correction, SourceRecord, WrittenRecord } from "../../src/lib/model/sourceRecord.ts";
import { standing } from "../../src/lib/view/dateText.ts";
import type { Format } from "../formats/format.ts";
import { attributionAt, findAttributions } from "./attributions.ts";
import type { Authority } from "./authority.ts";
import type { Capture } from "./capture.ts";
import { dateEntries, type Order, type Undated } from "./dates.ts";
import type { EntryDraft } from "./entryDraft.ts";
import { findQuote, linesStretch } from "./findQuote.ts";
import { findFloor } from "./floor.ts";
import { findGaps } from "./gaps.ts";
import { findMentionedDays } from "./mentionedDays.ts";
import { cutParts, finishPart, joinPieces, readingText } from "./parts/cutParts.ts";
import type { Piece } from "./parts/piece.ts";
import { findMentions, type Undecided } from "./places.ts";
import { notFound, type RecordFault, resolveRecord } from "./resolveRecord.ts";
import { type Boundaries, type SegmentDraft, segmentCapture } from "./segments.ts";
import { splitRepeats } from "./splitRepeats.ts";
import { readStamp, type Stamp } from "./stamp.ts";

/** Everything that one source document is made from. */
export interface SourceInput {
  written: WrittenRecord;
  capture: Capture;
  format: Format;
  authority: Authority;
  sha256: Sha256;
  fault: RecordFault;
}

/**
 * The whole line for one source, from decoded bytes to a document, in reading order: segments → parts → dates →
 * attributions → places → gaps → ids. Pure: what is odd comes back as messages.
 */
export function ingestSource(input: SourceInput): { document: SourceDocument; messages: Message[] } {
  const { written, capture, format, authority, sha256, fault } = input;
  const messages: Message[] = [];
  const resolved = resolveRecord(written, capture, fault);
  const { record } = resolved;
  messages.push(...resolved.messages);

  const corrections = targetCorrections(record, capture, fault, messages);
  const cut = segmentCapture(capture, format, boundariesOf(corrections, capture));
  const { drafts: segments, repeats } = splitRepeats(capture, format, cut);
  const repeatOf = new Map(repeats.map((repeat) => [repeat.start, repeat.of]));
  const drafts = segments.flatMap((segment): EntryDraft[] =>
    segment.entryKind === null
      ? []
      : [
          {
            kind: segment.entryKind,
            start: segment.start,
            end: segment.end,
            parts: correctParts(
              cutParts(capture, format, segment, authority.credits),
              segment,
              corrections,
              capture,
            ),
            repeats: repeatOf.get(segment.start) ?? null,
          },
        ],
  );
  for (const segment of segments) {
    if (segment.kind === "unplaced") messages.push(unplaced(capture, segment));
  }

  const undated = drafts.map((draft) => undatedEntry(draft, input, record, corrections, messages));
  const { dates, order, faults } = dateEntries(undated, record);
  for (const { index, rule, found, expected, hint } of faults) {
    messages.push({
      ...captureMessage(
        capture,
        drafts[index]?.start ?? 0,
        rule,
        `Unexpected ${found}, expected ${expected}`,
      ),
      hint,
    });
  }

  const ids = mintIds(drafts, record, capture, sha256);
  const idAt = new Map(drafts.map((draft, index) => [draft.start, ids[index]?.id ?? ""]));
  const used: Used = { mentions: new Set(), corrections: new Set() };
  const entries = drafts.map((draft, index): Entry => {
    const id = ids[index];
    const date = dates[index];
    if (!id || !date) throw new RangeError("an entry without id or date");
    return finishEntry(input, record, draft, index, id, date, corrections, idAt, repeats, used, messages);
  });

  messages.push(
    ...idleCorrections(corrections, drafts, undated, used, capture, fault),
    ...strayStatements(record, drafts, capture, fault),
  );
  const unused = record.mentions.flatMap((_, index) => (used.mentions.has(index) ? [] : [index]));
  for (const index of unused) {
    const decision = record.mentions[index];
    if (decision)
      messages.push(
        fault(
          ["mentions", index],
          "decision-without-target",
          findQuote(capture, decision.lines, decision.quote)
            ? `Unexpected decision on “${decision.verbatim}”, expected it within “${decision.quote}”, in the words of an entry and as places.yaml spells it`
            : notFound(decision.quote, decision.lines, capture.file),
        ),
      );
  }

  const document: SourceDocument = {
    record,
    capture: {
      file: capture.file,
      sha256: capture.sha256,
      bytes: capture.bytes.length,
      lines: capture.lines.length,
    },
    format: format.name,
    order,
    segments: segments.map((segment) => finishSegment(capture, segment, idAt)),
    entries,
    attributions: sourceAttributions(input, record, messages),
    gaps: [],
  };
  return { document, messages };
}

/** What of the archivist's decisions took effect. */
interface Used {
  /** Indexes of decisions on places. */
  mentions: Set<number>;
  corrections: Set<Correction>;
}

/** A correction with the stretch of the capture that it is about. */
interface Targeted {
  correction: Correction;
  /** Its place in the record. */
  index: number;
  start: number;
  end: number;
}

function targetCorrections(
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
function idleCorrections(
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

/** Notes, advisories and attributions of the record whose lines or words are not there. */
function strayStatements(
  record: SourceRecord,
  drafts: readonly EntryDraft[],
  capture: Capture,
  fault: RecordFault,
): Message[] {
  const stray = (list: string, index: number, text: string): Message =>
    fault([list, index], "decision-without-target", text);
  const noLines = (lines: readonly [number, number]): string =>
    `Unexpected lines ${lines.join(" to ")}, expected lines of ${capture.file}, which has ${capture.lines.length}`;
  return [
    ...record.notes.flatMap(({ lines, quote }, index) => {
      if (!linesStretch(capture, lines)) return [stray("notes", index, noLines(lines))];
      if (quote === null || findQuote(capture, lines, quote)) return [];
      return [stray("notes", index, notFound(quote, lines, capture.file))];
    }),
    ...record.advisories.flatMap(({ lines }, index) =>
      linesStretch(capture, lines) ? [] : [stray("advisories", index, noLines(lines))],
    ),
    ...record.attributions.flatMap(({ lines, scope, quote, verbatim }, index) => {
      if (scope === "source") return [];
      const stretch = linesStretch(capture, lines);
      if (!stretch) return [stray("attributions", index, noLines(lines))];
      const draft = drafts.find(({ start, end }) => start <= stretch.start && stretch.start < end);
      if (!draft)
        return [
          stray(
            "attributions",
            index,
            `Unexpected attribution of “${verbatim}” at lines ${lines.join(" to ")}, expected an entry there`,
          ),
        ];
      if (quote === null || capture.text.slice(draft.start, draft.end).includes(quote)) return [];
      return [
        stray(
          "attributions",
          index,
          `${notFound(quote, capture.linesOf(draft.start, draft.end), capture.file)}`,
        ),
      ];
    }),
  ];
}

function boundariesOf(corrections: readonly Targeted[], capture: Capture): Boundaries {
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

function correctParts(
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

function correctionOf<K extends Correction["change"]["kind"]>(
  corrections: readonly Targeted[],
  draft: EntryDraft,
  kind: K,
): { correction: Correction; change: Extract<Correction["change"], { kind: K }> } | null {
  const hit = corrections.find(
    ({ correction, start }) => correction.change.kind === kind && start >= draft.start && start < draft.end,
  );
  return hit
    ? {
        correction: hit.correction,
        change: hit.correction.change as Extract<Correction["change"], { kind: K }>,
      }
    : null;
}

function undatedEntry(
  draft: EntryDraft,
  { capture, format }: SourceInput,
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
    floor: draft.kind === "post" ? findFloor(capture, draft, record) : null,
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

interface Minted {
  id: string;
  occurrence: number;
  textSha256: string;
  sliceSha256: string;
}

function mintIds(
  drafts: readonly EntryDraft[],
  record: SourceRecord,
  capture: Capture,
  sha256: Sha256,
): Minted[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const identity = identityText(capture.text.slice(draft.start, draft.end));
    const occurrence = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, occurrence);
    const [from, to] = capture.bytesOf(draft.start, draft.end);
    return {
      id: mintId(record.key, identity, occurrence, sha256),
      occurrence,
      textSha256: sha256(identity),
      sliceSha256: sha256(capture.bytes.subarray(from, to)),
    };
  });
}

function finishEntry(
  input: SourceInput,
  record: SourceRecord,
  draft: EntryDraft,
  index: number,
  id: Minted,
  date: EntryDate,
  corrections: readonly Targeted[],
  idAt: ReadonlyMap<number, string>,
  repeats: readonly { start: number; of: number }[],
  used: Used,
  messages: Message[],
): Entry {
  const { capture, format, authority } = input;
  const within = (stretch: { start: number; end: number } | null): boolean =>
    stretch !== null && stretch.start < draft.end && stretch.end > draft.start;
  const decide = (start: number, end: number) => {
    const hit = record.mentions.findIndex((decision) => {
      const quote = findQuote(capture, decision.lines, decision.quote);
      return (
        quote !== null &&
        start >= quote.start &&
        end <= quote.end &&
        capture.text.slice(start, end) === decision.verbatim
      );
    });
    if (hit >= 0) used.mentions.add(hit);
    return record.mentions[hit] ?? null;
  };
  const { mentions, undecided } = findMentions(capture, draft, authority.places, decide);
  for (const one of undecided) messages.push(undecidedName(capture, one));
  const corrected: AppliedCorrection[] = [];
  corrected.push(...correctedShape(draft, corrections));
  const dated = correctDate(draft, date, corrections, corrected);
  const found = findAttributions(
    capture,
    draft,
    format,
    authority.names,
    authority.credits,
    record.publisher,
  );
  const kept = found.filter((attribution) => !isRefuted(attribution, draft, corrections, corrected, used));
  return {
    id: id.id,
    source: record.id,
    sequence: index + 1,
    kind: draft.kind,
    occurrence: id.occurrence,
    textSha256: id.textSha256,
    capture: {
      file: capture.file,
      sha256: capture.sha256,
      sliceSha256: id.sliceSha256,
      bytes: capture.bytesOf(draft.start, draft.end),
      lines: capture.linesOf(draft.start, draft.end),
    },
    parts: draft.parts.map((part) => finishPart(capture, part)),
    date: dated,
    attributions: withoutTwins(kept, statedAttributions(input, record, draft, messages)),
    mentions,
    mentionedDays: findMentionedDays(capture, draft, record, standing(dated).certain),
    gaps: findGaps(capture, draft),
    repeats: [
      ...(draft.repeats === null ? [] : [idAt.get(draft.repeats) ?? ""]),
      ...repeats.filter((repeat) => repeat.of === draft.start).map((repeat) => idAt.get(repeat.start) ?? ""),
    ].filter(Boolean),
    advisories: record.advisories
      .filter((advisory) => within(linesStretch(capture, advisory.lines)))
      .map(({ kind, note }) => ({ kind, note })),
    notes: record.notes
      .filter((note) =>
        within(
          note.quote === null
            ? linesStretch(capture, note.lines)
            : findQuote(capture, note.lines, note.quote),
        ),
      )
      .map(({ quote, text, citation, who, when }) => ({ quote, text, citation, who, when })),
    corrected,
  };
}

/** What was decided on where the entry begins and what its parts are. */
function correctedShape(draft: EntryDraft, corrections: readonly Targeted[]): AppliedCorrection[] {
  return corrections.flatMap(({ correction: { target, change, who, when, why }, start }) => {
    if (start < draft.start || start >= draft.end) return [];
    const signed = { who, when, why };
    if (change.kind === "part") return [{ field: "part", read: target.quote, now: change.is, ...signed }];
    if (change.kind !== "boundary") return [];
    const [apart, together] = ["an entry of its own", "part of the entry above"];
    return [
      change.starts
        ? { field: "boundary", read: together, now: apart, ...signed }
        : { field: "boundary", read: apart, now: together, ...signed },
    ];
  });
}

/** A capital may be left as plain text; a spelling of several places has to be decided. */
function undecidedName(capture: Capture, { why, verbatim, start, places }: Undecided): Message {
  if (why === "several")
    return captureMessage(
      capture,
      start,
      "shared-spelling",
      `Unexpected “${verbatim}”, which fits contexts of ${places.join(" and ")}, expected one of them or a decision`,
      "error",
    );
  return captureMessage(
    capture,
    start,
    "capital-undecided",
    `Unexpected “${verbatim}” without a word of place before it, expected a decision: the place or its government`,
  );
}

function correctDate(
  draft: EntryDraft,
  date: EntryDate,
  corrections: readonly Targeted[],
  corrected: AppliedCorrection[],
): EntryDate {
  const doubt = correctionOf(corrections, draft, "time-in-doubt");
  if (doubt && date.verbatim !== null) {
    const { who, when, why } = doubt.correction;
    corrected.push({
      field: "time-in-doubt",
      read: date.verbatim,
      now: doubt.change.readings.join(" or "),
      who,
      when,
      why,
    });
  }
  const dated = correctionOf(corrections, draft, "date");
  if (!dated) return date;
  const { who, when, why } = dated.correction;
  const { edtf, notBefore, notAfter, basis, certainty } = dated.change;
  corrected.push({ field: "date", read: date.edtf, now: edtf, who, when, why });
  return { ...date, edtf, notBefore, notAfter, instant: null, basis, certainty };
}

function isRefuted(
  attribution: Attribution,
  draft: EntryDraft,
  corrections: readonly Targeted[],
  corrected: AppliedCorrection[],
  used: Used,
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
    now: "none",
    who,
    when,
    why,
  });
  return true;
}

/** Attributions that the archivist states for an entry. Each must find its words. */
function statedAttributions(
  { capture, fault }: SourceInput,
  record: SourceRecord,
  draft: EntryDraft,
  messages: Message[],
): Attribution[] {
  return record.attributions.flatMap((stated, index) => {
    const lines = linesStretch(capture, stated.lines);
    if (stated.scope === "source" || !lines || lines.start < draft.start || lines.start >= draft.end)
      return [];
    const found = findQuote(capture, stated.lines, stated.verbatim);
    if (!found) {
      messages.push(
        fault(
          ["attributions", index],
          "decision-without-target",
          notFound(stated.verbatim, stated.lines, capture.file),
        ),
      );
      return [];
    }
    const { scope, quote, via, joint, basis, certainty } = stated;
    return [
      attributionAt(capture, found.start, found.end, stated.role, stated.agent, "record", {
        scope,
        quote,
        via,
        joint,
        basis,
        certainty,
      }),
    ];
  });
}

/** Publisher, platform and reporters of the page: of the source as a whole, never authors of one entry. */
function sourceAttributions(
  { capture, fault, authority }: SourceInput,
  record: SourceRecord,
  messages: Message[],
): Attribution[] {
  const attributions: Attribution[] = [];
  const evident = [
    { role: "publisher" as const, agent: record.publisher, evidence: record.publisherEvidence },
    { role: "platform" as const, agent: record.platform, evidence: record.platformEvidence },
  ];
  for (const { role, agent, evidence } of evident) {
    if (agent === null) continue;
    const words = evidence.find((item) => "position" in item);
    attributions.push({
      role,
      agent,
      verbatim: words && "quote" in words ? words.quote : agent,
      position: words && "position" in words ? words.position : null,
      scope: "source",
      quote: null,
      via: [],
      joint: null,
      basis: words ? "explicit" : "inferred",
      certainty: words ? "high" : "medium",
      rule: "record",
    });
  }
  record.contributors.forEach((contributor, index) => {
    const found = [...authority.names.byVariant]
      .filter(([, id]) => id === contributor.name)
      .map(([variant]) => findQuote(capture, contributor.lines, variant))
      .find((stretch) => stretch !== null);
    if (found)
      attributions.push(
        attributionAt(capture, found.start, found.end, "live-reporter", contributor.name, "record", {
          scope: "source",
        }),
      );
    else
      messages.push(
        fault(
          ["contributors", index],
          "decision-without-target",
          notFound(contributor.name, contributor.lines, capture.file),
        ),
      );
  });
  record.attributions.forEach((stated, index) => {
    if (stated.scope !== "source") return;
    const found = findQuote(capture, stated.lines, stated.verbatim);
    if (found)
      attributions.push(
        attributionAt(capture, found.start, found.end, stated.role, stated.agent, "record", {
          scope: "source",
          via: stated.via,
          basis: stated.basis,
          certainty: stated.certainty,
        }),
      );
    else
      messages.push(
        fault(
          ["attributions", index],
          "decision-without-target",
          notFound(stated.verbatim, stated.lines, capture.file),
        ),
      );
  });
  return attributions;
}

/** What the archivist states of the same words in the same role stands instead of what a rule found. */
function withoutTwins(found: readonly Attribution[], stated: readonly Attribution[]): Attribution[] {
  const key = ({ role, agent, position }: Attribution): string =>
    `${role} ${agent} ${position?.bytes.join("-")}`;
  const known = new Set(stated.map(key));
  return [...found.filter((attribution) => !known.has(key(attribution))), ...stated].sort(byPosition);
}

function byPosition(a: Attribution, b: Attribution): number {
  return (a.position?.bytes[0] ?? -1) - (b.position?.bytes[0] ?? -1);
}

function finishSegment(
  capture: Capture,
  segment: SegmentDraft,
  idAt: ReadonlyMap<number, string>,
): SegmentWithText {
  const entry = segment.entryKind === null ? null : (idAt.get(segment.start) ?? null);
  const blocks: SegmentWithText["blocks"] = [];
  if (entry === null && segment.kind !== "blank") {
    for (let i = capture.lineAt(segment.start).number - 1; i < capture.lines.length; i++) {
      const line = capture.lines[i];
      if (!line || line.start >= segment.end) break;
      if (line.blank) continue;
      const start = line.start + (line.text.length - line.text.trimStart().length);
      const end = line.start + line.text.trimEnd().length;
      blocks.push({
        text: readingText(capture.text.slice(start, end)),
        at: capture.position(start, end),
        marker: null,
      });
    }
  }
  return {
    kind: segment.kind,
    bytes: capture.bytesOf(segment.start, segment.end),
    lines: capture.linesOf(segment.start, segment.end),
    entry,
    blocks,
  };
}

function unplaced(capture: Capture, segment: SegmentDraft): Message {
  const line = capture.lineAt(segment.start);
  return captureMessage(
    capture,
    line.start,
    "unplaced",
    `Unexpected line “${line.text.trim().slice(0, 60)}”, expected a part that the format knows`,
    "warning",
  );
}

function captureMessage(
  capture: Capture,
  offset: number,
  rule: string,
  text: string,
  severity: Message["severity"] = "warning",
): Message {
  const { line, column } = capture.position(offset, offset);
  return { rule, severity, file: `seeds/${capture.file}`, line, column, text, hint: null };
}

export type { Order };
