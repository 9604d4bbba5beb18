/** A phrase found in a text. Offsets are UTF-16 units. */
export interface PhraseMatch<T> {
  start: number;
  end: number;
  value: T;
}

interface Node<T> {
  next: Map<number, Node<T>>;
  value: T | undefined;
}

/** Finds the longest of many phrases at each word, from left to right, without overlaps. */
export interface PhraseMatcher<T> {
  find(text: string): PhraseMatch<T>[];
}

/**
 * Builds a matcher over one trie: time grows with the text, not with the number of phrases. Case counts; no-break
 * spaces and typographic apostrophes are folded one to one, so that offsets stay true. A match begins and ends at the
 * edge of a word, and a hyphen belongs to the word ("US-led" does not hold "US").
 */
export function phraseMatcher<T>(phrases: Iterable<readonly [string, T]>): PhraseMatcher<T> {
  const root: Node<T> = { next: new Map(), value: undefined };
  for (const [phrase, value] of phrases) {
    let node = root;
    for (let i = 0; i < phrase.length; i++) {
      const code = fold(phrase.charCodeAt(i));
      let child = node.next.get(code);
      if (!child) {
        child = { next: new Map(), value: undefined };
        node.next.set(code, child);
      }
      node = child;
    }
    node.value ??= value;
  }
  // One look per character of the text: which of them can begin a phrase at all.
  const begins = new Uint8Array(0x10000);
  for (let code = 0; code < begins.length; code++) if (root.next.has(fold(code))) begins[code] = 1;
  return {
    find(text) {
      const found: PhraseMatch<T>[] = [];
      for (let at = 0; at < text.length; at++) {
        if (begins[text.charCodeAt(at)] === 0 || endsInWord(text, at)) continue;
        const match = longestAt(root, text, at);
        if (!match) continue;
        found.push(match);
        at = match.end - 1;
      }
      return found;
    },
  };
}

function longestAt<T>(root: Node<T>, text: string, start: number): PhraseMatch<T> | null {
  let node: Node<T> | undefined = root;
  let best: PhraseMatch<T> | null = null;
  for (let i = start; i < text.length; i++) {
    node = node.next.get(fold(text.charCodeAt(i)));
    if (!node) break;
    if (node.value !== undefined && !startsInWord(text, i + 1))
      best = { start, end: i + 1, value: node.value };
  }
  return best;
}

const WORD = /[\p{L}\p{N}\p{M}_-]/u;

function startsInWord(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  if (code === 0x20) return false;
  return code !== undefined && WORD.test(String.fromCodePoint(code));
}

function endsInWord(text: string, end: number): boolean {
  const isLow = /^[\udc00-\udfff]$/.test(text[end - 1] ?? "");
  return end > 0 && startsInWord(text, end - (isLow && end > 1 ? 2 : 1));
}

/** A text as phrases are compared: no-break spaces and typographic apostrophes folded, one to one. */
export function foldPhrase(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, " ").replace(/[\u2019\u02bc]/gu, "'");
}

function fold(code: number): number {
  if (code === 0xa0 || code === 0x202f) return 0x20;
  return code === 0x2019 || code === 0x2bc ? 0x27 : code;
}
