import { byCodePoint } from "../codePoints.ts";
import type { EntryDate } from "../model/entryDate.ts";
import { firstDay } from "../view/periods.ts";

/**
 * The entries that were issued or changed last, then those of the latest days, then in the order of the archive.
 *
 * @param changed the day (YYYY-MM-DD) of the edition that issued or last changed an entry.
 */
export function newest<T extends { date: Pick<EntryDate, "edtf"> }>(
  entries: readonly T[],
  changed: (entry: T) => string,
  most: number,
): T[] {
  return entries
    .map((entry) => ({ entry, key: `${changed(entry)} ${firstDay(entry.date) ?? ""}` }))
    .sort((a, b) => byCodePoint(b.key, a.key))
    .slice(0, most)
    .map(({ entry }) => entry);
}
