import fc from "fast-check";
import { expect, test } from "vitest";
import { phraseMatcher } from "../../src/lib/phraseMatcher.ts";

const PHRASES = ["a", "b", "ab", "a b", "a b a", "a's b", "ba", "𝔽a"];
const matcher = phraseMatcher(PHRASES.map((phrase) => [phrase, phrase] as const));

/** The same by trying every phrase at every place, over code points. */
function naive(text: string): [number, string][] {
  const found: [number, string][] = [];
  const fold = (words: string): string =>
    words.replace(/[\u00a0\u202f]/gu, " ").replace(/[\u2019\u02bc]/gu, "'");
  const inWord = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}\p{M}_-]/u.test(character);
  for (let at = 0; at < text.length; at++) {
    const longest = PHRASES.filter(
      (phrase) =>
        fold(text.slice(at)).startsWith(phrase) &&
        !inWord([...text.slice(0, at)].at(-1)) &&
        !inWord([...text.slice(at + phrase.length)][0]),
    ).toSorted((a, b) => b.length - a.length)[0];
    if (longest === undefined) continue;
    found.push([at, longest]);
    at += longest.length - 1;
  }
  return found;
}

test("finds what trying everything everywhere finds: the longest, from the left, at the edges of words", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", " ", "\u00a0", "'", "’", "s", "-", ".", "𝔽", "🌊", "é", "\u0301", "_"), {
      maxLength: 12,
    })
    .map((characters) => characters.join(""));
  fc.assert(
    fc.property(text, (made) => {
      expect(matcher.find(made).map(({ start, value }) => [start, value])).toEqual(naive(made));
    }),
    { numRuns: 3000 },
  );
});
