import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { en, type Words } from "../../../src/lib/words/en.ts";
import { WORDS } from "../../../src/lib/words/index.ts";
import { LANGUAGES } from "../../../src/lib/words/languages.ts";
import { directionOf } from "../../../src/lib/words/spoken.ts";
import { leavesOf } from "../../support/leaves.ts";
import { literals } from "../../support/literals.ts";

const others = LANGUAGES.filter((language) => language !== "en");
const source = (language: string): string =>
  readFileSync(new URL(`../../../src/lib/words/${language}.ts`, import.meta.url), "utf8");

/** Words that are the same in both languages. What has no letters of its own (`${who}, ${when}`) need not stand here. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: [
    "dir",
    "calendar.months.3",
    "calendar.months.7",
    "calendar.months.8",
    "calendar.months.10",
    "calendar.weekdaysShort.0",
    "calendar.weekdaysShort.4",
    "calendar.weekdaysShort.5",
    "sizes.1",
    "sizes.2",
    "page.start",
    "history.fields.zone",
    "decision.parts.text",
    "map.km",
  ],
  ar: [],
};

describe.each(others)("the words in %s", (language) => {
  const words = new Map(leavesOf(WORDS[language]));
  const english = new Map(leavesOf(en));

  test("are complete, and none is empty", () => {
    const lacking = [...english].filter(([path]) => !words.has(path) && !isFormOrNumber(path));
    expect(lacking.map(([path]) => path)).toEqual([]);
    expect([...words].filter(([path, leaf]) => leaf === "" && english.get(path) !== "")).toEqual([]);
  });

  test("are other words than the English ones", () => {
    const same = [...words]
      .filter(([path, leaf]) => english.get(path) === leaf && /\p{L}/u.test(literalsOf(leaf)))
      .map(([path]) => path);
    expect(same.filter((path) => !SAME[language]?.includes(path))).toEqual([]);
  });

  test("have the marks of the English ones: no link and no value is lost", () => {
    const marks = (leaf: string): string[] =>
      [...leaf.matchAll(/<\/?\w+>|\{\w+\}/gu)].map(([mark]) => mark).sort();
    for (const [path, leaf] of words) {
      const other = english.get(path);
      if (other !== undefined && !isForm(path) && !isFunction(leaf))
        expect(marks(leaf), path).toEqual(marks(other));
    }
  });

  test("name months and days as the language does (CLDR)", () => {
    const { months, weekdays } = WORDS[language].calendar;
    const name = (options: Intl.DateTimeFormatOptions, at: number): string =>
      new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: "UTC" }).format(at);
    expect(months).toEqual(months.map((_, i) => name({ month: "long" }, Date.UTC(2014, i, 15))));
    // 16 June 2014 is a Monday.
    expect(weekdays).toEqual(weekdays.map((_, i) => name({ weekday: "long" }, Date.UTC(2014, 5, 16 + i))));
  });

  test("run in the direction of their script", () => {
    expect(WORDS[language].dir).toBe(directionOf(language));
    expect(WORDS[language].language).toBe(language);
    expect(WORDS[language].numbers.language).toBe(language);
  });
});

test("no Latin letters in Arabic but in names, file names and marks", () => {
  const names =
    /Atom|SHA-256|SHA256SUMS|HTML|CSV|UTC|JSON Schema|GeoJSON|JSON|UTF-8|Unicode|Linked Places|JavaScript|Natural Earth|places\.geojson|\.json|sliceSha256|sed|OK|days|sources|places|names|stories|search|about|captures|data|\be\b/gu;
  for (const [path, leaf] of leavesOf(WORDS.ar)) {
    if (/^(?:language|dir|numbers\.language)$/u.test(path)) continue;
    const bare = literalsOf(leaf)
      .replaceAll(/<\/?\w+>|\{\w+\}/gu, "")
      .replaceAll(names, "");
    expect(bare.match(/[A-Za-z]+/gu), path).toBeNull();
  }
});

test("no English in German", () => {
  const ENGLISH =
    /\b(?:the|of|and|with|is|are|this|that|from|entry|entries|source|sources|capture|none|not|or|to|by|on)\b/u;
  for (const [path, leaf] of leavesOf(WORDS.de)) {
    if (SAME["de"]?.includes(path)) continue;
    const bare = literalsOf(leaf).replaceAll(/<b>.*?<\/b>|<\/?\w+>|\{\w+\}/gu, "");
    expect(bare.match(ENGLISH), `${path}: ${leaf}`).toBeNull();
  }
});

test("no words are the environment's: the language is always given", () => {
  for (const language of LANGUAGES)
    expect(source(language)).not.toMatch(/toLocale|new Intl\.\w+\(\s*\)|localeCompare/u);
});

test("a counted form is chosen by the rules of its language", () => {
  const say: Words = WORDS.ar;
  expect([0, 1, 2, 5, 15, 200].map(say.count.entries)).toEqual([
    "لا مداخل",
    "مدخل واحد",
    "مدخلان",
    "5\u00a0مداخل",
    "15\u00a0مدخلًا",
    "200\u00a0مدخل",
  ]);
  expect([1, 2, 1204].map(WORDS.de.count.entries)).toEqual([
    "1\u00a0Eintrag",
    "2\u00a0Einträge",
    "1.204\u00a0Einträge",
  ]);
});

/** Languages have forms of their own, and may write no number out. */
function isFormOrNumber(path: string): boolean {
  return isForm(path) || path.startsWith("numbers.words.");
}

function isForm(path: string): boolean {
  return /\.(?:zero|one|two|few|many|other)$/u.test(path);
}

function isFunction(leaf: string): boolean {
  return leaf.includes("=>");
}

/** What a leaf prints: of a function, its literals. */
function literalsOf(leaf: string): string {
  if (!isFunction(leaf)) return leaf;
  return literals(leaf)
    .map(({ text }) => text)
    .join(" ");
}
