import type { ClockTime, EntryDate, Zone } from "../../src/lib/model/entryDate.ts";
import type { Evidence } from "../../src/lib/model/evidence.ts";
import type { SourceRecord } from "../../src/lib/model/sourceRecord.ts";
import { addDays } from "../../src/lib/time/days.ts";
import { daySpan, oneOfDays } from "../../src/lib/time/edtf.ts";
import { instantsOf } from "../../src/lib/time/instant.ts";
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
  floor: { day: string; evidence: Evidence } | null;
}

/** A stamp on its day: a point of the source's own clock. */
interface Anchor {
  index: number;
  /** "2014-06-15T16:43:30", or null where the day is not known. */
  local: string | null;
  stamp: Stamp;
}

/** What did not fit, by index of the entry. */
export interface DateFault {
  index: number;
  rule: "clock-order" | "zone-twice" | "zone-never" | "bounds-conflict";
  found: string;
  expected: string;
}

/** Dates the entries of one source, in the order of the document. */
export function dateEntries(
  entries: readonly Undated[],
  record: SourceRecord,
): { dates: EntryDate[]; order: Order | null; faults: DateFault[] } {
  const order = record.order ?? orderOf(entries);
  const span = daySpan(record.days.edtf);
  const chronological = entries.map((_, index) => index);
  if (order === "newest-first") chronological.reverse();
  const { anchors, faults } = anchorStamps(entries, chronological, span?.first ?? null, span?.last ?? null);
  const bounds = neighbourBounds(entries, chronological, anchors, order);
  const dates = entries.map((entry, index) => {
    const date = dateEntry(entry, record, anchors.get(index) ?? null, bounds.get(index) ?? NO_BOUNDS);
    return withInstant(date, record, index, faults);
  });
  return { dates, order, faults };
}

/** The order in which most stamps follow one another; null where there are not two, or they do not agree. */
export function orderOf(entries: readonly Undated[]): Order | null {
  const keys = entries.flatMap((entry) =>
    entry.stamp && !entry.doubt ? [`${entry.stamp.day ?? ""}T${entry.stamp.value}`] : [],
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
 * Puts each clock on a day. A stamp that prints its day has it. A clock alone is of the record's day; where the clock
 * falls back in time on the way from old to new, midnight was crossed, unless the record has a single day: then the
 * clock is out of order, which is a fault and no new day.
 */
function anchorStamps(
  entries: readonly Undated[],
  chronological: readonly number[],
  firstDay: string | null,
  lastDay: string | null,
): { anchors: Map<number, Anchor>; faults: DateFault[] } {
  const anchors = new Map<number, Anchor>();
  const faults: DateFault[] = [];
  let day = firstDay;
  let before: Stamp | null = null;
  for (const index of chronological) {
    const stamp = entries[index]?.stamp;
    if (!stamp || entries[index]?.doubt) continue;
    if (stamp.day !== null) day = stamp.day;
    else if (before && compareClocks(stamp.value, before.value) < 0) {
      if (day !== null && lastDay !== null && day < lastDay) day = addDays(day, 1);
      else
        faults.push({
          index,
          rule: "clock-order",
          found: `clock ${stamp.verbatim}`,
          expected: `a clock not earlier than ${before.verbatim}`,
        });
    }
    anchors.set(index, { index, local: day === null ? null : `${day}T${stamp.value}`, stamp });
    before = stamp;
  }
  return { anchors, faults };
}

/** Compares clocks at the coarser of their precisions. */
function compareClocks(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [x, y] = [a.slice(0, length), b.slice(0, length)];
  return x < y ? -1 : x > y ? 1 : 0;
}

interface Bounds {
  lower: { value: string; evidence: Evidence } | null;
  upper: { value: string; evidence: Evidence } | null;
}

const NO_BOUNDS: Bounds = { lower: null, upper: null };

/** What the stamps and statements of the neighbours in the source's order imply for entries without a stamp. */
function neighbourBounds(
  entries: readonly Undated[],
  chronological: readonly number[],
  anchors: ReadonlyMap<number, Anchor>,
  order: Order | null,
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
        bounds.set(index, { lower: floorBound(entry.floor), upper: null });
      continue;
    }
    const anchor = anchors.get(index);
    if (anchor?.local)
      lower = laterBound(lower, { value: anchor.local, evidence: neighbourEvidence(anchor, "before") });
    if (entry.floor) lower = laterBound(lower, floorBound(entry.floor));
    bounds.set(index, { lower, upper: null });
  }
  let upper: Bounds["upper"] = null;
  for (const index of [...chronological].reverse()) {
    if (!takes(index)) continue;
    const anchor = anchors.get(index);
    if (anchor?.local) upper = { value: anchor.local, evidence: neighbourEvidence(anchor, "after") };
    bounds.set(index, { lower: bounds.get(index)?.lower ?? null, upper });
  }
  return bounds;
}

