/** A piece of an excerpt. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Words of an excerpt. */
const LENGTH = 32;

/** The words of a text, as Pagefind counts them for the places where it found something. */
export function countedWords(content: string): string[] {
  return content.split(/\s+/u);
}

/**
 * The words of an entry around what was found: the stretch that holds most of it.
 *
 * @param words as `countedWords` gives them.
 * @param found places of the words that were found, 0-based.
 */
export function excerpt(words: readonly string[], found: Iterable<number>, length = LENGTH): Piece[] {
  const marks = new Set(found);
  const last = Math.max(0, words.length - length);
  // Of the stretches that hold as much, the middle one: what was found then stands among its neighbours.
  let best: number[] = [];
  let most = -1;
  for (let from = 0; from <= last; from++) {
    const held = words.slice(from, from + length).filter((_, i) => marks.has(from + i)).length;
    if (held > most) [best, most] = [[from], held];
    else if (held === most && best.at(-1) === from - 1) best.push(from);
  }
  const start = marks.size === 0 ? 0 : (best[best.length >> 1] ?? 0);
  const end = Math.min(words.length, start + length);
  const pieces: Piece[] = [];
  if (start > 0) pieces.push({ text: "… ", marked: false });
  for (let at = start; at < end; at++) {
    const marked = marks.has(at);
    const before = pieces.at(-1);
    const space = at > start ? " " : "";
    if (before?.marked === marked) before.text += space + words[at];
    else if (marked) pieces.push({ text: space, marked: false }, { text: words[at] ?? "", marked });
    else pieces.push({ text: space + words[at], marked });
  }
  if (end < words.length) pieces.push({ text: " …", marked: false });
  return pieces.filter(({ text }) => text !== "");
}

/** The places where a spelling stands in a text, as `found` of an excerpt. */
export function placesOf(words: readonly string[], spelling: string): number[] {
  const bare = (word: string): string =>
    word.replace(/^[^\p{L}\p{N}#@]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, "");
  const wanted = countedWords(spelling);
  const places = words.flatMap((_, at) =>
    wanted.every((word, i) => bare(words[at + i] ?? "") === word) ? [at] : [],
  );
  return places.flatMap((at) => wanted.map((_, i) => at + i));
}

/**
 * The words to mark in an entry: those that were found, as they are printed there.
 *
 * @param phrase whether the words were asked for as a phrase: then each run of them is one.
 */
export function wordsToMark(words: readonly string[], found: readonly number[], phrase: boolean): string[] {
  const bare = (word: string): string =>
    word.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, "");
  const runs: string[][] = [];
  const sorted = [...new Set(found)].sort((a, b) => a - b);
  sorted.forEach((at, i) => {
    if (phrase && i > 0 && sorted[i - 1] === at - 1) runs.at(-1)?.push(words[at] ?? "");
    else runs.push([words[at] ?? ""]);
  });
  return [...new Set(runs.map((run) => bare(run.join(" "))))].filter(Boolean);
}
