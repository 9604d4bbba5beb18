import type { ComparedText } from "./comparedText.ts";

/** From this weight on a word tells something: below stand articles, prepositions and what everyone writes about. */
export const TELLING = 0.3;

/**
 * How much it tells that two entries share a word, by its number: 0 where every entry has it, nearly 1 where hardly another
 * has (the logarithm of the share of entries, as is usual). Taken from the archive itself, so there is no list of
 * common words for any language.
 */
export function wordWeights({ sentences, hashes }: ComparedText): Float64Array {
  const entriesWith = new Int32Array(hashes.length);
  const last = new Int32Array(hashes.length).fill(-1);
  sentences.forEach((own, entry) => {
    for (const sentence of own)
      for (const word of sentence.words) {
        if (last[word] === entry) continue;
        last[word] = entry;
        entriesWith[word] = (entriesWith[word] ?? 0) + 1;
      }
  });
  const all = Math.log(sentences.length + 1);
  return Float64Array.from(entriesWith, (count) => 1 - Math.log(count) / all);
}
