import type { Words } from "./en.ts";

/** Main scripts that run from right to left. */
const RTL = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Aran"]);

/** The direction of a language by its script: "ar", "fa", "he", "ckb" and "ur" run from right to left, "ku-Latn" does not. */
export function directionOf(language: string): "ltr" | "rtl" {
  const known = directions.get(language);
  if (known) return known;
  const direction = RTL.has(scriptOf(language)) ? "rtl" : "ltr";
  directions.set(language, direction);
  return direction;
}

const directions = new Map<string, "ltr" | "rtl">();

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? "Latn";
  } catch {
    return "Latn"; // no tag of a language
  }
}

/** `lang`, and where it runs the other way than the page `dir`: for words of another language, captured or the archive's. */
export function spoken(language: string, { dir }: Pick<Words, "dir">): { lang: string; dir?: "ltr" | "rtl" } {
  const own = directionOf(language);
  return own === dir ? { lang: language } : { lang: language, dir: own };
}
