import type { Sha256 } from "../../src/lib/ids.ts";
import { identityText } from "../../src/lib/ids.ts";
import { type IssuedIds, NO_IDS, resolveIds } from "../../src/lib/ledger/resolve.ts";
import type { Message } from "../../src/lib/message.ts";
import type { AppliedCorrection, Entry } from "../../src/lib/model/entry.ts";
import type { EntryDate } from "../../src/lib/model/entryDate.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import type { SourceRecord, WrittenRecord } from "../../src/lib/model/sourceRecord.ts";
import { standing } from "../../src/lib/view/dateText.ts";
import type { Format } from "../formats/format.ts";
import { findAttributions } from "./attributions.ts";
import type { Authority } from "./authority.ts";
import type { Capture } from "./capture.ts";
import { captureMessage, unplaced } from "./captureMessage.ts";
import type { Targeted, Used } from "./corrections.ts";
import {
  boundariesOf,
  correctDate,
  correctedShape,
  idleCorrections,
  isRefuted,
  targetCorrections,
} from "./corrections.ts";
import { correctParts } from "./correctParts.ts";
import { correctSegments } from "./correctSegments.ts";
import { dateEntries } from "./dates.ts";
import type { EntryDraft } from "./entryDraft.ts";
import { findQuote, linesStretch } from "./findQuote.ts";
import { finishSegment } from "./finishSegment.ts";
import { findGaps } from "./gaps.ts";
import { findMarks } from "./marks.ts";
import { findMentionedDays } from "./mentionedDays.ts";
import { notEntries } from "./notEntries.ts";
import { cutParts, finishPart } from "./parts/cutParts.ts";
import { findMentions } from "./places.ts";
import { notFound, type RecordFault, resolveRecord } from "./resolveRecord.ts";
import { segmentCapture } from "./segments.ts";
import { splitRepeats } from "./splitRepeats.ts";
import { sourceAttributions, statedAttributions, withoutTwins } from "./statedAttributions.ts";
import { strayStatements } from "./strayStatements.ts";
import { undatedEntry } from "./undatedEntry.ts";
import { undecidedName } from "./undecidedName.ts";
import { underHeadings } from "./underHeadings.ts";

/** Everything that one source document is made from. */
export interface SourceInput {
  written: WrittenRecord;
  capture: Capture;
  format: Format;
  authority: Authority;
  sha256: Sha256;
  fault: RecordFault;
  /** The ids that the ledger knows; none in a new archive. */
  issued?: IssuedIds;
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
  const { drafts: read, repeats } = splitRepeats(capture, format, notEntries(capture, format, cut));
  const segments = correctSegments(
    read,
    corrections.flatMap(({ correction: { change }, start }) =>
      change.kind === "segment" ? [{ at: start, is: change.is }] : [],
    ),
  );
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

  const printed = drafts.map((draft) => undatedEntry(draft, input, record, corrections, messages));
  const undated = underHeadings(printed, drafts, segments, input, record, messages);
  const { dates, order, faults } = dateEntries(undated, record, format.dates);
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

  const ids = resolveEntries(drafts, record, capture, input.issued ?? NO_IDS, sha256);
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

interface Minted {
  id: string;
  occurrence: number;
  textSha256: string;
  sliceSha256: string;
}

/** The ids of all entries: those that the ledger knows first. */
function resolveEntries(
  drafts: readonly EntryDraft[],
  record: SourceRecord,
  capture: Capture,
  issued: IssuedIds,
  sha256: Sha256,
): Minted[] {
  const stretches = drafts.map((draft) => {
    const identity = identityText(capture.text.slice(draft.start, draft.end));
    const bytes = capture.bytesOf(draft.start, draft.end);
    return {
      identity,
      textSha256: sha256(identity),
      sliceSha256: sha256(capture.bytes.subarray(...bytes)),
      bytes,
    };
  });
  const ids = resolveIds(stretches, record.key, capture.sha256, issued, sha256);
  return stretches.map(({ textSha256, sliceSha256 }, index) => ({
    ...(ids[index] ?? { id: "", occurrence: 1 }),
    textSha256,
    sliceSha256,
  }));
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
    record.language,
  );
  const marks = format.marks ? findMarks(capture, draft) : [];
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
    ...(marks.length > 0 && { marks }),
    repeats: [
      ...(draft.repeats === null ? [] : [idAt.get(draft.repeats) ?? ""]),
      ...repeats.filter((repeat) => repeat.of === draft.start).map((repeat) => idAt.get(repeat.start) ?? ""),
    ].filter(Boolean),
    together: record.together
      .filter(({ lines }) => within(linesStretch(capture, lines)))
      .map(({ lines }) => lines),
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
