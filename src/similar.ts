import { type Archive, type ArchiveEntry, type Day, getArchive } from "./collections.ts";
import { excerptOf, type Piece } from "./lib/similar/excerptOf.ts";
import { foldCopies } from "./lib/similar/foldCopies.ts";
import { type Passage, similarPassages } from "./lib/similar/similarPassages.ts";
import { spelledNames } from "./lib/similar/spelledNames.ts";

/** Two entries that share words. */
export interface SimilarEntries {
  a: SimilarSide;
  b: SimilarSide;
  /** A paragraph of both is the same, word for word. */
  isCopy: boolean;
}

/** One of two similar entries. */
export interface SimilarSide {
  entry: ArchiveEntry;
  /** Entries that hold the same paragraph and are similar to the other side, too: they are said here, and are no pairs of their own. */
  again: ArchiveEntry[];
  /** What it shares, with the shared words apart, made at each use. Null where the words are not shown unasked: see `isQuiet`. */
  readonly excerpt: Piece[][] | null;
}

/** What is similar in an archive, found once. */
export interface Similar {
  /** The most alike first; an entry of another source before one of its own. */
  of: (entry: ArchiveEntry) => SimilarEntries[];
  /** Pairs of which both entries are in a list, in its order. */
  among: (entries: readonly ArchiveEntry[]) => SimilarEntries[];
  /** Pairs of which an entry is of a day, or may be. */
  onDay: (day: Day) => SimilarEntries[];
}

interface Pair {
  a: ArchiveEntry;
  b: ArchiveEntry;
  score: number;
  passages: { a: Passage; b: Passage }[];
  isCopy: boolean;
}

let finding: Promise<Similar> | null = null;

/** Compares what is published, and nothing else: withdrawn, superseded and withheld words are not among it. */
export function getSimilar(): Promise<Similar> {
  finding ??= getArchive().then(findSimilar);
  return finding;
}

function findSimilar({ entries, entry: byId, names, places }: Archive): Similar {
  const matcher = spelledNames([...names, ...places]);
  const { pairs: found } = similarPassages(entries, matcher);
  const pairs = found.flatMap(({ a, b, score, passages }): Pair[] => {
    const [one, other] = [entries[a], entries[b]];
    // Two wordings of one entry are alike, and name each other as what they are.
    return one && other && !one.versions.some(({ id }) => id === other.id)
      ? [{ a: one, b: other, score, passages, isCopy: one.repeats.includes(other.id) }]
      : [];
  });
  // What stands twice word for word is said even where it is too short, or stands too often, to be compared.
  const known = new Set(pairs.map(({ a, b }) => `${a.id} ${b.id}`));
  const place = new Map(entries.map((entry, index) => [entry, index]));
  const at = (entry: ArchiveEntry): number => place.get(entry) ?? 0;
  for (const a of entries)
    for (const id of a.repeats) {
      const b = byId.get(id);
      if (b && at(a) < at(b) && !known.has(`${a.id} ${b.id}`))
        pairs.push({ a, b, score: 0, passages: [], isCopy: true });
    }
  const of = new Map<ArchiveEntry, Pair[]>();
  for (const pair of pairs)
    for (const side of [pair.a, pair.b]) {
      const own = of.get(side);
      if (own) own.push(pair);
      else of.set(side, [pair]);
    }
  const isApart = ({ a, b }: Pair): boolean => a.from !== b.from;
  const side = (entry: ArchiveEntry, passages: readonly Passage[], again: ArchiveEntry[]): SimilarSide => ({
    entry,
    again,
    get excerpt() {
      return isQuiet(entry) || passages.length === 0 ? null : excerptOf(entry, passages, matcher);
    },
  });
  /** Pairs for a page; on the page of an entry each seen from it. */
  const show = (list: readonly Pair[], own: ArchiveEntry | null = null): SimilarEntries[] =>
    foldCopies(list, at, own).map(({ pair: { a, b, passages, isCopy }, againA, againB }) => {
      const left = side(
        a,
        passages.map((passage) => passage.a),
        againA,
      );
      const right = side(
        b,
        passages.map((passage) => passage.b),
        againB,
      );
      return b === own ? { a: right, b: left, isCopy } : { a: left, b: right, isCopy };
    });
  const among = (list: ReadonlySet<ArchiveEntry>, isIn: (pair: Pair) => boolean): SimilarEntries[] =>
    show([...new Set([...list].flatMap((entry) => of.get(entry) ?? []))].filter(isIn));
  return {
    of: (entry) =>
      show(
        [...(of.get(entry) ?? [])].sort(
          (x, y) => Number(isApart(y)) - Number(isApart(x)) || y.score - x.score,
        ),
        entry,
      ),
    among(list) {
      const all = new Set(list);
      return among(all, ({ a, b }) => all.has(a) && all.has(b));
    },
    onDay: ({ certain, possible }) => among(new Set([...certain, ...possible]), () => true),
  };
}

/** Words that readers may want to be warned of are not shown unasked: only the entry's own page, and lists of accounts, show them. */
function isQuiet(entry: ArchiveEntry): boolean {
  return entry.advisories.length > 0;
}
