import type { Entry, Version } from "../../src/lib/model/entry.ts";
import { entryText } from "../../src/lib/model/entry.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";

/** Entries of which this share of words is the same are taken for two wordings of one, where nothing else says so. */
const LEAST_SHARE = 0.6;

/**
 * Several captures of one source as one document. An entry that stands in several, word for word, is one entry, with all the
 * places where it stands; one that a later capture adds comes behind the entry that stands before it there. Two wordings are
 * two entries that name one another as versions.
 *
 * @param documents one for each capture, in the order of the record.
 */
export function mergeWitnesses(documents: readonly [SourceDocument, ...SourceDocument[]]): SourceDocument {
  const [first, ...later] = documents;
  const entries = [...first.entries];
  for (const { order, entries: found } of later) {
    const known = new Map(entries.map((entry) => [entry.id, entry]));
    const inBoth = new Set(found.flatMap(({ id }) => (known.has(id) ? [id] : [])));
    const absent = entries.filter(({ id }) => !inBoth.has(id));
    let before: Entry | null = null;
    const ordered =
      order !== null && first.order !== null && order !== first.order ? [...found].reverse() : found;
    for (const entry of ordered) {
      const same = known.get(entry.id);
      if (same) same.alsoIn.push(entry.capture);
      else
        entries.splice(
          before === null ? placeOfFirst(ordered, entries) : entries.indexOf(before) + 1,
          0,
          entry,
        );
      before = same ?? entry;
    }
    const added = found.filter(({ id }) => !known.has(id));
    for (const [entry, earlier, how] of pairVersions(added, absent)) linkVersions(entry, earlier, how, known);
  }
  entries.forEach((entry, i) => {
    entry.sequence = i + 1;
  });
  return {
    ...first,
    entries,
    others: later.map(({ capture, format, order, segments }) => ({ capture, format, order, segments })),
  };
}

/** Before the first entry that both captures hold, or at the end. */
function placeOfFirst(found: readonly Entry[], entries: readonly Entry[]): number {
  const ids = new Set(found.map(({ id }) => id));
  const at = entries.findIndex(({ id }) => ids.has(id));
  return at < 0 ? entries.length : at;
}

type Pair = [entry: Entry, earlier: Entry, how: Version["how"]];

/** Pairs what a capture adds with what it lacks, the surest ground first; each is paired once. */
function pairVersions(added: readonly Entry[], absent: readonly Entry[]): Pair[] {
  const pairs: Pair[] = [];
  const taken = new Set<Entry>();
  const pair = (how: Version["how"], keyOf: (entry: Entry) => string | null): void => {
    for (const entry of added) {
      const key = keyOf(entry);
      if (key === null || taken.has(entry)) continue;
      const same = (list: readonly Entry[]): Entry[] =>
        list.filter((other) => !taken.has(other) && other.kind === entry.kind && keyOf(other) === key);
      const [earlier] = same(absent);
      if (!earlier || same(added).length > 1 || same(absent).length > 1) continue;
      taken.add(entry).add(earlier);
      pairs.push([entry, earlier, how]);
    }
  };
  pair("own-id", ({ ownId }) => ownId?.verbatim ?? null);
  pair("stamp", ({ date }) =>
    date.verbatim === null ? null : `${date.edtf} ${date.time.value} ${date.verbatim}`,
  );
  for (const entry of added) {
    if (taken.has(entry)) continue;
    const [best] = absent
      .filter((other) => !taken.has(other) && other.kind === entry.kind)
      .map((other) => ({ other, share: sharedWords(entry, other) }))
      .sort((a, b) => b.share - a.share);
    if (!best || best.share < LEAST_SHARE) continue;
    taken.add(entry).add(best.other);
    pairs.push([entry, best.other, "words"]);
  }
  return pairs;
}

/** The share of words that two entries have in common, of all that either has. */
function sharedWords(a: Entry, b: Entry): number {
  const [x, y] = [a, b].map(
    (entry) =>
      new Set(
        entryText(entry)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
      ),
  ) as [Set<string>, Set<string>];
  const common = [...x].filter((word) => y.has(word)).length;
  return common / Math.max(1, x.size + y.size - common);
}

/** A new wording is one of all the wordings there were. */
function linkVersions(
  entry: Entry,
  earlier: Entry,
  how: Version["how"],
  known: ReadonlyMap<string, Entry>,
): void {
  const all = [earlier, ...earlier.versions.flatMap(({ id }) => known.get(id) ?? [])];
  for (const other of all) {
    other.versions.push({ id: entry.id, how });
    entry.versions.push({ id: other.id, how });
  }
}
