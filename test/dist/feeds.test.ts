import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import schema from "jsonfeed-schema";
import { expect, test } from "vitest";
import type { EntryData } from "../../src/lib/data/entryData.ts";
import { MOST_ITEMS } from "../../src/lib/feed/feed.ts";
import { distFolder } from "../support/dist-folder.ts";
import { listFiles } from "../support/list-files.ts";
import { xmlFaults } from "../support/xmlFaults.ts";

const dist = distFolder();
const files = listFiles(dist);
const site = "https://dateline.example/";
const read = (file: string): string => readFileSync(join(dist, file), "utf8");
const atoms = files.filter((file) => file.endsWith(".atom"));
const jsons = files.filter((file) => /(?:^|\.|\/)feed\.json$/u.test(file));
const entries = new Map(
  read("data/entries.jsonl")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as EntryData)
    .map((entry) => [entry.id, entry]),
);

interface Item {
  id: string;
  title: string;
  content_text: string;
  date_published?: string;
}
const itemsOf = (file: string): Item[] => JSON.parse(read(file)).items;
const entryOf = ({ id }: Item): EntryData => {
  const entry = entries.get(/\/e\/(\w+)\/$/u.exec(id)?.[1] ?? "");
  if (!entry) throw new Error(`no entry ${id}`);
  return entry;
};

test("every Atom feed is valid", async () => {
  expect(atoms.length).toBeGreaterThan(20);
  expect(
    await xmlFaults(
      "atom",
      atoms.map((fileName) => ({ fileName, contents: read(fileName) })),
    ),
  ).toEqual([]);
});

test("every JSON feed is valid", () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  for (const file of jsons)
    expect(validate(JSON.parse(read(file))), `${file} ${JSON.stringify(validate.errors)}`).toBe(true);
});

test("both kinds hold the same entries, each once, current ones only, and not too many", () => {
  expect(atoms.map((file) => file.replace(/atom$/u, "json"))).toEqual(jsons);
  for (const file of jsons) {
    const ids = itemsOf(file).map(({ id }) => id);
    expect(new Set(ids).size, file).toBe(ids.length);
    expect(ids.length).toBeLessThanOrEqual(MOST_ITEMS);
    const inAtom = [...read(file.replace(/json$/u, "atom")).matchAll(/<entry[^>]*>.*?<id>([^<]+)<\/id>/gsu)];
    expect(inAtom.map(([, id]) => id)).toEqual(ids);
    for (const item of itemsOf(file)) expect(["draft", "published"]).toContain(entryOf(item).status);
  }
});

test("the whole of a small source is in its feed, and a place has the entries that name it", () => {
  const all = (source: string): string[] =>
    [...entries.values()].filter((entry) => entry.source === source).map(({ id }) => id);
  for (const source of new Set([...entries.values()].map(({ source }) => source))) {
    const ids = itemsOf(`sources/${source}.feed.json`).map((item) => entryOf(item).id);
    expect(ids.toSorted()).toEqual(all(source).toSorted());
  }
  const mosul = itemsOf("places/mosul.feed.json").map(entryOf);
  expect(mosul.length).toBeGreaterThan(5);
  for (const { places } of mosul) expect(places.map(({ place }) => place)).toContain("mosul");
});

test("no feed says when an entry was posted but where the instant is known, and no clock but the printed ones", () => {
  for (const file of jsons)
    for (const item of itemsOf(file)) {
      const { instant, time, verbatim } = entryOf(item).date;
      expect(item.date_published ?? null).toBe(
        instant !== null && instant.notBefore === instant.notAfter ? instant.notBefore : null,
      );
      if (time.value !== null) expect(item.title).toContain(time.value);
      else if (verbatim === null) expect(item.title).toMatch(/, (?:no clock|after |by |\d\d:\d\d:\d\d to )/u);
    }
  const days = new Set(
    [...atoms].flatMap((file) =>
      [...read(file).matchAll(/<updated>(.{10})T00:00:00Z</gu)].map(([, day]) => day),
    ),
  );
  const seeds = listFiles("seeds")
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => readFileSync(join("seeds", file), "utf8"))
    .join("\n");
  expect(days.size).toBeGreaterThan(0);
  for (const day of days) expect(seeds).toContain(day);
});

test("no words of a text that the archivist warns of", () => {
  const flagged = itemsOf("feed.json")
    .concat(itemsOf("sources/ibtimes-iraq-2014-06-13.feed.json"))
    .filter((item) => entryOf(item).advisories.length > 0);
  expect(flagged.length).toBeGreaterThan(3);
  for (const item of flagged) {
    const parts = entryOf(item).parts.filter(({ kind }) => kind !== "stamp");
    const words = parts.find(({ text }) => text.length > 24)?.text.slice(0, 24) ?? "no such part";
    expect(item.title).not.toContain(words);
    expect(item.content_text).not.toContain(words);
    expect(item.content_text).toContain("Describes ");
  }
});

test("each feed is named in the head of its page, and visible on it", () => {
  for (const file of [...atoms, ...jsons]) {
    const page =
      file === "feed.atom" || file === "feed.json"
        ? "index.html"
        : file.replace(/\.feed\.\w+$/u, "/index.html");
    const html = read(page);
    const address = file.split("/").at(-1) ?? "";
    expect(html, file).toMatch(
      new RegExp(
        `<link rel="alternate" type="application/(?:atom\\+xml|feed\\+json)" href="[./]*(?:\\w+/)?${address}"`,
        "u",
      ),
    );
    expect(html, file).toMatch(new RegExp(`<a href="[./]*(?:\\w+/)?${address}"`, "u"));
    const self = file.endsWith(".json")
      ? JSON.parse(read(file)).feed_url
      : /rel="self"[^>]*href="([^"]+)"/u.exec(read(file))?.[1];
    expect(self).toBe(site + file);
  }
});
