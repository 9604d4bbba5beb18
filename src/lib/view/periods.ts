import { byCodePoint } from "../codePoints.ts";
import type { EntryDate } from "../model/entryDate.ts";
import { daySpan } from "../time/edtf.ts";
import type { Words } from "../words/en.ts";
import { standing } from "./dateText.ts";

/** A year or a month, with what stands in it. */
export interface Period<D> {
  /** "2014" or "2014-06". */
  key: string;
  /** Entries whose every possible day lies in it. */
  certain: number;
  /** Entries that may be of it. */
  possible: number;
  /** Its days that have an entry, possibly have one, or are named; in order. */
  days: D[];
}

/**
 * The years (`length` 4) or months (7) of an archive. An entry of 15 or 16 June is certainly of June; one of "15 June or
 * earlier" is only possibly so.
 */
export function periodsOf<D extends { day: string }>(
  days: readonly D[],
  dates: Iterable<EntryDate>,
  length: 4 | 7,
): Period<D>[] {
  const periods = new Map<string, Period<D>>();
  const get = (day: string): Period<D> => {
    const key = day.slice(0, length);
    const period = periods.get(key) ?? { key, certain: 0, possible: 0, days: [] };
    periods.set(key, period);
    return period;
  };
  for (const day of days) get(day.day).days.push(day);
  for (const date of dates) {
    const { certain, possible, period } = standing(date);
    // A year alone is of no month.
    const whole = period !== null && period.length >= length ? [period] : [];
    const keys = new Set(
      (certain === null ? [...possible, ...whole] : [certain]).map((day) => day.slice(0, length)),
    );
    const isCertain = keys.size === 1 && (certain !== null || isClosed(date));
    for (const key of keys) get(key)[isCertain ? "certain" : "possible"] += 1;
  }
  return [...periods.values()].sort((a, b) => byCodePoint(a.key, b.key));
}

/** True where both ends of the days are known, and not only estimated. */
function isClosed({ edtf }: EntryDate): boolean {
  const span = daySpan(edtf);
  return span !== null && span.first !== null && span.last !== null && !/[?~%]$/u.test(edtf);
}

/** The first day on which an entry may be, for lists by day; null where none is known. */
export function firstDay({ edtf }: Pick<EntryDate, "edtf">): string | null {
  const span = daySpan(edtf);
  return span?.first ?? span?.last ?? null;
}

/** "65 entries", "74 entries, 35 more possible", "no entry" */
export function standingText(
  { certain, possible }: { certain: number; possible: number },
  say: Pick<Words, "days" | "count">,
): string {
  if (certain === 0 && possible === 0) return say.days.noEntry;
  if (possible === 0) return say.count.entries(certain);
  if (certain === 0) return say.days.possibly(possible);
  return say.days.morePossible(certain, possible);
}
