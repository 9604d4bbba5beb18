import type { Entry } from "../model/entry.ts";
import { TEXT_PARTS } from "../model/part.ts";
import type { PhraseMatcher } from "../phraseMatcher.ts";
import { type Stretch, sentencesOf } from "./sentences.ts";
import { tokensOf } from "./tokens.ts";

/** A sentence of an entry, as the numbers of its words. */
export interface Sentence extends Stretch {
  /** Index of its paragraph among `comparedBlocks`. */
  block: number;
  words: Int32Array;
}

/** All texts as numbers: a word has the number of its first appearance, so the same texts give the same numbers. */
export interface ComparedText {
  /** By entry. */
  sentences: Sentence[][];
  /** A number for each word that depends on its letters alone, below 2 ** 32; by the number of the word. */
  hashes: Uint32Array;
}

/** Paragraphs that are compared: the text, and what stands under pictures. */
export function comparedBlocks(entry: Pick<Entry, "parts">): Entry["parts"][number]["blocks"] {
  return entry.parts.flatMap(({ kind, blocks }) =>
    TEXT_PARTS.has(kind) || kind === "caption" ? blocks : [],
  );
}

/** @param names recorded spellings of names and places; each counts as one word. */
export function comparedText(
  entries: readonly Pick<Entry, "parts">[],
  names: PhraseMatcher<unknown>,
): ComparedText {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const sentences = entries.map((entry) =>
    comparedBlocks(entry).flatMap(({ text }, block) => {
      const all = tokensOf(text, names);
      let next = 0;
      return sentencesOf(text).map(({ start, end }): Sentence => {
        const first = next;
        while (next < all.length && (all[next]?.start ?? end) < end) next++;
        return {
          block,
          start,
          end,
          words: Int32Array.from(all.slice(first, next), ({ key }) => numberOf(key)),
        };
      });
    }),
  );
  return { sentences, hashes: Uint32Array.from(numbers.keys(), hashOf) };
}

/** FNV-1a over the UTF-16 units: whole numbers only, so the same on every machine. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
