import type { Sha256 } from "../../src/lib/ids.ts";
import { identityText } from "../../src/lib/ids.ts";
import { type IssuedIds, NO_IDS, resolveIds } from "../../src/lib/ledger/resolve.ts";
import type { Message } from "../../src/lib/message.ts";
import type { Attribution } from "../../src/lib/model/attribution.ts";
import type { AppliedCorrection, Entry } from "../../src/lib/model/entry.ts";
import type { EntryDate } from "../../src/lib/model/entryDate.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import type { SourceRecord, WrittenRecord } from "../../src/lib/model/sourceRecord.ts";
import { standing } from "../../src/lib/view/dateText.ts";
import type { Words } from "../../src/lib/words/en.ts";
import type { Structured } from "../captures/structured.ts";
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
import { learnedFormat } from "./learnedLooks.ts";
import {
  markedAuthors,
  markedEntries,
  markedTimes,
  withMarkedDays,
  withMarkedTimes,
} from "./markedEntries.ts";
import { findMarks } from "./marks.ts";
import { findMentionedDays } from "./mentionedDays.ts";
import { notEntries } from "./notEntries.ts";
import { cutParts, finishPart, joinPieces } from "./parts/cutParts.ts";
import { findMentions } from "./places.ts";
import { notFound, type RecordFault, resolveRecord } from "./resolveRecord.ts";
import { segmentCapture } from "./segments.ts";
import { splitRepeats } from "./splitRepeats.ts";
import { sourceAttributions, statedAttributions, withoutTwins } from "./statedAttributions.ts";
import { strayStatements } from "./strayStatements.ts";
import { structuredSegments, withMarkup } from "./structuredSegments.ts";
import { undatedEntry } from "./undatedEntry.ts";
import { undecidedName } from "./undecidedName.ts";
import { underHeadings } from "./underHeadings.ts";

/** Everything that one source document is made from. */
export interface SourceInput {
  written: WrittenRecord;
  capture: Capture;
  /** What the markup or data of the capture tell apart; null for plain text. */
  structured?: Structured | null;
  format: Format;
  authority: Authority;
  sha256: Sha256;
  fault: RecordFault;
  /** The words of the archive, for what the program itself says of an entry. */
  say: Words;
  /** The ids that the ledger knows; none in a new archive. */
  issued?: IssuedIds;
}

/**
 * The whole line for one source, from decoded bytes to a document, in reading order: segments → parts → dates →
 * attributions → places → gaps → ids. Pure: what is odd comes back as messages.
 */
export function ingestSource(given: SourceInput): { document: SourceDocument; messages: Message[] } {
  const input = { ...given, format: learnedFormat(given.format, given.capture.text) };
  const { written, capture, format, authority, sha256, fault } = input;
  const messages: Message[] = [];
  const resolved = resolveRecord(written, capture, fault);
  const { record } = resolved;
  messages.push(...resolved.messages);

  const corrections = targetCorrections(record, capture, fault, messages);
  const marked = markedEntries(input);
  const cut =
    marked && input.structured
      ? structuredSegments(input.structured, capture)
      : segmentCapture(capture, format, boundariesOf(corrections, capture));
  const { drafts: read, repeats } = marked
    ? { drafts: cut, repeats: [] }
    : splitRepeats(capture, format, notEntries(capture, format, cut));
  const segments = correctSegments(
    withMarkup(read, capture),
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
              marked?.has(segment.start)
                ? joinPieces(capture, segment, marked.get(segment.start)?.pieces ?? [])
                : cutParts(capture, format, segment, authority.credits),
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
  const times = marked ? markedTimes(drafts, printed, marked, capture, messages) : null;
  const undated = times
    ? withMarkedTimes(printed, times, record, drafts, capture, messages, input.say)
    : underHeadings(printed, drafts, segments, input, record, messages);
  const {
    dates: found,
    order,
    faults,
  } = dateEntries(undated, record, input.say, times ? "posted" : format.dates);
  const dates = times ? withMarkedDays(found, times, input.structured?.of ?? "posted", input.say) : found;
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
    const entry = marked?.get(draft.start);
    const markup = { ownId: entry?.ownId ?? null, authors: markedAuthors(entry, authority.names) };
    return finishEntry(
      input,
      record,
      draft,
      index,
      id,
      date,
      markup,
      corrections,
      idAt,
      repeats,
      used,
      messages,
    );
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
      lines: capture.fileLines,
    },
    format: format.name,
    order,
    segments: segments.map((segment) => finishSegment(capture, segment, idAt)),
    entries,
    others: [],
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
  markup: { ownId: Entry["ownId"]; authors: readonly Attribution[] },
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
  corrected.push(...correctedShape(draft, corrections, input.say));
  const dated = correctDate(capture, draft, date, corrections, corrected, input.say);
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
  const kept = [...markup.authors, ...found].filter(
    (attribution) => !isRefuted(attribution, draft, corrections, corrected, used, input.say),
  );
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
    ownId: markup.ownId,
    alsoIn: [],
    versions: [],
    parts: draft.parts.map((part) => finishPart(capture, part)),
    date: dated,
    attributions: withoutTwins(kept, statedAttributions(input, record, draft, messages)),
    mentions,
    mentionedDays: findMentionedDays(capture, draft, record, standing(dated).certain),
    gaps: findGaps(capture, draft, input.say),
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
