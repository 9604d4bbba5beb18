import type { Evidence } from "../../src/lib/model/evidence.ts";
import type { Position } from "../../src/lib/model/position.ts";
import { daysBetween, isDay, lastOfMonth, weekday } from "../../src/lib/time/days.ts";
import { daySpan } from "../../src/lib/time/edtf.ts";
import { dayText } from "../../src/lib/view/dateText.ts";
import { en, type Words } from "../../src/lib/words/en.ts";
import type { PartialDay } from "./partialDay.ts";

/** A date that a document prints, in a stamp or a heading, in the order of the document. */
export interface PrintedDay {
  verbatim: string;
  position: Position;
  day: string | null;
  partial: PartialDay | null;
}

/** A date made whole, or why not. */
export type Resolved =
  | { day: string; from: Evidence[]; sure: boolean }
  | { day: null; why: "date-incomplete" | "no-such-day" };

/** What the program says of the ground of a date. */
type Say = Pick<Words, "evidence" | "calendar">;

/** Further apart than this, the nearest day is no longer the only one that is meant. */
const MOST_DAYS_APART = 15;
const MOST_YEAR_APART = 183;

/**
 * Makes printed dates whole from those printed before them: "25th" under "August 1914" is 25 August 1914. A date that
 * prints nothing missing stays as it is. What is missing comes from the last whole date, as the nearest day of that name; without
 * one, from the record where its days leave one reading. Else it stays open: nothing is guessed.
 *
 * @param title a year that the title prints, for what comes first.
 */
export function resolveDays(
  printed: readonly PrintedDay[],
  recordDays: string,
  title: PrintedDay | null = null,
  say: Say = en,
): Resolved[] {
  const record = daySpan(recordDays);
  let context: { day: string; quote: PrintedDay } | null = title?.day
    ? { day: title.day, quote: title }
    : null;
  return printed.map((one): Resolved => {
    const resolved = resolveDay(one, context, record, say);
    if (resolved.day !== null) context = { day: resolved.day, quote: one };
    return resolved;
  });
}

function resolveDay(
  { day, partial }: PrintedDay,
  context: { day: string; quote: PrintedDay } | null,
  record: { first: string | null; last: string | null } | null,
  say: Say,
): Resolved {
  if (day !== null) return { day, from: [], sure: true };
  if (partial === null) return { day: null, why: "date-incomplete" };
  const lacksMonth = partial.month === null && partial.day !== null;
  if (partial.year !== null && !lacksMonth) return whole(partial, partial.year, [], true);
  const candidates = candidateDays(partial, context?.day ?? null, record);
  if (candidates.length === 0) return { day: null, why: "date-incomplete" };
  const around = daySpan(context?.day ?? "");
  const near = around?.first ?? null;
  const inRecord = candidates.filter((candidate) => within(candidate, record));
  if (inRecord.length === 1 && inRecord[0] && record?.first !== null)
    return { day: inRecord[0], from: context ? contextEvidence(context, say) : [], sure: true };
  if (near === null || context === null) return { day: null, why: "date-incomplete" };
  const limit = partial.month === null ? MOST_DAYS_APART : MOST_YEAR_APART;
  const apart = (candidate: string): number => {
    const span = daySpan(candidate);
    if (!span?.first || !span.last || !around?.last) return Number.POSITIVE_INFINITY;
    if (span.first <= around.last && span.last >= near) return 0;
    return Math.min(Math.abs(daysBetween(around.last, span.first)), Math.abs(daysBetween(near, span.last)));
  };
  const [best, second] = candidates
    .map((candidate) => ({ candidate, distance: apart(candidate) }))
    .sort((a, b) => a.distance - b.distance);
  if (!best || best.distance > limit || second?.distance === best.distance)
    return { day: null, why: "date-incomplete" };
  return {
    day: best.candidate,
    from: contextEvidence(context, say),
    sure: partial.weekday !== null || best.distance <= MOST_DAYS_APART,
  };
}

/** The days that a printed part can be, near the context and within the record. */
function candidateDays(
  partial: PartialDay,
  context: string | null,
  record: { first: string | null; last: string | null } | null,
): string[] {
  const years = new Set<number>();
  for (const known of [context, record?.first ?? null, record?.last ?? null]) {
    const year = known === null ? Number.NaN : Number(known.slice(0, 4));
    if (!Number.isNaN(year)) for (const near of [year - 1, year, year + 1]) years.add(near);
  }
  if (partial.year !== null) years.add(partial.year);
  const fitting = [...years].filter(
    (year) =>
      (partial.year === null || year === partial.year) &&
      (partial.shortYear === null || year % 100 === partial.shortYear),
  );
  const months = partial.month === null ? Array.from({ length: 12 }, (_, i) => i + 1) : [partial.month];
  if (partial.day === null && partial.month === null) return [];
  return fitting
    .flatMap((year) => months.map((month) => whole({ ...partial, month }, year, [], true)))
    .flatMap((resolved) => (resolved.day === null ? [] : [resolved.day]));
}

/** The date of these parts in this year; none where the calendar or the printed weekday says otherwise. */
function whole(partial: PartialDay, year: number, from: Evidence[], sure: boolean): Resolved {
  const y = String(year).padStart(4, "0");
  if (partial.month === null)
    return partial.day === null ? { day: y, from, sure } : { day: null, why: "date-incomplete" };
  const month = `${y}-${String(partial.month).padStart(2, "0")}`;
  if (partial.day === null) return { day: month, from, sure };
  const day = `${month}-${String(partial.day).padStart(2, "0")}`;
  if (!isDay(day)) return { day: null, why: "no-such-day" };
  if (partial.lastDay === null)
    return partial.year === null && partial.weekday !== null && weekday(day) !== partial.weekday
      ? { day: null, why: "no-such-day" }
      : { day, from, sure };
  const last = `${month}-${String(partial.lastDay).padStart(2, "0")}`;
  return last <= lastOfMonth(month)
    ? { day: `${day}/${last}`, from, sure }
    : { day: null, why: "no-such-day" };
}

function within(candidate: string, record: { first: string | null; last: string | null } | null): boolean {
  const span = daySpan(candidate);
  if (!record?.first || !record.last || !span?.first || !span.last) return false;
  return span.first >= record.first && span.last <= record.last;
}

function contextEvidence({ day, quote }: { day: string; quote: PrintedDay }, say: Say): Evidence[] {
  const { verbatim, position } = quote;
  return [
    {
      position,
      quote: verbatim,
      reason: say.evidence.dateBefore(dayText(daySpan(day)?.first ?? day, say)),
    },
  ];
}
