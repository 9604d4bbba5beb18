import { byCodePoint } from "../codePoints.ts";

/** A name as it is printed once, in a source. */
export interface Printed {
  /** Id of the source. */
  source: string;
  verbatim: string;
}

/** A spelling as printed, how often, and in which sources. */
export interface Spelling {
  verbatim: string;
  count: number;
  /** By id of source, in the order of the archive. */
  bySource: [string, number][];
}

/** The spellings of a name, the most frequent first. */
export function spellingsOf(printed: readonly Printed[]): Spelling[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { source, verbatim } of printed) {
    const bySource = spellings.get(verbatim) ?? new Map<string, number>();
    bySource.set(source, (bySource.get(source) ?? 0) + 1);
    spellings.set(verbatim, bySource);
  }
  return [...spellings]
    .map(([verbatim, bySource]) => ({
      verbatim,
      count: [...bySource.values()].reduce((sum, count) => sum + count, 0),
      bySource: [...bySource],
    }))
    .sort((a, b) => b.count - a.count || byCodePoint(a.verbatim, b.verbatim));
}
