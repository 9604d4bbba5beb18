import type { ClockTime, EntryDate, Zone } from "../../src/lib/model/entryDate.ts";
import type { Evidence } from "../../src/lib/model/evidence.ts";
import type { SourceRecord } from "../../src/lib/model/sourceRecord.ts";
import { addDays } from "../../src/lib/time/days.ts";
import { type DaySpan, daySpan, NO_DAY, oneOfDays } from "../../src/lib/time/edtf.ts";
import { instantsOf } from "../../src/lib/time/instant.ts";
import { statedOffset } from "../../src/lib/time/zoneLabels.ts";
import { dayText } from "../../src/lib/view/dateText.ts";
import type { Words } from "../../src/lib/words/en.ts";
import type { Floor } from "./floor.ts";
import type { Stamp } from "./stamp.ts";

export type Order = "newest-first" | "oldest-first";

/** What is known of an entry before it is dated. */
export interface Undated {
  /** Posts stand in the order of the source; key points, standfirst and lead picture do not. */
  ordered: boolean;
  stamp: Stamp | null;
  /** The archivist's decision that the clock has several readings. */
  doubt: { readings: readonly string[]; why: string } | null;
  /** A second copy of a passage gives and takes no neighbour's bound. */
  repeat: boolean;
  /** Days before which the entry cannot have been posted, from what it says itself. */
  floor: Floor | null;
}

/** A stamp on its day: a point of the source's own clock, or one such point on each of several days. */
interface Anchor {
  index: number;
  stamp: Stamp;
  /** First and last day that it can be of; null where nothing says so, or where what is said does not fit. */
  days: { first: string; last: string } | null;
  /** True for two clocks of which the later in order is the earlier in time: neither bounds a neighbour. */
  disputed: boolean;
}

/** A clock on a day: "2014-06-15T16:43:30"; the day alone where the stamp prints no clock. */
const onDay = (day: string, stamp: Stamp): string => (stamp.value === null ? day : `${day}T${stamp.value}`);

/** A stamp that says something of when: a clock or a day. "20m ago" does not. */
const dating = (stamp: Stamp | null | undefined): Stamp | null =>
  stamp && (stamp.value !== null || stamp.day !== null) ? stamp : null;

/** What did not fit, by index of the entry. */
export interface DateFault {
  index: number;
  rule: "clock-order" | "zone-twice" | "zone-never" | "bounds-conflict";
  found: string;
  expected: string;
  /** What to do, or null. */
  hint: string | null;
}

/** What the program says of the ground of a date. */
type Say = Pick<Words, "evidence" | "calendar">;

/** Dates the entries of one source, in the order of the document. */
export function dateEntries(
  entries: readonly Undated[],
  record: SourceRecord,
  say: Say,
  of: EntryDate["of"] = "posted",
): { dates: EntryDate[]; order: Order | null; faults: DateFault[] } {
  const order = record.order ?? orderOf(entries);
  // The days of the record are those of its publication: they bound what was posted or written, not what is told of.
  const span = of === "event" ? null : daySpan(record.days.edtf);
  const chronological = entries.map((_, index) => index);
  if (order === "newest-first") chronological.reverse();
  const { anchors, faults } = anchorStamps(entries, chronological, span, order);
  if (record.days.certainty === "high" && of !== "event")
    faults.push(...strangeDays(anchors, span, record.days.edtf));
  const bounds = neighbourBounds(entries, chronological, anchors, order, say);
  const dated = entries.map((entry, index) => {
    const known = dateEntry(
      entry,
      record,
      anchors.get(index) ?? null,
      bounds.get(index) ?? NO_BOUNDS,
      (between) => faults.push(conflict(index, between)),
      say,
      of,
    );
    const date: EntryDate = {
      ...known,
      of: of === "event" && known.basis === "record" ? "posted" : of,
      ...ownWords(entry),
    };
    return withInstant(date, record, index, faults);
  });
  return { dates: dated, order, faults };
}

/** What a stamp prints that says nothing of the day: "20m ago", or a clock of the log's own. */
function ownWords({ stamp, doubt }: Undated): { verbatim?: string; elapsed?: number } {
  if (stamp === null || doubt !== null) return {};
  return {
    ...(dating(stamp) === null && { verbatim: stamp.verbatim }),
    ...(stamp.elapsed !== null && { elapsed: stamp.elapsed }),
  };
}

