import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en, type Words } from "./en.ts";
import type { Language } from "./languages.ts";

/** The languages that an archive can be in (`language` in seeds/archive.yaml), with their words. */
export const WORDS: Readonly<Record<Language, Words>> = { ar, de, en };
