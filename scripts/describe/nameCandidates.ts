import type { Capture } from "../pipeline/capture.ts";
import type { Seen } from "./seenInCapture.ts";

/** Two to four capitalised words in a row, with particles between them: "Abu Bakr al-Baghdadi". */
const NAME = /(?<!\p{L})\p{Lu}\p{L}+(?:[ -](?:al-|el-|bin |ibn |de |van |von )?\p{Lu}\p{L}+){1,3}/gu;

/** Words after which a place stands. */
const PLACE = /\b(?:in|near|at|from|to|towards|outside|around|of) (\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+){0,2})/gu;

/** A name that stands so often is worth a record. */
const LEAST = 2;
const MOST = 12;

/** Words that look like names and that no authority file has, the most frequent first. */
export function nameCandidates(
  capture: Capture,
  known: (words: string) => boolean,
): { names: (Seen & { count: number })[]; places: (Seen & { count: number })[] } {
  return {
    names: frequent(capture, NAME, 0, known)
      .filter(({ count }) => count >= LEAST)
      .slice(0, MOST),
    places: frequent(capture, PLACE, 1, known).slice(0, MOST),
  };
}

function frequent(
  capture: Capture,
  pattern: RegExp,
  group: number,
  known: (words: string) => boolean,
): (Seen & { count: number })[] {
  const found = new Map<string, Seen & { count: number }>();
  for (const line of capture.lines) {
    for (const match of line.text.matchAll(pattern)) {
      const words = match[group] ?? "";
      const one = found.get(words);
      if (one) one.count++;
      else if (!known(words))
        found.set(words, { line: capture.linesOf(line.start, line.end)[0], words, count: 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.line - b.line);
}
