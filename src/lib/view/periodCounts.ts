import { byCodePoint } from "../codePoints.ts";

/** More columns than these are counted by the next longer period. */
const MOST = 31;

/** Entries by day; by month where there are more than 31 days, by year where there are more than 31 months. In order. */
export function periodCounts(days: readonly (string | null)[]): { key: string; count: number }[] {
  const known = days.filter((day) => day !== null);
  for (const length of [10, 7, 4]) {
    const counts = new Map<string, number>();
    for (const day of known) counts.set(day.slice(0, length), (counts.get(day.slice(0, length)) ?? 0) + 1);
    if (counts.size <= MOST || length === 4)
      return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => byCodePoint(a.key, b.key));
  }
  return [];
}
