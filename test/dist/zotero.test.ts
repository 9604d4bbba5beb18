import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { type PageElement, readPage } from "../support/read-page.ts";

/** What Zotero made of the pages: see test/zotero/README.md. */
interface Recorded {
  why: string;
  page: string;
  items: Record<string, unknown>[];
}
const recorded = JSON.parse(readFileSync("test/zotero/items.json", "utf8")) as Recorded[];
const settings = JSON.parse(readFileSync("src/content/archive.json", "utf8")) as {
  permalinkBase: string;
  edition: { status: string };
};

/** Which field of an item each name in a head reaches. `og:description` wins over any other abstract. */
const FIELDS: Readonly<Record<string, string>> = {
  "z.itemType": "itemType",
  "z.websiteType": "websiteType",
  "dc.title": "title",
  "prism.publicationName": "blogTitle",
  "dcterms.issued": "date",
  "dc.language": "language",
  "dc.rights": "rights",
  "z.extra": "extra",
  "og:url": "url",
  "og:description": "abstractNote",
};
const CREATORS: Readonly<Record<string, string>> = {
  "dc.creator": "author",
  "bib.contributors": "contributor",
};

function itemOfHead(elements: readonly PageElement[]): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  const creators: unknown[] = [];
  for (const { name, attributes } of elements) {
    if (name !== "meta") continue;
    const called = attributes.get("name") ?? attributes.get("property") ?? "";
    const content = attributes.get("content") ?? "";
    const field = FIELDS[called];
    if (field !== undefined) item[field] = content;
    const type = CREATORS[called];
    if (type !== undefined) creators.push(creator(content, type));
  }
  return withPlaceholders({ ...item, creators });
}

/** A comma at the end keeps the words of an organisation together. */
function creator(name: string, creatorType: string): object {
  if (name.endsWith(",")) return { name: name.slice(0, -1), creatorType };
  const [lastName, firstName] = name.split(", ");
  return { firstName, lastName, creatorType };
}

function itemOfCoins(title: string): Record<string, unknown> {
  const fields = new URLSearchParams(title);
  const type = fields.get("rft.type");
  const item: Record<string, unknown> = {
    itemType: type,
    creators: fields.getAll("rft.creator").map((name) => creator(name, "author")),
    title: fields.get("rft.title"),
    date: fields.get("rft.date"),
    language: fields.get("rft.language"),
    url: fields.get("rft.identifier"),
    ...(type === "blogPost"
      ? { blogTitle: fields.get("rft.source") }
      : { publisher: fields.get("rft.publisher") }),
  };
  return withPlaceholders(item);
}

function withPlaceholders(item: Record<string, unknown>): Record<string, unknown> {
  const url = String(item["url"]).replace(settings.permalinkBase.replace(/\/*$/u, "/"), "{base}");
  const extra = item["extra"];
  if (typeof extra !== "string") return { ...item, url };
  const edition = extra.replace(/^(Archive Location: ).*(?=, capture )/mu, "$1{edition}");
  return { ...item, url, extra: edition };
}

const page = (path: string): PageElement[] =>
  readPage(readFileSync(join(distFolder(), path, "index.html"), "utf8"));
const coinsOf = (elements: readonly PageElement[]): string[] =>
  elements
    .filter(({ attributes }) => attributes.get("class") === "Z3988")
    .map(({ attributes }) => attributes.get("title") ?? "");

describe("an entry is taken whole", () => {
  test.each(recorded.filter((one) => one.page.startsWith("e/")))("$why", ({ page: path, items }) => {
    const elements = page(path);
    expect(itemOfHead(elements)).toEqual(items[0]);
    expect(coinsOf(elements), "COinS would win over the head").toEqual([]);
  });
});

describe("a list is offered to pick from", () => {
  test.each(recorded.filter((one) => !one.page.startsWith("e/")))("$page", ({ page: path, items }) => {
    const offered = coinsOf(page(path)).map(itemOfCoins);
    const taken = items.map(({ url }) => offered.find((item) => item["url"] === url));
    // Zotero makes a short title of what stands before a colon.
    expect(taken).toEqual(items.map(({ shortTitle: _, ...item }) => item));
  });
});
