import { searchWords } from "./searchWords.ts";
import type { OtherSpellings } from "./shownWith.ts";

/**
 * The spellings that an entry prints in the place of words that were asked for: ["Kerbala"] for "Karbala". Empty where all
 * of the words are printed.
 */
export function printedInstead(
  query: string,
  content: string,
  spellings: readonly OtherSpellings[],
): string[] {
  const printed = new Set(searchWords(content));
  const missing = searchWords(query).filter((word) => !printed.has(word));
  // While a word is still being typed, its beginning may be printed.
  const begun = missing.filter((word) => [...printed].some((other) => other.startsWith(word)));
  const stands = spellings.filter(({ found }) =>
    found
      .flatMap(searchWords)
      .some((part) =>
        missing.some((word) => part === word || (part.startsWith(word) && !begun.includes(word))),
      ),
  );
  return [...new Set(stands.flatMap((one) => one.printed))];
}
