import { TELLING } from "./wordWeights.ts";

/** A word that is shared apart from all others tells less than one that stands beside another in both. */
const ALONE = 0.5;
/** Words between which at most one other stands count as standing together. */
const REACH = 2;
/** A sentence that shares fewer different telling words shares a name or a turn of phrase. */
const FEWEST_TELLING = 4;

/** What two sentences share. */
export interface Likeness {
  /** 0 and up: the weight of the shared words, less where they are a small share of both sentences. The same both ways. */
  score: number;
  /** Numbers of the words that may be marked in both. */
  shared: ReadonlySet<number>;
}

/** Compares two sentences as the numbers of their words. */
export function compareSentences(a: Int32Array, b: Int32Array, weights: Float64Array): Likeness {
  const [wordsA, wordsB] = [new Set(a), new Set(b)];
  const weight = (word: number): number => weights[word] ?? 0;
  const inB = new Set(neighbours(b));
  const together = new Set<number>();
  const marked = new Set<number>();
  for (let i = 0; i < a.length; i++)
    for (let j = i + 1; j <= i + REACH && j < a.length; j++) {
      const [first, second] = [a[i] ?? 0, a[j] ?? 0];
      if (!inB.has(pair(first, second))) continue;
      together.add(first).add(second);
      if (Math.max(weight(first), weight(second)) >= TELLING) marked.add(first).add(second);
    }
  let [score, telling] = [0, 0];
  for (const word of wordsA) {
    if (!wordsB.has(word)) continue;
    score += weight(word) * (together.has(word) ? 1 : ALONE);
    if (weight(word) < TELLING) continue;
    telling++;
    marked.add(word);
  }
  if (telling < FEWEST_TELLING) return { score: 0, shared: marked };
  let both = 0;
  for (const words of [wordsA, wordsB]) for (const word of words) both += weight(word);
  return { score: both === 0 ? 0 : score * Math.sqrt((2 * score) / both), shared: marked };
}

function* neighbours(words: Int32Array): Iterable<number> {
  for (let i = 0; i < words.length; i++)
    for (let j = i + 1; j <= i + REACH && j < words.length; j++) yield pair(words[i] ?? 0, words[j] ?? 0);
}

/** Two word numbers below 2 ** 26 as one whole number. */
function pair(first: number, second: number): number {
  return first * 2 ** 26 + second;
}
