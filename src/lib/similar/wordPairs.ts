import { TELLING } from "./wordWeights.ts";

/** Telling words that count as standing together: the next, and the one behind it. */
const REACH = 2;

/**
 * Telling words of a sentence that stand together, in their order, each pair as one number below 2 ** 32. Now and then two
 * pairs have the same number: then two entries are compared in vain.
 */
export function wordPairs(words: Int32Array, weights: Float64Array, hashes: Uint32Array): number[] {
  const telling: number[] = [];
  for (const word of words) if ((weights[word] ?? 0) >= TELLING) telling.push(hashes[word] ?? 0);
  const pairs: number[] = [];
  for (let i = 0; i < telling.length; i++)
    for (let j = i + 1; j <= i + REACH && j < telling.length; j++)
      pairs.push(mix(telling[i] ?? 0, telling[j] ?? 0));
  return pairs;
}

/** Two numbers as one: the finishing steps of MurmurHash3, in whole numbers, so the same on every machine. */
function mix(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
