import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { type PageElement, readPage } from "../support/read-page.ts";

interface EntryLine {
  id: string;
  url: string;
  text: string;
  advisories: unknown[];
  date: { instant: unknown };
}
const dist = distFolder();
const entries = readFileSync(join(dist, "data/entries.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as EntryLine);
const html = (path: string): string => readFileSync(join(dist, path, "index.html"), "utf8");
const folders = (room: string): string[] =>
  readdirSync(join(dist, room)).filter((name) => statSync(join(dist, room, name)).isDirectory());
const metaOf = (elements: readonly PageElement[]): Map<string, string> =>
  new Map(
    elements
      .filter(({ name }) => name === "meta")
      .map(({ attributes }) => [
        attributes.get("name") ?? attributes.get("property") ?? "",
        attributes.get("content") ?? "",
      ]),
  );

test("every entry, source, day, place and story has its five styles", () => {
  const pages = [
    ...entries.map(({ id }) => `e/${id}`),
    ...folders("sources").map((id) => `sources/${id}`),
    ...folders("days")
      .filter((day) => day.length === 10)
      .map((day) => `days/${day}`),
    ...folders("places").map((id) => `places/${id}`),
    ...folders("stories").map((id) => `stories/${id}`),
  ];
  for (const path of pages) expect(html(path).match(/<dd class="cite">/gu)?.length, path).toBe(5);
});

test("an entry is two files: its citation files stand in its page or with its source", () => {
  const files = readdirSync(join(dist, "e")).filter((name) => !name.endsWith(".json"));
  expect(files.length).toBe(entries.length);
  for (const source of folders("sources"))
    for (const ending of ["bib", "ris", "csl.json", "rdf", "linkset.json"])
      expect(existsSync(join(dist, `sources/${source}.${ending}`))).toBe(true);
});

test("no card and no description of an entry with an advisory has words of it", () => {
  for (const { id, text, advisories } of entries) {
    if (advisories.length === 0 || text === "") continue;
    const meta = metaOf(readPage(html(`e/${id}`)));
    const words = text.split(/\s+/u).slice(0, 4).join(" ");
    for (const name of ["description", "og:title", "og:description"])
      expect(meta.get(name), `${id} ${name}`).not.toContain(words);
  }
});

test("every entry says how it is cited, what describes it, and under which rights", () => {
  for (const { id, url } of entries) {
    const links = new Map(
      readPage(html(`e/${id}`))
        .filter(({ name }) => name === "link")
        .map(({ attributes }) => [attributes.get("rel"), attributes.get("href")]),
    );
    expect(links.get("cite-as")).toBe(url);
    expect(links.get("canonical")).toContain(`/e/${id}/`);
    expect(links.get("describedby")).toBe(`../../e/${id}.json`);
    for (const rel of ["license", "item", "type", "linkset"])
      expect(links.get(rel), `${id} ${rel}`).toBeTruthy();
  }
});

test("the linksets name every entry, with absolute addresses", () => {
  const anchors = folders("sources").flatMap((source) => {
    const { linkset } = JSON.parse(readFileSync(join(dist, `sources/${source}.linkset.json`), "utf8")) as {
      linkset: { anchor: string }[];
    };
    return linkset.map(({ anchor }) => anchor);
  });
  for (const anchor of anchors) expect(anchor).toMatch(/^https?:\/\//u);
  for (const { url } of entries) expect(anchors).toContain(url);
});

test("JSON-LD states a clock or an update only where it is known", () => {
  const data = (path: string): Record<string, unknown> => {
    const script = readPage(html(path)).find(
      ({ name, attributes }) => name === "script" && attributes.get("type") === "application/ld+json",
    );
    return JSON.parse(script?.text ?? "{}") as Record<string, unknown>;
  };
  for (const { id } of entries) {
    const linked = data(`e/${id}`);
    expect(linked["@type"]).toEqual(["BlogPosting", "ArchiveComponent"]);
    expect(JSON.stringify(linked)).not.toMatch(/T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d)/u);
  }
  const known = entries.filter(({ date }) => date.instant !== null).length;
  const updates = folders("sources").flatMap(
    (source) => (data(`sources/${source}`)["liveBlogUpdate"] as unknown[] | undefined) ?? [],
  );
  expect(updates.length).toBeLessThanOrEqual(known);
});
