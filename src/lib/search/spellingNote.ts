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
  const stands = spellings.filter(({ found }) =>
    found.some((spelling) =>
      searchWords(spelling).some((part) => missing.some((word) => part.startsWith(word))),
    ),
  );
  return [...new Set(stands.flatMap((one) => one.printed))];
}
