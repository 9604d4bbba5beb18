import type { Entry } from "../model/entry.ts";
import type { EntryDate } from "../model/entryDate.ts";
import { type Known, knownAs } from "./dateText.ts";

/** How many entries there are by how their time and day are known, and what is said about them. */
export interface ArchiveNumbers {
  known: Record<Known, number>;
  basis: Record<EntryDate["basis"], number>;
  attributions: number;
  mentions: number;
  gaps: number;
  notes: number;
  corrected: number;
}

/** One pass over the archive. */
export function archiveNumbers(entries: Iterable<Entry>): ArchiveNumbers {
  const numbers: ArchiveNumbers = {
    known: { printed: 0, bounded: 0, open: 0, estimated: 0, doubt: 0, none: 0 },
    basis: {
      stamp: 0,
      markup: 0,
      heading: 0,
      sequence: 0,
      internal: 0,
      external: 0,
      record: 0,
      conjecture: 0,
    },
    attributions: 0,
    mentions: 0,
    gaps: 0,
    notes: 0,
    corrected: 0,
  };
  for (const { date, attributions, mentions, gaps, notes, corrected } of entries) {
    numbers.known[knownAs(date)]++;
    numbers.basis[date.basis]++;
    numbers.attributions += attributions.length;
    numbers.mentions += mentions.length;
    numbers.gaps += gaps.length;
    numbers.notes += notes.length;
    numbers.corrected += corrected.length;
  }
  return numbers;
}
