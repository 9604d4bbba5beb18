import type { Entry } from "../../src/lib/model/entry.ts";
import { phraseMatcher } from "../../src/lib/phraseMatcher.ts";
import { similarPassages } from "../../src/lib/similar/similarPassages.ts";
import { randomFrom } from "./randomFrom.ts";

export interface SimilarTexts {
  entries: number;
  words: number;
  /** Entries that were made from another. */
  copies: number;
  pairs: number;
  /** Of the copies, those that were found with what they were made from. */
  found: number;
  steps: number;
  seconds: number;
}

/** Words of an entry, as in the three captures; entries of a source; and one entry in so many is made from another. */
const WORDS = 55;
const PER_SOURCE = 500;
const COPY = 20;

/**
 * Finds similar passages among made-up entries, the same each time. Words are as frequent as in a language: the second half
 * as often as the first, and so on (Zipf). A copy has one word in five changed, and is of another source.
 */
export function benchSimilarTexts(entries = 100_000): SimilarTexts {
  const random = randomFrom(entries);
  const whole = (below: number): number => Math.floor(random() * below);
  const words = 20_000 + entries;
  const word = (): string => `w${Math.floor(words ** random()).toString(36)}`;
  const texts: string[][] = [];
  const made: [number, number][] = [];
  for (let i = 0; i < entries; i++) {
    const from = texts[whole(Math.max(1, i - PER_SOURCE))];
    if (from && i % COPY === 0 && i > PER_SOURCE) {
      made.push([texts.indexOf(from), i]);
      texts.push(from.map((known) => (random() < 0.2 ? word() : known)));
    } else texts.push(Array.from({ length: WORDS }, word));
  }
  const archive = texts.map((text, i) => entryOf(sentences(text), `source-${Math.floor(i / PER_SOURCE)}`));
  const started = performance.now();
  const { pairs, steps } = similarPassages(archive, phraseMatcher([]));
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const keys = new Set(pairs.map(({ a, b }) => `${a} ${b}`));
  const found = made.filter(([a, b]) => keys.has(`${a} ${b}`)).length;
  return { entries, words: entries * WORDS, copies: made.length, pairs: pairs.length, found, steps, seconds };
}

export function similarTextsText({
  entries,
  words,
  copies,
  pairs,
  found,
  steps,
  seconds,
}: SimilarTexts): string {
  const number = (value: number): string => value.toLocaleString("en");
  return `${number(entries)} entries, ${number(words)} words: ${number(pairs)} similar pairs, ${number(found)} of ${number(copies)} copies found, in ${seconds} s and ${number(steps)} steps`;
}

/** Two sentences to an entry. */
function sentences(words: readonly string[]): string {
  const half = Math.floor(words.length / 2);
  return `${words.slice(0, half).join(" ")}. W${words.slice(half).join(" ").slice(1)}.`;
}

function entryOf(text: string, source: string): Pick<Entry, "parts" | "source"> {
  const at = { bytes: [0, 0], line: 1, column: 1, length: text.length } as const;
  const block = { text, at: { ...at, bytes: [0, 0] as [number, number] }, marker: null };
  return { source, parts: [{ kind: "text", bytes: [0, 0], lines: [1, 1], blocks: [block] }] };
}