/** The order in which most stamps follow one another; null where there are not two, or they do not agree. */
export function orderOf(entries: readonly Undated[]): Order | null {
  const keys = entries.flatMap((entry) =>
    entry.stamp && dating(entry.stamp) && !entry.doubt
      ? [`${entry.stamp.day ?? ""}${entry.stamp.value === null ? "" : `T${entry.stamp.value}`}`]
      : [],
  );
  let up = 0;
  let down = 0;
  keys.forEach((key, i) => {
    const before = keys[i - 1];
    if (before === undefined || before === key) return;
    if (before < key) up++;
    else down++;
  });
  if (up === down) return null;
  return up > down ? "oldest-first" : "newest-first";
}

/**
 * Puts each clock on a day. A stamp that prints its day has it. A clock alone is of one of the record's days; where the
 * clock falls back in time on the way from old to new, midnight was crossed, so that later days are left for what
 * follows and earlier ones for what came before. Where no day is left, the clock is out of order, which is a fault and no
 * new day.
 */
function anchorStamps(
  entries: readonly Undated[],
  chronological: readonly number[],
  span: DaySpan | null,
  order: Order | null,
): { anchors: Map<number, Anchor>; faults: DateFault[] } {
  const faults: DateFault[] = [];
  const walked: { anchor: Anchor; first: string | null; outOfOrder: boolean }[] = [];
  let first = span?.first ?? null;
  let reached: Anchor | null = null;
  for (const index of chronological) {
    const stamp = dating(entries[index]?.stamp);
    if (stamp === null || entries[index]?.doubt) continue;
    const anchor: Anchor = { index, stamp, days: null, disputed: false };
    const own = stamp.day === null ? null : daySpan(stamp.day);
    const fellBack: boolean = reached !== null && compareClocks(stamp.value, reached.stamp.value) < 0;
    const earliest = fellBack && first !== null ? addDays(first, 1) : first;
    const last = own?.last ?? span?.last ?? null;
    const isLeft =
      earliest === null || ((last === null || earliest <= last) && !(fellBack && earliest === first));
    const disputed = reached !== null && !isLeft;
    if (reached !== null && disputed) {
      anchor.disputed = true;
      reached.disputed = true;
      faults.push(outOfOrder(index, stamp, reached.stamp, order));
    }
    // 00:07 behind 00:07:01 is still not earlier than that second.
    if (reached === null || own !== null || disputed || fellBack || !saysMore(reached.stamp, stamp))
      reached = anchor;
    first = own?.first ?? (disputed ? first : earliest);
    walked.push({ anchor, first, outOfOrder: disputed });
  }
  let last = span?.last ?? null;
  let next: Stamp | null = null;
  for (const { anchor, first: earliest, outOfOrder } of walked.toReversed()) {
    const { stamp } = anchor;
    const crossed = next !== null && compareClocks(next.value, stamp.value) < 0;
    if (crossed && last !== null) last = addDays(last, -1);
    last = (stamp.day === null ? null : daySpan(stamp.day)?.last) ?? last;
    if (earliest !== null && last !== null && earliest <= last) anchor.days = { first: earliest, last };
    if (outOfOrder) next = null;
    else if (next === null || stamp.day !== null || crossed || !saysMore(next, stamp)) next = stamp;
  }
  return { anchors: new Map(walked.map(({ anchor }) => [anchor.index, anchor])), faults };
}

/** True for 00:07:01 beside 00:07: the same clock, printed more precisely. */
function saysMore(fine: Stamp, coarse: Stamp): boolean {
  return coarse.value !== null && fine.value?.startsWith(coarse.value) === true;
}

function outOfOrder(index: number, stamp: Stamp, before: Stamp, order: Order | null): DateFault {
  const side = order === "newest-first" ? "above" : "below";
  return {
    index,
    rule: "clock-order",
    found: `clock ${stamp.verbatim} ${side} ${before.verbatim} (line ${before.position.line})`,
    expected: `${order === "newest-first" ? "newest first" : "oldest first"} within the record's days`,
    hint: "If midnight lies between them, `days` in the record are too few; if a clock is wrong, correct it (`time-in-doubt`).",
  };
}

