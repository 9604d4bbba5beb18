/** An entry with the ids of those that hold the same paragraph. */
interface Repeating {
  id: string;
  repeats: readonly string[];
}

/** Two similar entries. */
interface Two<E> {
  a: E;
  b: E;
  /** A paragraph of both is the same, word for word. */
  isCopy: boolean;
}

/** A pair, with the copies of each side that would make the same pair once more. */
export interface Folded<E, P> {
  pair: P;
  againA: E[];
  againB: E[];
}

/**
 * Folds pairs that differ only in which copy of a paragraph they have: "13:56, and again ll. 191–195" beside one other, and not
 * two pairs. The copy that stands first in the archive stands for all.
 *
 * @param position place of an entry in the archive.
 * @param own the entry on whose page the pairs stand: it is never folded.
 */
export function foldCopies<E extends Repeating, P extends Two<E>>(
  pairs: readonly P[],
  position: (entry: E) => number,
  own: E | null = null,
): Folded<E, P>[] {
  const partners = new Map<string, Map<string, E>>();
  const note = (entry: E, partner: E): void => {
    const known = partners.get(entry.id) ?? new Map<string, E>();
    partners.set(entry.id, known.set(partner.id, partner));
  };
  for (const { a, b, isCopy } of pairs) {
    if (isCopy) continue;
    note(a, b);
    note(b, a);
  }
  /** Copies of `entry` that are paired with `other`, too. */
  const copies = (entry: E, other: E): E[] =>
    entry === own ? [] : entry.repeats.flatMap((id) => partners.get(other.id)?.get(id) ?? []);
  const isFolded = (entry: E, other: E): boolean =>
    copies(entry, other).some((copy) => position(copy) < position(entry));
  return pairs
    .filter(({ a, b, isCopy }) => isCopy || !(isFolded(a, b) || isFolded(b, a)))
    .map((pair) => ({
      pair,
      againA: pair.isCopy ? [] : copies(pair.a, pair.b),
      againB: pair.isCopy ? [] : copies(pair.b, pair.a),
    }));
}
