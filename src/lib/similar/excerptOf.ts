import type { Entry } from "../model/entry.ts";
import type { PhraseMatcher } from "../phraseMatcher.ts";
import { comparedBlocks } from "./comparedText.ts";
import type { Stretch } from "./sentences.ts";
import type { Passage } from "./similarPassages.ts";
import { tokensOf } from "./tokens.ts";

/** A piece of an excerpt: captured words, those that the other has too, or what stands for what is left out. */
export interface Piece {
  kind: "plain" | "shared" | "cut";
  text: string;
}

/**
 * The similar sentences of an entry in their order, paragraph by paragraph, with the shared words apart. What the record
 * says belongs together (a claim and its qualification) is shown whole.
 */
export function excerptOf(
  entry: Pick<Entry, "parts" | "together">,
  passages: readonly Passage[],
  names: PhraseMatcher<unknown>,
): Piece[][] {
  const blocks = comparedBlocks(entry);
  const whole = entry.together.filter(([first, last]) =>
    passages.some(({ block }) => isWithin(blocks[block]?.at.line ?? 0, first, last)),
  );
  return blocks.flatMap(({ text, at }, index): Piece[][] => {
    const own = passages.filter(({ block }) => block === index);
    const isWhole = whole.some(([first, last]) => isWithin(at.line, first, last));
    if (own.length === 0 && !isWhole) return [];
    const tokens = tokensOf(text, names);
    const shared = joined(
      text,
      own.flatMap((passage) => {
        const sentence = tokens.filter(({ start }) => start >= passage.start && start < passage.end);
        return passage.shared.flatMap((i) => sentence[i] ?? []);
      }),
      tokens,
    );
    const shown = isWhole ? [{ start: 0, end: text.length }] : adjoining(own);
    return [pieces(text, shown, shared)];
  });
}

function isWithin(line: number, first: number, last: number): boolean {
  return line >= first && line <= last;
}

/** What may stand between two shared words that are marked as one: a space, a hyphen, the "'s " of "Iraq's army". */
const BETWEEN = /^(?:(?:['’ʼ]\p{L})?\s*|[-‐])$/u;

/** Shared tokens, those next to each other as one. Marks between words are nobody's: the other text may have others. */
function joined(text: string, shared: readonly Stretch[], tokens: readonly Stretch[]): Stretch[] {
  const starts = new Set(shared.map(({ start }) => start));
  const runs: Stretch[] = [];
  let isOpen = false;
  for (const { start, end } of tokens) {
    const last = runs.at(-1);
    if (!starts.has(start)) isOpen = false;
    else if (isOpen && last && BETWEEN.test(text.slice(last.end, start))) last.end = Math.max(last.end, end);
    else {
      // Two characters at a time overlap: the second of a run that is not shared may reach into this one.
      runs.push({ start: Math.max(start, last?.end ?? 0), end });
      isOpen = true;
    }
  }
  return runs.filter(({ start, end }) => end > start);
}

/** Sentences in their order, those that follow each other as one. */
function adjoining(passages: readonly Passage[]): Stretch[] {
  const runs: Stretch[] = [];
  for (const { start, end } of [...passages].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs;
}

/** What stands for words that are left out, in the archive's voice. */
const CUT: Piece = { kind: "cut", text: "[…]" };

function pieces(text: string, shown: readonly Stretch[], shared: readonly Stretch[]): Piece[] {
  const all: Piece[] = [];
  let done = 0;
  for (const { start, end } of shown) {
    if (start > done) all.push(CUT);
    let at = start;
    for (const run of shared.filter((one) => one.start >= start && one.start < end)) {
      all.push(
        { kind: "plain", text: text.slice(at, run.start) },
        { kind: "shared", text: text.slice(run.start, run.end) },
      );
      at = run.end;
    }
    all.push({ kind: "plain", text: text.slice(at, end).trimEnd() });
    done = end;
  }
  if (done < text.length) all.push(CUT);
  return all.filter((piece) => piece.text !== "");
}

/** The shared words of an excerpt, each once, in their order. */
export function sharedWords(excerpt: readonly Piece[][]): string[] {
  return [...new Set(excerpt.flat().flatMap(({ kind, text }) => (kind === "shared" ? text : [])))];
}
