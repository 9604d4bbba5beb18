import type { Entry } from "../model/entry.ts";
import type { PhraseMatcher } from "../phraseMatcher.ts";
import { candidatePairs } from "./candidatePairs.ts";
import { comparedText, type Sentence } from "./comparedText.ts";
import { compareSentences } from "./compareSentences.ts";
import type { Stretch } from "./sentences.ts";
import { wordPairs } from "./wordPairs.ts";
import { TELLING, wordWeights } from "./wordWeights.ts";

/** A sentence of an entry that is like one of another. */
export interface Passage extends Stretch {
  /** Index of its paragraph among `comparedBlocks`. */
  block: number;
  /** Indexes of the words in it that the other has too, 0-based, in order. */
  shared: number[];
}

/** Two entries with a passage in which words are alike. Nothing is said about why. */
export interface SimilarPair {
  /** Indexes of the entries, the smaller first. */
  a: number;
  b: number;
  /** Of the two sentences that are most alike; see `THRESHOLD`. */
  score: number;
  /** The sentences, the most alike first. */
  passages: { a: Passage; b: Passage }[];
}

/** What was found, and the steps it took: entries visited and words compared. */
export interface SimilarPassages {
  pairs: SimilarPair[];
  steps: number;
}

/**
 * From these scores on two sentences are called similar: of different sources, and of one source, whose own ways of putting
 * things ("In this photo, …") recur. Measured on the labelled pairs of test/similar, so that at least nine in ten that
 * are called similar are so; test/similar/README.md has the figures.
 */
export const THRESHOLD = { across: 1.4, within: 2.6 };

/** Pairs of words that two entries must share to be compared. */
const LEAST_SHARED = 2;
/** Sentences of an entry that are compared for the same pair of words. */
const MOST_SENTENCES = 4;

/**
 * Finds entries with similar passages. Time grows with the text, not with the square of the entries: only entries that share
 * pairs of words which few entries have are compared, each with a bounded number of others. The same texts in the same
 * order give the same pairs on every machine.
 *
 * @param names recorded spellings of names and places; each counts as one word.
 */
export function similarPassages(
  entries: readonly Pick<Entry, "parts" | "source">[],
  names: PhraseMatcher<unknown>,
  { across, within } = THRESHOLD,
): SimilarPassages {
  const text = comparedText(entries, names);
  const weights = wordWeights(text);
  const features = text.sentences.map((own) =>
    Uint32Array.from(new Set(own.flatMap(({ words }) => wordPairs(words, weights, text.hashes)))),
  );
  const { pairs: candidates, steps } = candidatePairs(features, LEAST_SHARED);
  const pairs: SimilarPair[] = [];
  let compared = 0;
  let known: { entry: number; holding: Map<number, number[]> } = { entry: -1, holding: new Map() };
  for (const [a, b] of candidates) {
    const threshold = entries[a]?.source === entries[b]?.source ? within : across;
    const [left, right] = [text.sentences[a] ?? [], text.sentences[b] ?? []];
    if (known.entry !== a) known = { entry: a, holding: sentencesHolding(left, weights, text.hashes) };
    const alike: { score: number; sides: SimilarPair["passages"][number] }[] = [];
    for (const [s, t] of sentencePairs(known.holding, sentencesHolding(right, weights, text.hashes))) {
      const [one, other] = [left[s], right[t]];
      if (!one || !other) continue;
      compared += one.words.length + other.words.length;
      const { score, shared } = compareSentences(one.words, other.words, weights);
      if (score >= threshold) alike.push({ score, sides: passages(one, other, shared, weights) });
    }
    alike.sort((one, other) => other.score - one.score);
    const [best] = alike;
    if (best) pairs.push({ a, b, score: best.score, passages: alike.map(({ sides }) => sides) });
  }
  return { pairs, steps: steps + compared };
}

/** Two sentences with the words that are marked in both. */
function passages(
  one: Sentence,
  other: Sentence,
  shared: ReadonlySet<number>,
  weights: Float64Array,
): { a: Passage; b: Passage } {
  const [left, right] = [one, other].map(({ words }) => markable(words, shared, weights));
  const side = ({ block, start, end, words }: Sentence, own?: Set<number>, its?: Set<number>): Passage => ({
    block,
    start,
    end,
    shared: [...words.keys()].filter((i) => own?.has(i) && its?.has(words[i] ?? -1)),
  });
  const wordsOf = ({ words }: Sentence, at?: Set<number>): Set<number> =>
    new Set([...(at ?? [])].map((i) => words[i] ?? -1));
  return { a: side(one, left, wordsOf(other, right)), b: side(other, right, wordsOf(one, left)) };
}

/** Indexes of words that may be marked: shared ones that tell something, and those beside them. */
function markable(words: Int32Array, shared: ReadonlySet<number>, weights: Float64Array): Set<number> {
  const isTelling = (i: number): boolean =>
    shared.has(words[i] ?? -1) && (weights[words[i] ?? -1] ?? 0) >= TELLING;
  return new Set(
    [...words.keys()].filter(
      (i) => isTelling(i) || (shared.has(words[i] ?? -1) && (isTelling(i - 1) || isTelling(i + 1))),
    ),
  );
}

/** By pair of words, the sentences that hold it. */
function sentencesHolding(
  sentences: readonly Sentence[],
  weights: Float64Array,
  hashes: Uint32Array,
): Map<number, number[]> {
  const holding = new Map<number, number[]>();
  sentences.forEach(({ words }, index) => {
    for (const feature of wordPairs(words, weights, hashes)) {
      const known = holding.get(feature);
      if (known === undefined) holding.set(feature, [index]);
      else if (known.length < MOST_SENTENCES && known.at(-1) !== index) known.push(index);
    }
  });
  return holding;
}

/** Sentences that share a pair of words, each two once, in order. */
function sentencePairs(
  left: ReadonlyMap<number, number[]>,
  right: ReadonlyMap<number, number[]>,
): [number, number][] {
  const found = new Map<string, [number, number]>();
  for (const [feature, inRight] of right)
    for (const s of left.get(feature) ?? []) for (const t of inRight) found.set(`${s} ${t}`, [s, t]);
  return [...found.values()].sort(([a, b], [c, d]) => a - c || b - d);
}
