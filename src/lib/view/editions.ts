import { byCodePoint } from "../codePoints.ts";
import type { LedgerLine } from "../ledger/line.ts";
import type { ArchiveSettings } from "../model/archiveSettings.ts";
import type { Words } from "../words/en.ts";

/** What an edition changed. */
export interface EditionChanges {
  version: string;
  date: string;
  /** Entries that it issued. */
  minted: number;
  /** Ids by what happened to them, in the order of the ledger. */
  amended: string[];
  superseded: string[];
  withdrawn: string[];
  restored: string[];
  /** What was corrected, and of how many entries: the most first. */
  fields: { name: string; count: number }[];
}

/** The editions with what the ledger says of them, newest first. What happened between two belongs to the earlier. */
export function editionChanges(
  { edition, formerEditions }: Pick<ArchiveSettings, "edition" | "formerEditions">,
  history: Iterable<LedgerLine>,
  say: Pick<Words, "history">,
): EditionChanges[] {
  const stated = [
    ...formerEditions,
    ...(edition.status === "published" && edition.date !== null
      ? [{ version: edition.version, date: edition.date }]
      : []),
  ];
  const editions = stated.map(({ version, date }) => ({
    version,
    date,
    minted: 0,
    amended: [] as string[],
    superseded: [] as string[],
    withdrawn: [] as string[],
    restored: [] as string[],
    counts: new Map<string, number>(),
  }));
  for (const { event, id, at, changes } of history) {
    const of = editions.findLast(({ date }) => date <= at) ?? editions[0];
    if (!of) continue;
    if (event === "mint") of.minted++;
    else if (event === "supersede") of.superseded.push(id);
    else if (event === "withdraw") of.withdrawn.push(id);
    else if (event === "restore") of.restored.push(id);
    else {
      of.amended.push(id);
      for (const { field } of changes) {
        const name = say.history.fields[field] ?? field;
        of.counts.set(name, (of.counts.get(name) ?? 0) + 1);
      }
    }
  }
  return editions
    .map(({ counts, ...changes }) => ({
      ...changes,
      fields: [...counts]
        .map(([name, count]) => ({ name, count }))
        .sort((a, b) => b.count - a.count || byCodePoint(a.name, b.name)),
    }))
    .reverse();
}
