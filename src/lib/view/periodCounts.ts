import { byCodePoint } from "../codePoints.ts";
import { addDays } from "../time/days.ts";

/** More columns than these are counted by the next longer period. */
const MOST = 31;

/**
 * Entries by day; by month where that makes more than 31 columns, by year where months do. In order, with the periods between
 * that have none; years without entries are left out where there would be more than 31.
 */
export function periodCounts(days: readonly (string | null)[]): { key: string; count: number }[] {
  const known = days.filter((day) => day !== null);
  for (const length of [10, 7, 4]) {
    const counts = new Map<string, number>();
    for (const day of known) counts.set(day.slice(0, length), (counts.get(day.slice(0, length)) ?? 0) + 1);
    const keys = [...counts.keys()].sort(byCodePoint);
    const all = between(keys[0], keys.at(-1));
    if (all !== null || length === 4)
      return (all ?? keys).map((key) => ({ key, count: counts.get(key) ?? 0 }));
  }
  return [];
}

/** Every period from the first to the last; null where they are too many, empty where there is none. */
function between(first: string | undefined, last: string | undefined): string[] | null {
  if (first === undefined || last === undefined) return [];
  const keys = [first];
  for (let key = first; key !== last; ) {
    key = after(key);
    if (keys.push(key) > MOST) return null;
  }
  return keys;
}

/** The day, month or year that follows. */
function after(key: string): string {
  if (key.length === 10) return addDays(key, 1);
  if (key.length === 7) return addDays(`${key}-28`, 4).slice(0, 7);
  return String(Number(key) + 1).padStart(4, "0");
}
