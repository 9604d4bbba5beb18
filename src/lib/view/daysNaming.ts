import type { EntryDate } from "../model/entryDate.ts";
import { daySpan } from "../time/edtf.ts";

/** The first and the last day that some entries may be of; null where none has a day. */
export function daysNaming(
  entries: readonly { date: Pick<EntryDate, "edtf"> }[],
): { first: string; last: string } | null {
  let [first, last]: [string | null, string | null] = [null, null];
  for (const { date } of entries) {
    const span = daySpan(date.edtf);
    const from = span?.first ?? span?.last ?? null;
    const to = span?.last ?? span?.first ?? null;
    if (from !== null && (first === null || from < first)) first = from;
    if (to !== null && (last === null || to > last)) last = to;
  }
  return first === null || last === null ? null : { first, last };
}
