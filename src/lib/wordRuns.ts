/** A word of a text: letters and digits, in lower case. Offsets are UTF-16 units. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** Words that make a run: fewer in a row recur by chance. */
export const RUN = 8;
/** A paragraph of its own counts as a run from this many words on. */
const LEAST = 4;

/** The words of a text. What stands between them (spaces, marks, line ends) does not count. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: match[0].normalize("NFC").toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

function joined(words: readonly { word: string }[]): string {
  return words.map(({ word }) => word).join(" ");
}

/** Runs of words, by their length. */
export class WordRuns {
  readonly #byLength = new Map<number, Set<string>>();
  readonly #first = new Set<string>();
  /** Short paragraphs, which count only where they are a paragraph again. */
  readonly #whole = new Set<string>();

  readonly #names: ReadonlySet<string>;

  /** @param names spellings of names: a row of them is nobody's text, and stands in every list. */
  constructor(names: Iterable<string> = []) {
    this.#names = new Set([...names].map((name) => joined(wordsOf(name))));
  }

  get isEmpty(): boolean {
    return this.#byLength.size === 0 && this.#whole.size === 0;
  }

  /** Adds every run of `RUN` words of a text that ends at or behind the word `from`; a shorter text is one run. */
  addText(words: readonly string[], from = 0): void {
    if (words.length < RUN) {
      if (from === 0 && words.length >= LEAST) this.#add(words);
      return;
    }
    for (let i = Math.max(0, from - RUN + 1); i + RUN <= words.length; i++)
      this.#add(words.slice(i, i + RUN));
  }

  /** Adds a paragraph that is too short for a run, and long enough not to be said twice by chance. */
  addParagraph(words: readonly string[]): void {
    if (words.length >= LEAST && words.length < RUN) this.#whole.add(words.join(" "));
  }

  /** Is a text such a paragraph? */
  isParagraph(words: readonly { word: string }[]): boolean {
    return words.length < RUN && this.#whole.has(joined(words));
  }

  #add(run: readonly string[]): void {
    if (this.#isRowOfNames(run)) return;
    const set = this.#byLength.get(run.length) ?? new Set();
    set.add(run.join(" "));
    this.#byLength.set(run.length, set);
    this.#first.add(run[0] ?? "");
  }

  #isRowOfNames(run: readonly string[]): boolean {
    const reached = [true];
    for (let end = 1; end <= run.length; end++)
      reached[end] = run
        .slice(0, end)
        .some((_, start) => reached[start] && this.#names.has(run.slice(start, end).join(" ")));
    return reached[run.length] ?? false;
  }

  /**
   * Where the runs stand among words: indexes of the first word and behind the last, joined where they overlap.
   *
   * @param least only runs of so many words.
   */
  find(words: readonly { word: string }[], least = 0): [number, number][] {
    const found: [number, number][] = [];
    for (let i = 0; i < words.length; i++) {
      if (!this.#first.has(words[i]?.word ?? "")) continue;
      for (const [length, runs] of this.#byLength) {
        if (length < least || i + length > words.length) continue;
        const run = words.slice(i, i + length).map(({ word }) => word);
        if (!runs.has(run.join(" "))) continue;
        const last = found.at(-1);
        if (last && last[1] >= i) last[1] = Math.max(last[1], i + length);
        else found.push([i, i + length]);
      }
    }
    return found;
  }
}

/** A text with the letters of some stretches masked; spaces and the number of characters stay. */
export function maskText(text: string, ranges: readonly (readonly [number, number])[]): string {
  let masked = "";
  let at = 0;
  for (const [start, end] of ranges) {
    masked += text.slice(at, start) + text.slice(start, end).replace(/\S/gu, MASK);
    at = end;
  }
  return masked + text.slice(at);
}

/** What stands for a letter that is masked. */
export const MASK = "█";

/** A text with all runs in it masked. */
export function maskRuns(text: string, runs: WordRuns): string {
  if (text.length < 8) return text;
  const words = wordsOf(text);
  const found: [number, number][] = runs.isParagraph(words) ? [[0, words.length]] : runs.find(words);
  if (found.length === 0) return text;
  return maskText(
    text,
    found.map(([first, end]) => [words[first]?.start ?? 0, words[end - 1]?.end ?? 0]),
  );
}

/** A value in which every text, however deep, has the runs masked. Where there are none, it is the same object. */
export function maskDeep<T>(value: T, runs: readonly WordRuns[]): T {
  if (typeof value === "string") return runs.reduce<string>(maskRuns, value) as T;
  if (Array.isArray(value)) {
    let same = true;
    const items = value.map((item: unknown) => {
      const masked = maskDeep(item, runs);
      same &&= masked === item;
      return masked;
    });
    return same ? value : (items as T);
  }
  if (typeof value === "object" && value !== null) {
    let same = true;
    const fields = Object.entries(value).map(([key, item]: [string, unknown]) => {
      const masked = maskDeep(item, runs);
      same &&= masked === item;
      return [key, masked];
    });
    return same ? value : (Object.fromEntries(fields) as T);
  }
  return value;
}