/** Stamps that print a day which the record says is none of its own. */
function strangeDays(anchors: ReadonlyMap<number, Anchor>, span: DaySpan | null, edtf: string): DateFault[] {
  return [...anchors.values()].flatMap(({ index, stamp }): DateFault[] => {
    const { day } = stamp;
    const own = day === null ? null : daySpan(day);
    if (!own?.first || !own.last) return [];
    if ((span?.first ?? own.last) <= own.last && own.first <= (span?.last ?? own.first)) return [];
    return [
      {
        index,
        rule: "bounds-conflict",
        found: `stamp ${stamp.verbatim} of ${day}`,
        expected: `a day within ${edtf}, which the record says is certain`,
        hint: "Widen `days` in the record, or say that its certainty is less than high.",
      },
    ];
  });
}

function conflict(index: number, [lower, upper]: readonly [string, string]): DateFault {
  return {
    index,
    rule: "bounds-conflict",
    found: `entry that is not earlier than ${lower} and not later than ${upper}`,
    expected: "stamps around it, and days of the record, that leave a time for it",
    hint: "It has the record's days until a stamp that is wrong is corrected (`time-in-doubt`).",
  };
}

/** Compares clocks at the coarser of their precisions. */
function compareClocks(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  const length = Math.min(a.length, b.length);
  const [x, y] = [a.slice(0, length), b.slice(0, length)];
  return x < y ? -1 : x > y ? 1 : 0;
}

interface Bound {
  /** "2014-06-15T16:43:30" or "2014-06-16", at the precision of its evidence. */
  value: string;
  evidence: Evidence;
  /** True where the entry's own words give it. */
  own: boolean;
}

interface Bounds {
  lower: Bound | null;
  upper: Bound | null;
}

const NO_BOUNDS: Bounds = { lower: null, upper: null };

/** What the stamps and statements of the neighbours in the source's order imply for entries without a stamp. */
function neighbourBounds(
  entries: readonly Undated[],
  chronological: readonly number[],
  anchors: ReadonlyMap<number, Anchor>,
  order: Order | null,
  say: Say,
): Map<number, Bounds> {
  const bounds = new Map<number, Bounds>();
  const takes = (index: number): boolean => {
    const entry = entries[index];
    return order !== null && entry?.ordered === true && !entry.repeat && entry.doubt === null;
  };
  let lower: Bounds["lower"] = null;
  for (const index of chronological) {
    const entry = entries[index];
    if (!entry || !takes(index)) {
      if (entry?.floor && entry.ordered && !entry.repeat && !entry.doubt)
        bounds.set(index, { lower: floorBound(entry.floor, true, say), upper: null });
      continue;
    }
    const anchor = anchors.get(index);
    if (anchor?.days && !anchor.disputed) {
      const value = onDay(anchor.days.first, anchor.stamp);
      lower = laterBound(lower, {
        value,
        evidence: neighbourEvidence(anchor, say.evidence.stampBefore),
        own: false,
      });
    }
    const own = entry.floor ? laterBound(lower, floorBound(entry.floor, true, say)) : lower;
    bounds.set(index, { lower: own, upper: null });
    if (entry.floor) lower = laterBound(lower, floorBound(entry.floor, false, say));
  }
  let upper: Bounds["upper"] = null;
  for (const index of [...chronological].reverse()) {
    if (!takes(index)) continue;
    const anchor = anchors.get(index);
    if (anchor?.days && !anchor.disputed) {
      const value = onDay(anchor.days.last, anchor.stamp);
      // The same minute, printed with its seconds further on, says more.
      if (!upper?.value.startsWith(value))
        upper = { value, evidence: neighbourEvidence(anchor, say.evidence.stampAfter), own: false };
    }
    bounds.set(index, { lower: bounds.get(index)?.lower ?? null, upper });
  }
  return bounds;
}

/** What an entry says of a day bounds the entry itself and, in the source's order, all that follow it. */
function floorBound({ day, evidence }: Floor, own: boolean, say: Say): Bound {
  if (own || !("position" in evidence)) return { value: day, evidence, own };
  const reason = say.evidence.earlierTellsOf(dayText(day, say));
  return { value: day, evidence: { ...evidence, reason }, own };
}

