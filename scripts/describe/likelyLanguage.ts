import { LANGUAGES } from "../languages/index.ts";

/** Letters and words of so much of a text are counted. Characters. */
const LOOKED_AT = 20_000;

/** So many names of days and months are no accident. */
const LEAST = 2;

/** The language that a text seems to have other than English, and why; null where nothing speaks for one. */
export function likelyLanguage(text: string): { code: string; why: string } | null {
  const some = text.slice(0, LOOKED_AT);
  const letters = some.match(/\p{L}/gu)?.length ?? 0;
  if (2 * (some.match(/\p{Script=Arabic}/gu)?.length ?? 0) > letters)
    return { code: "ar", why: "most letters are Arabic, which Persian and Urdu have, too" };
  const words = new Set(some.toLowerCase().match(/\p{L}{4,}/gu));
  const counts = LANGUAGES.map(({ code }) => ({
    code,
    count: [...(OWN_NAMES.get(code) ?? [])].filter((name) => words.has(name)).length,
  })).sort((a, b) => b.count - a.count);
  const [best, second] = counts;
  if (!best || best.code === "en" || best.count < LEAST || best.count === second?.count) return null;
  return { code: best.code, why: "names of days and months" };
}

/** The names of days and months that no other language has. */
const OWN_NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  LANGUAGES.map(({ code, months, weekdays }) => {
    const others = new Set(
      LANGUAGES.filter((other) => other.code !== code).flatMap((other) =>
        names(other.months, other.weekdays),
      ),
    );
    return [code, new Set(names(months, weekdays).filter((name) => !others.has(name)))];
  }),
);

function names(...lists: (readonly (readonly string[])[])[]): string[] {
  return lists.flatMap((list) => list.flat().map((name) => name.toLowerCase()));
}
