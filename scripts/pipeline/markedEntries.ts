import type { Message } from "../../src/lib/message.ts";
import type { Attribution } from "../../src/lib/model/attribution.ts";
import type { EntryDate } from "../../src/lib/model/entryDate.ts";
import type { SourceRecord } from "../../src/lib/model/sourceRecord.ts";
import type { Words } from "../../src/lib/words/en.ts";
import type { Placed, Stated } from "../captures/structured.ts";
import { MARKED_POSTS } from "../formats/index.ts";
import type { NameMatcher } from "./attributions.ts";
import type { Capture } from "./capture.ts";
import { captureMessage } from "./captureMessage.ts";
import type { Undated } from "./dates.ts";
import type { EntryDraft } from "./entryDraft.ts";
import type { SourceInput } from "./ingestSource.ts";
import { type MarkedTime, markupStamp, printedOffset, readWrittenTime } from "./markupTime.ts";
import type { Piece } from "./parts/piece.ts";

/** What the markup states of an entry, with positions in the file. */
export interface MarkedEntry {
  pieces: readonly Piece[];
  ownId: Placed | null;
  published: Placed | null;
  authors: Placed[];
}

/** The entries that markup or data tell apart, by where they begin; null where the words are read by their layout. */
export function markedEntries({ structured, format, capture }: SourceInput): Map<number, MarkedEntry> | null {
  if (!structured || format !== MARKED_POSTS) return null;
  const placed = (stated: Stated): Placed => ({
    verbatim: stated.verbatim,
    position: capture.filePosition(stated.start, stated.end),
  });
  return new Map(
    structured.entries.map(({ start, pieces, facts }) => [
      start,
      {
        pieces,
        ownId: facts.ownId && placed(facts.ownId),
        published: facts.published && placed(facts.published),
        authors: facts.authors.map(placed),
      },
    ]),
  );
}

/** What the markup states of the time of each entry, beside what is printed. */
export function markedTimes(
  drafts: readonly EntryDraft[],
  printed: readonly Undated[],
  marked: ReadonlyMap<number, MarkedEntry>,
  capture: Capture,
  messages: Message[],
): MarkedTime[] {
  return drafts.map(({ start }, index) => {
    const stated = marked.get(start)?.published ?? null;
    const written = stated && readWrittenTime(stated.verbatim);
    if (stated && !written)
      messages.push(
        captureMessage(
          capture,
          start,
          "unread-time",
          `Unexpected time “${stated.verbatim}”, expected ISO 8601 (2031-05-04T09:12Z) or Unix time`,
        ),
      );
    return { stated, written, printed: printed[index]?.stamp ?? null };
  });
}

/** The entries with the stamps that their markup states, in the place of those that are printed. */
export function withMarkedTimes(
  printed: readonly Undated[],
  times: readonly MarkedTime[],
  record: SourceRecord,
  drafts: readonly EntryDraft[],
  capture: Capture,
  messages: Message[],
  say: Pick<Words, "evidence">,
): Undated[] {
  const offset = printedOffset(times);
  return printed.map((entry, index) => {
    const time = times[index];
    const found = time ? markupStamp(time, record, offset, say) : null;
    if (!found) return entry;
    if (found.differs)
      messages.push(
        captureMessage(
          capture,
          drafts[index]?.start ?? 0,
          "clock-differs",
          `Unexpected clock ${entry.stamp?.verbatim} beside ${time?.stated?.verbatim}, expected the same minute by one offset for the whole source`,
        ),
      );
    return { ...entry, stamp: found.stamp };
  });
}

/** The dates of entries of which the markup states a day and no clock. */
export function withMarkedDays(
  dates: readonly EntryDate[],
  times: readonly MarkedTime[],
  of: EntryDate["of"],
  { evidence }: Pick<Words, "evidence">,
): EntryDate[] {
  return dates.map((date, index) => {
    const { written, stated } = times[index] ?? {};
    if (written?.is !== "day" || !stated || date.basis === "stamp") return { ...date, of };
    const { day } = written;
    return {
      ...date,
      of,
      verbatim: stated.verbatim,
      edtf: day,
      notBefore: day,
      notAfter: day,
      basis: "markup",
      certainty: "high",
      evidence: [{ position: stated.position, quote: stated.verbatim, reason: evidence.markedDay }],
    };
  });
}

/** Authors that the markup states. */
export function markedAuthors(marked: MarkedEntry | undefined, names: NameMatcher): Attribution[] {
  return (marked?.authors ?? []).map(({ verbatim, position }) => ({
    role: "poster",
    agent: names.byVariant.get(verbatim) ?? null,
    verbatim,
    position,
    scope: "entry",
    quote: null,
    via: [],
    joint: null,
    basis: "markup",
    certainty: "high",
    rule: "markup-author",
  }));
}
