import type { Entry } from "../model/entry.ts";
import { partText } from "../model/part.ts";
import type { Words } from "../words/en.ts";
import { cutAtWord } from "./cutAtWord.ts";

/** Characters of an incipit at the most. */
const LENGTH = 72;

/**
 * What an entry without a printed title is called: its first words, as captured. From its text; where it has none (a lost
 * picture), from its caption, then from its alt text. Cut at a word, with an ellipsis that is the archive's.
 */
export function incipit(entry: Pick<Entry, "parts">, say: Pick<Words, "entry">, length = LENGTH): string {
  return firstWords(entry, length) || say.entry.noText;
}

/** The same, or an empty text where no words of the entry are shown. */
export function firstWords(entry: Pick<Entry, "parts">, length = LENGTH): string {
  const order = ["title", "text", "quote", "list", "caption", "alt", "credit"] as const;
  const part = order
    .map((kind) => entry.parts.find((candidate) => candidate.kind === kind && candidate.blocks.length > 0))
    .find(Boolean);
  const words = part ? (part.blocks[0]?.text ?? partText(part)) : "";
  return cutAtWord(words, length);
}
