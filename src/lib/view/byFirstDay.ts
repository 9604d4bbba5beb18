import { byCodePoint } from "../codePoints.ts";
import type { EntryDate } from "../model/entryDate.ts";
import { firstDay } from "./periods.ts";

/**
 * Items in the order of the first day on which each may be; those without a day last. Within a day the order stays as it
 * was: that of the sources and of their entries, since clocks of different sources are not compared.
 */
export function byFirstDay<T>(
  items: readonly T[],
  entryOf: (item: T) => { date: Pick<EntryDate, "edtf"> },
): T[] {
  return items
    .map((item) => ({ item, day: firstDay(entryOf(item).date) ?? "~" }))
    .sort((a, b) => byCodePoint(a.day, b.day))
    .map(({ item }) => item);
}
