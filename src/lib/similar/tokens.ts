import type { PhraseMatcher } from "../phraseMatcher.ts";
import { wordsOf } from "../wordRuns.ts";
import type { Stretch } from "./sentences.ts";

/** What is compared: a word, a name, or two characters of a script that puts no space between words. */
export interface Token extends Stretch {
  key: string;
}

const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const CLUSTER = new RegExp(`[${UNSPACED}ー々]\\p{M}*|[^${UNSPACED}ー々]+`, "gu");

/**
 * The tokens of a text, in order. A recorded name or place is one token, however many words it has: that two texts say
 * "Islamic State of Iraq and the Levant" tells only of whom they speak. Scripts without spaces between words are taken
 * by two characters at a time, one after the other: no dictionary, so the same on every machine.
 */
export function tokensOf(text: string, names: PhraseMatcher<unknown>): Token[] {
  const tokens: Token[] = [];
  const found = names.find(text);
  let next = 0;
  for (const { word, start, end } of wordsOf(text)) {
    while (next < found.length && (found[next]?.end ?? 0) <= start) next++;
    const name = found[next];
    if (name && name.start <= start && name.end >= end) {
      if (tokens.at(-1)?.start !== name.start)
        tokens.push({
          key: text.slice(name.start, name.end).toLowerCase(),
          start: name.start,
          end: name.end,
        });
    } else if (isEnding(text, word, start)) continue;
    else if (IS_UNSPACED.test(word)) tokens.push(...pairsOf(text, start, end));
    else tokens.push({ key: word, start, end });
  }
  return tokens;
}

/** The "s" of "Iraq's": one letter behind an apostrophe behind a word. */
function isEnding(text: string, word: string, start: number): boolean {
  return word.length === 1 && /[\p{L}\p{N}]['’ʼ]$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** "東京都" → "東京", "京都"; a single character stands by itself. */
function pairsOf(text: string, start: number, end: number): Token[] {
  const clusters = [...text.slice(start, end).matchAll(CLUSTER)].map(({ 0: cluster, index }) => ({
    cluster,
    start: start + index,
    end: start + index + cluster.length,
  }));
  if (clusters.length === 1)
    return clusters.map(({ cluster, ...at }) => ({ key: cluster.normalize("NFC"), ...at }));
  return clusters.slice(1).map((second, i) => {
    const first = clusters[i] ?? second;
    return {
      key: text.slice(first.start, second.end).normalize("NFC").toLowerCase(),
      start: first.start,
      end: second.end,
    };
  });
}
