import { byCodePoint } from "../codePoints.ts";

/** The names that begin with one letter, in order. */
export interface LetterGroup<T> {
  /** As readers know it: a capital without marks, or "0–9". */
  letter: string;
  /** An id on the page. */
  id: string;
  items: T[];
}

/**
 * An index by letter: marks and case do not count ("Übergabe" stands under U), digits stand together. What does not begin
 * with a letter or digit is filed by the first that follows.
 */
export function azGroups<T>(items: readonly T[], nameOf: (item: T) => string): LetterGroup<T>[] {
  const keyed = items.map((item) => ({ item, name: nameOf(item), key: filingKey(nameOf(item)) }));
  keyed.sort((a, b) => byCodePoint(a.key, b.key) || byCodePoint(a.name, b.name));
  const groups = new Map<string, LetterGroup<T>>();
  for (const { item, key } of keyed) {
    const first = String.fromCodePoint(key.codePointAt(0) ?? 35);
    const isDigit = /\p{N}/u.test(first);
    const letter = isDigit ? "0–9" : first.toUpperCase();
    const group = groups.get(letter) ?? { letter, id: isDigit ? "digits" : letterId(first), items: [] };
    group.items.push(item);
    groups.set(letter, group);
  }
  return [...groups.values()];
}

/** What a name is filed by: lower case, without marks, from its first letter or digit on. */
export function filingKey(name: string): string {
  const bare = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/^[^\p{L}\p{N}]+/u, "") || bare;
}

function letterId(letter: string): string {
  return /^[a-z]$/u.test(letter)
    ? `letter-${letter}`
    : `letter-u${(letter.codePointAt(0) ?? 0).toString(16)}`;
}
