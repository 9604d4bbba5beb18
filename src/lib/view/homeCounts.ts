import type { Entry } from "../model/entry.ts";
import { standing } from "./dateText.ts";

/** How many entries of one source lie on each of some days. */
export interface CountRow<S> {
  source: S;
  /** One number a day: entries certainly of it. */
  certain: number[];
  /** Entries that may be of more than one day, or of a day that is the record's estimate. */
  uncertain: number;
  all: number;
}

/** The table of sources and days. */
export function countRows<S extends { entries: readonly Entry[] }>(
  sources: readonly S[],
  days: readonly string[],
): CountRow<S>[] {
  return sources.map((source) => {
    const standings = source.entries.map((entry) => standing(entry.date).certain);
    const certain = days.map((day) => standings.filter((one) => one === day).length);
    return {
      source,
      certain,
      uncertain: standings.filter((one) => one === null).length,
      all: source.entries.length,
    };
  });
}
