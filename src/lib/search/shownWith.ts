import type { Known } from "../view/dateText.ts";

/** What is shown with a result and never searched. */
export interface ShownWith {
  siglum: string;
  source: string;
  hue: number;
  /** "15 or 16 June 2014, after 16:43:30" */
  when: string;
  known: Known;
  /** Who stands behind the words; may be empty. */
  who: string;
  /** What the entry describes that a reader may not want to see; may be empty. */
  advisory: string;
  spellings: OtherSpellings[];
}

/** Spellings under which an entry is found, of a name or place that it prints otherwise. */
export interface OtherSpellings {
  /** Found, and not printed in the entry. */
  found: string[];
  /** Printed. */
  printed: string[];
}

/** Start of a range of characters for private use: no letters, so that Pagefind takes no word from them. */
const FIRST = 0xe000;

/**
 * Writes what is shown for the index. Pagefind searches every word of a result's metadata, and an entry must be found by
 * its own words: with plain metadata "June" or "printed" would find every entry. So each byte is written as a character
 * for private use.
 */
export function writeShown(shown: ShownWith): string {
  return Array.from(new TextEncoder().encode(JSON.stringify(shown)), (byte) =>
    String.fromCharCode(FIRST + byte),
  ).join("");
}

/** Reads what `writeShown` wrote. */
export function readShown(written: string): ShownWith {
  const bytes = Uint8Array.from(written, (character) => character.charCodeAt(0) - FIRST);
  return JSON.parse(new TextDecoder().decode(bytes)) as ShownWith;
}