/** The later of two lower bounds; a bound of the same day with a clock says more than the day alone. */
function laterBound(a: Bounds["lower"], b: Bound): Bound {
  return a !== null && a.value >= b.value ? a : b;
}

function neighbourEvidence({ stamp }: Anchor, reason: string): Evidence {
  return { position: stamp.position, quote: stamp.verbatim, reason };
}

function dateEntry(
  entry: Undated,
  record: SourceRecord,
  anchor: Anchor | null,
  bounds: Bounds,
  onConflict: (between: readonly [string, string]) => void,
  say: Say,
  of: EntryDate["of"],
): EntryDate {
  if (entry.stamp && entry.doubt) return doubtfulDate(entry.stamp, entry.doubt, record);
  const stamp = dating(entry.stamp);
  if (stamp !== null) return stampedDate(stamp, anchor, bounds, record, say);
  if (!entry.ordered || entry.repeat || (bounds.lower === null && bounds.upper === null))
    return recordDate(record, entry.repeat);
  return boundedDate(bounds, of === "event" ? { ...record, days: NO_DAYS } : record, onConflict);
}

function stampedDate(
  stamp: Stamp,
  anchor: Anchor | null,
  bounds: Bounds,
  record: SourceRecord,
  say: Say,
): EntryDate {
  const days = anchor?.days ?? null;
  const reason = stamp.heading ? say.evidence.ownHeading : say.evidence.ownStamp;
  const evidence: Evidence[] = stamp.markup
    ? [...stamp.markup.evidence]
    : [{ position: stamp.position, quote: stamp.verbatim, reason }];
  if (stamp.dayFrom !== null) evidence.push(...stamp.dayFrom.evidence);
  else if (stamp.day === null) evidence.push(...record.days.evidence);
  else if (!stamp.markup) evidence.push(...record.dateOrderEvidence);
  const ofDay = stamp.day ?? (days === null ? record.days.edtf : oneOfDays(days.first, days.last, false));
  return {
    of: "posted",
    verbatim: stamp.heading ? null : stamp.verbatim,
    edtf: ofDay,
    notBefore: (stamp.heading ? within(bounds.lower, days) : null) ?? (days && onDay(days.first, stamp)),
    notAfter: (stamp.heading ? within(bounds.upper, days) : null) ?? (days && onDay(days.last, stamp)),
    time: {
      value: stamp.value,
      readings: [],
      precision: stamp.precision,
      clock: stamp.clock,
      zone: zoneOf(record, stamp),
    },
    instant: stamp.markup?.instant
      ? { notBefore: stamp.markup.instant, notAfter: stamp.markup.instant }
      : null,
    basis: stamp.markup ? "markup" : stamp.heading ? "heading" : "stamp",
    certainty: stamp.day === null ? record.days.certainty : stamp.dayFrom?.sure === false ? "medium" : "high",
    evidence,
  };
}

/** A neighbour's clock on the day that a heading gives. */
function within(bound: Bound | null, days: { first: string; last: string } | null): string | null {
  return bound?.value.includes("T") &&
    days !== null &&
    bound.value.slice(0, 10) === days.first &&
    days.first === days.last
    ? bound.value
    : null;
}

function doubtfulDate(
  stamp: Stamp,
  doubt: { readings: readonly string[]; why: string },
  record: SourceRecord,
): EntryDate {
  const rest = recordDate(record, false);
  return {
    ...rest,
    verbatim: stamp.verbatim,
    time: {
      value: null,
      readings: [...doubt.readings],
      precision: stamp.precision,
      clock: null,
      zone: zoneOf(record, stamp),
    },
    basis: "record",
    certainty: "low",
    evidence: [{ position: stamp.position, quote: stamp.verbatim, reason: doubt.why }, ...rest.evidence],
  };
}

/** The days of the record: bounds where they are certain, an estimate where they are not. */
function recordDate(record: SourceRecord, repeat: boolean): EntryDate {
  const span = daySpan(record.days.edtf);
  const firm = record.days.certainty === "high";
  const [first, last] = [span?.first ?? null, span?.last ?? null];
  return {
    of: "posted",
    verbatim: null,
    edtf: first !== null && last !== null ? oneOfDays(first, last, !firm) : record.days.edtf,
    notBefore: firm ? first : null,
    notAfter: firm ? last : null,
    time: noClock(record),
    instant: null,
    basis: "record",
    certainty: firm && !repeat ? "high" : firm ? "medium" : "low",
    evidence: record.days.evidence,
  };
}

