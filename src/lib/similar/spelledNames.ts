import { type PhraseMatcher, phraseMatcher } from "../phraseMatcher.ts";

/** Finds every recorded spelling of names and places, whosever it is. */
export function spelledNames(
  records: readonly { name: string; variants: readonly string[] }[],
): PhraseMatcher<true> {
  return phraseMatcher(
    records.flatMap(({ name, variants }) => [name, ...variants].map((spelling) => [spelling, true] as const)),
  );
}
