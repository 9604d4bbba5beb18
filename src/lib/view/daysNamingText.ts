import type { EntryDate } from "../model/entryDate.ts";
import { daySpan } from "../time/edtf.ts";
import { dayText, joinDays, standing, type TimeWords } from "./dateText.ts";
import { daysNaming } from "./daysNaming.ts";

/** The days of some entries in words: of those whose day is certain, and of the others. Null where there are none. */
export interface DaysNamingText {
  /** "13 June 2014", "13 to 15 June 2014" */
  certain: string | null;
  /** "15 to 16 June 2014", "15 June 2014 or later" */
  possible: string | null;
}

export function daysNamingText(entries: readonly { date: EntryDate }[], say: TimeWords): DaysNamingText {
  const certain = daysNaming(entries.filter(({ date }) => standing(date).certain !== null));
  const spans = entries.flatMap(({ date }) => (standing(date).certain === null ? [daySpan(date.edtf)] : []));
  const firsts = spans.map((span) => span?.first ?? null);
  const lasts = spans.map((span) => span?.last ?? null);
  return {
    certain: range(certain?.first, certain?.last, say),
    possible: spans.length === 0 ? null : possibleText(firsts, lasts, say),
  };
}

function possibleText(firsts: (string | null)[], lasts: (string | null)[], say: TimeWords): string {
  const first = firsts.includes(null) ? undefined : (firsts as string[]).sort()[0];
  const last = lasts.includes(null) ? undefined : (lasts as string[]).sort().at(-1);
  if (first !== undefined && last === undefined) return say.time.orLater(dayText(first, say));
  if (last !== undefined && first === undefined) return say.time.orEarlier(dayText(last, say));
  return range(first, last, say) ?? say.time.dayNotKnown;
}

function range(first: string | undefined, last: string | undefined, say: TimeWords): string | null {
  if (first === undefined || last === undefined) return null;
  return first === last ? dayText(first, say) : joinDays(first, last, "to", say);
}
