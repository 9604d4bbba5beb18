import { groupedDigits, type Numbers } from "./numbers.ts";

/**
 * The forms of a counted thing, by the plural rules of the language (CLDR): `{one: "# entry", other: "# entries"}`. `#` is the
 * number; a form may leave it out, as Arabic does for one and two.
 */
export type Forms = { readonly other: string } & { readonly [rule in Intl.LDMLPluralRule]?: string };

/** A figure is not parted from what it counts at the end of a line. */
const NBSP = "\u00a0";

/** "1 entry", "1,204 entries" */
export function counted(count: number, forms: Forms, numbers: Numbers): string {
  return formOf(count, forms, numbers).replace(/#( ?)/u, (_, space: string) =>
    space === "" ? groupedDigits(count, numbers) : groupedDigits(count, numbers) + NBSP,
  );
}

/** "no entry", "one entry", "13 entries": for sentences. */
export function countedInWords(count: number, forms: Forms, numbers: Numbers): string {
  return formOf(count, forms, numbers).replace(
    "#",
    () => numbers.words[count] ?? groupedDigits(count, numbers),
  );
}

/** Rules of a language, made once: making them takes longer than all of their uses. */
const made = new Map<string, Intl.PluralRules>();

/** The form that the language has for a count. The language is always given, and never that of the machine. */
function formOf(count: number, forms: Forms, { language }: Numbers): string {
  const rules = made.get(language) ?? new Intl.PluralRules(language);
  made.set(language, rules);
  return forms[rules.select(count)] ?? forms.other;
}
