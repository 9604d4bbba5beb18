import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Language } from "./language.ts";

/** All languages, in the order in which their words are tried. */
export const LANGUAGES: readonly Language[] = [en, de, fr, es, ar];

/** The table of a BCP 47 tag ("de-AT"), or null. */
export function languageOf(tag: string): Language | null {
  return LANGUAGES.find(({ code }) => code === tag.split("-")[0]?.toLowerCase()) ?? null;
}
