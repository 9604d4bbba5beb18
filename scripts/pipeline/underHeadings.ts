import type { Message } from "../../src/lib/message.ts";
import type { SourceRecord } from "../../src/lib/model/sourceRecord.ts";
import { daySpan, NO_DAY } from "../../src/lib/time/edtf.ts";
import { dayText } from "../../src/lib/view/dateText.ts";
import type { Words } from "../../src/lib/words/en.ts";
import { plainLine } from "../languages/plainLine.ts";
import type { Capture } from "./capture.ts";
import { captureMessage } from "./captureMessage.ts";
import type { Undated } from "./dates.ts";
import type { EntryDraft } from "./entryDraft.ts";
import type { SourceInput } from "./ingestSource.ts";
import { type PrintedDay, type Resolved, resolveDays } from "./resolveDays.ts";
import type { SegmentDraft } from "./segments.ts";
import { readStamp, type Stamp } from "./stamp.ts";

/**
 * Gives entries the days that they print only in part, or that a heading above them prints. Runs over stamps and headings
 * together, in the order of the document.
 */
export function underHeadings(
  entries: readonly Undated[],
  drafts: readonly EntryDraft[],
  segments: readonly SegmentDraft[],
  { capture, format, say }: SourceInput,
  record: SourceRecord,
  messages: Message[],
): Undated[] {
  const firstPost = drafts.find(({ kind }) => kind === "post")?.start ?? 0;
  const shown = segments.filter(({ kind }) => kind !== "blank");
  const rules = format.lines.filter(({ is }) => is === "day-heading");
  const headings = shown.flatMap((segment, place) => {
    if (!segment.dayHeading) return [];
    const indent = /^\s*/u.exec(capture.text.slice(segment.start, segment.end))?.[0].length ?? 0;
    const start = segment.start + indent;
    const text = capture.text.slice(start, segment.end).trimEnd();
    const groups = rules.map(({ match }) => match.exec(plainLine(text))?.groups).find(Boolean);
    const stamp =
      groups && readStamp(groups, text, capture.position(start, start + text.length), record.dateOrder);
    if (!stamp || typeof stamp === "string") return [];
    // A day somewhere above the posts is of the page, or of when it was saved; a month above a diary is what its days leave out.
    const isFar = segment.start < firstPost && shown[place + 1]?.start !== firstPost;
    const isDay = stamp.day !== null || stamp.partial?.day !== null;
    return isFar && isDay ? [] : [{ at: segment.start, stamp, heading: true, index: -1 }];
  });
  const stamps = entries.flatMap(({ stamp }, index) =>
    stamp && (stamp.day !== null || stamp.partial !== null)
      ? [{ at: drafts[index]?.start ?? 0, stamp, heading: false, index }]
      : [],
  );
  const printed = [...headings, ...stamps].sort((a, b) => a.at - b.at);
  const resolved = resolveDays(
    printed.map(({ stamp }): PrintedDay => stamp),
    format.dates === "event" ? NO_DAY : record.days.edtf,
    titleYear(shown, firstPost, capture),
    say,
  );
  printed.forEach(({ stamp, at }, i) => {
    const found = resolved[i];
    if (found?.day !== null) return;
    messages.push(
      captureMessage(
        capture,
        at,
        found.why,
        `Unexpected date ${stamp.verbatim}, expected ${found.why === "no-such-day" ? "a day that the calendar has" : "day, month and year, or what is missing in a date before it or in the record's days"}`,
      ),
    );
  });
  const own = new Map(printed.map(({ index }, i) => [index, resolved[i]]));
  let next = 0;
  let heading: { stamp: Stamp; found: Resolved; isHeading: boolean } | null = null;
  return entries.map((entry, index) => {
    const at = drafts[index]?.start ?? 0;
    for (; next < printed.length && (printed[next]?.at ?? 0) <= at; next++) {
      const [one, found] = [printed[next], resolved[next]];
      // In a diary a clock alone is of the day that was written last.
      if (one && found && (one.heading || format.dates === "written"))
        heading = { stamp: one.stamp, found, isHeading: one.heading };
    }
    const found = own.get(index);
    if (entry.stamp && found) return { ...entry, stamp: withDay(entry.stamp, found) };
    return entry.ordered && heading !== null && heading.found.day !== null
      ? underHeading(entry, heading, say)
      : entry;
  });
}

/** The one year that the headings above the posts print: "Timeline: 1989". Null where there is none, or more than one. */
function titleYear(
  segments: readonly SegmentDraft[],
  firstPost: number,
  capture: Capture,
): PrintedDay | null {
  const found = segments
    .filter(({ kind, start, dayHeading }) => kind === "heading" && start < firstPost && !dayHeading)
    .flatMap(({ start, end }) =>
      [...capture.text.slice(start, end).matchAll(/(?<!\d)(?:1\d|20)\d{2}(?!\d)/gu)].map((match) => ({
        year: match[0],
        at: start + match.index,
      })),
    );
  const [first] = found;
  if (!first || found.some(({ year }) => year !== first.year)) return null;
  const position = capture.position(first.at, first.at + first.year.length);
  return { verbatim: first.year, position, day: first.year, partial: null };
}

function withDay(stamp: Stamp, found: Resolved): Stamp {
  if (found.day === null) return stamp;
  const dayFrom = found.from.length > 0 ? { evidence: found.from, sure: found.sure } : stamp.dayFrom;
  return { ...stamp, day: found.day, dayFrom };
}

/** A clock alone, or no stamp at all, under a heading with a day. A log's own clock stays one. */
function underHeading(
  entry: Undated,
  { stamp, found, isHeading }: { stamp: Stamp; found: Resolved; isHeading: boolean },
  say: Pick<Words, "evidence" | "calendar">,
): Undated {
  if (found.day === null) return entry;
  if (entry.stamp === null) {
    const { position, verbatim } = stamp;
    const day = withDay(
      { ...stamp, position, verbatim, heading: true, value: null, clock: null, precision: null },
      found,
    );
    return { ...entry, stamp: day };
  }
  if (entry.stamp.elapsed !== null || entry.stamp.value === null || entry.stamp.dayOpen) return entry;
  const reason = isHeading
    ? say.evidence.ownHeading
    : say.evidence.dateBefore(dayText(daySpan(found.day)?.first ?? found.day, say));
  const evidence = { position: stamp.position, quote: stamp.verbatim, reason };
  return {
    ...entry,
    stamp: {
      ...entry.stamp,
      day: found.day,
      dayFrom: { evidence: [evidence, ...found.from], sure: found.sure },
    },
  };
}