/** What the record says of the days of its publication says nothing of what the source tells of. */
const NO_DAYS: SourceRecord["days"] = { edtf: NO_DAY, basis: "conjecture", certainty: "low", evidence: [] };

function boundedDate(
  bounds: Bounds,
  record: SourceRecord,
  onConflict: (between: readonly [string, string]) => void,
): EntryDate {
  const span = daySpan(record.days.edtf);
  const firm = record.days.certainty === "high";
  const lower = bounds.lower?.value ?? (firm ? (span?.first ?? null) : null);
  const upper = bounds.upper?.value ?? (firm ? (span?.last ?? null) : null);
  if (lower !== null && upper !== null && lower.slice(0, upper.length) > upper) {
    onConflict([lower, upper]);
    return recordDate(record, true);
  }
  const first = lower?.slice(0, 10) ?? span?.first ?? null;
  const last = upper?.slice(0, 10) ?? span?.last ?? null;
  const open = lower === null || upper === null;
  const [from, to] = [first ?? last, last ?? first];
  const estimated = bounds.lower === null || bounds.upper === null;
  return {
    of: "posted",
    verbatim: null,
    // A lower bound after the record's last day: the record's estimate does not hold for it, only the bound does.
    edtf:
      from === null || to === null
        ? record.days.edtf
        : last === null || from > to
          ? `[${from}..]`
          : first === null
            ? `[..${to}]`
            : oneOfDays(from, to, open),
    notBefore: lower,
    notAfter: upper,
    time: noClock(record),
    instant: null,
    basis: bounds.lower?.own ? "internal" : "sequence",
    certainty: !estimated ? "high" : firm ? "medium" : "low",
    evidence: [
      ...[bounds.lower, bounds.upper].flatMap((bound) => (bound ? [bound.evidence] : [])),
      ...(estimated ? record.days.evidence : []),
    ],
  };
}

function noClock(record: SourceRecord): ClockTime {
  return { value: null, readings: [], precision: null, clock: null, zone: zoneOf(record) };
}

/**
 * The zone of a clock. A label that is printed with it stands before the record's; it has an offset of its own only where
 * it can mean no other ("UTC+3"), else the record's IANA zone says what it means there.
 */
function zoneOf(record: SourceRecord, stamp: Stamp | null = null): Zone {
  const { verbatim, offset, iana, basis } = record.zone;
  if (stamp?.markup?.offset)
    return { verbatim: stamp.zone, offset: stamp.markup.offset, iana: null, basis: "markup" };
  if (stamp?.zone) {
    const stated = statedOffset(stamp.zone);
    return { verbatim: stamp.zone, offset: stated, iana: stated === null ? iana : null, basis: "stamp" };
  }
  return { verbatim, offset, iana, basis: basis === "stated" ? "record" : "not-stated" };
}

/** An instant in UTC, or the first and last that it can be, only where clock and zone are both known. */
function withInstant(date: EntryDate, record: SourceRecord, index: number, faults: DateFault[]): EntryDate {
  const zone = date.time.zone.iana ?? date.time.zone.offset;
  const { notBefore, notAfter } = date;
  // An hour without minutes is no instant.
  if (date.instant !== null || date.time.precision === "hour") return date;
  if (zone === null || date.time.value === null || !notBefore?.includes("T") || !notAfter?.includes("T"))
    return date;
  const [first, second] = instantsOf(notBefore, zone);
  const last = instantsOf(notAfter, zone).at(-1);
  const clocks = record.zone.verbatim ?? zone;
  if (first === undefined || last === undefined) {
    faults.push({
      index,
      rule: "zone-never",
      found: `local time ${first === undefined ? notBefore : notAfter}`,
      expected: `a time that clocks in ${clocks} showed`,
      hint: null,
    });
    return date;
  }
  if (second !== undefined) {
    faults.push({
      index,
      rule: "zone-twice",
      found: `local time ${notBefore}`,
      expected: `a time that clocks in ${clocks} showed once`,
      hint: null,
    });
  }
  return { ...date, instant: { notBefore: first, notAfter: last } };
}
