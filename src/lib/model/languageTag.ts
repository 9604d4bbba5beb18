import { z } from "zod";

/** A language as BCP 47 writes it: "en", "de-AT", "zh-Hant". */
export const LanguageTag = z
  .string()
  .refine(isLanguage, 'expected a language of BCP 47, such as "en" or "de-AT"');

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