function floorBound(floor: { day: string; evidence: Evidence }): NonNullable<Bounds["lower"]> {
  return { value: floor.day, evidence: floor.evidence };
}

/** The later of two lower bounds; a bound of the same day with a clock says more than the day alone. */
function laterBound(a: Bounds["lower"], b: NonNullable<Bounds["lower"]>): NonNullable<Bounds["lower"]> {
  return a !== null && a.value >= b.value ? a : b;
}

function neighbourEvidence(anchor: Anchor, side: "before" | "after"): Evidence {
  const limit = side === "before" ? "not earlier" : "not later";
  return {
    position: anchor.stamp.position,
    quote: anchor.stamp.verbatim,
    reason: `The entry ${side} it in the source's order carries this stamp, so this one is ${limit}.`,
  };
}

function dateEntry(entry: Undated, record: SourceRecord, anchor: Anchor | null, bounds: Bounds): EntryDate {
  if (entry.stamp && entry.doubt) return doubtfulDate(entry.stamp, entry.doubt, record);
  if (entry.stamp) return stampedDate(entry.stamp, anchor, record);
  if (!entry.ordered || entry.repeat || (bounds.lower === null && bounds.upper === null))
    return recordDate(record, entry.repeat);
  return boundedDate(bounds, record);
}

function stampedDate(stamp: Stamp, anchor: Anchor | null, record: SourceRecord): EntryDate {
  const local = anchor?.local ?? null;
  const evidence: Evidence[] = [
    { position: stamp.position, quote: stamp.verbatim, reason: "The stamp of the entry." },
  ];
  if (stamp.day === null) evidence.push(...record.days.evidence);
  else evidence.push(...record.dateOrderEvidence);
  return {
    of: "posted",
    verbatim: stamp.verbatim,
    edtf: local === null ? record.days.edtf : local.slice(0, 10),
    notBefore: local,
    notAfter: local,
    time: {
      value: stamp.value,
      readings: [],
      precision: stamp.precision,
      clock: stamp.clock,
      zone: zoneOf(record),
    },
    instant: null,
    basis: "stamp",
    certainty: stamp.day === null ? record.days.certainty : "high",
    evidence,
  };
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
      zone: zoneOf(record),
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

function boundedDate(bounds: Bounds, record: SourceRecord): EntryDate {
  const span = daySpan(record.days.edtf);
  const firm = record.days.certainty === "high";
  const lower = bounds.lower?.value ?? (firm ? (span?.first ?? null) : null);
  const upper = bounds.upper?.value ?? (firm ? (span?.last ?? null) : null);
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
      from === null || to === null ? record.days.edtf : from > to ? `[${from}..]` : oneOfDays(from, to, open),
    notBefore: lower,
    notAfter: upper,
    time: noClock(record),
    instant: null,
    basis: "sequence",
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

function zoneOf(record: SourceRecord): Zone {
  const { verbatim, offset, iana, basis } = record.zone;
  return { verbatim, offset, iana, basis: basis === "stated" ? "record" : "not-stated" };
}

/** An instant in UTC only where clock and zone are both known and the local time happened exactly once. */
function withInstant(date: EntryDate, record: SourceRecord, index: number, faults: DateFault[]): EntryDate {
  const zone = date.time.zone.iana ?? date.time.zone.offset;
  if (zone === null || date.time.value === null || date.notBefore === null || !date.notBefore.includes("T"))
    return date;
  const [first, second] = instantsOf(date.notBefore, zone);
  if (first === undefined) {
    faults.push({
      index,
      rule: "zone-never",
      found: `local time ${date.notBefore}`,
      expected: `a time that clocks in ${record.zone.verbatim ?? zone} showed`,
    });
    return date;
  }
  if (second !== undefined) {
    faults.push({
      index,
      rule: "zone-twice",
      found: `local time ${date.notBefore}`,
      expected: `a time that clocks in ${record.zone.verbatim ?? zone} showed once`,
    });
  }
  return { ...date, instant: { notBefore: first, notAfter: second ?? first } };
}
