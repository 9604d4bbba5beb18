import type { Json } from "../json/jsonTree.ts";
import { SCHEMA_ORG } from "../json/mappings.ts";
import { readJsonEntries } from "../json/readJson.ts";
import { ReadingBuilder, readingOffset } from "../reading.ts";
import type {
  MarkupFacts,
  SourceFacts,
  Stated,
  Structured,
  StructuredEntry,
  StructuredSegment,
} from "../structured.ts";
import { NO_FACTS } from "../structured.ts";
import { DecodingMode, mapCharacters } from "./characters.ts";
import {
  attribute,
  attributePlace,
  childrenOf,
  type Element,
  elementsIn,
  type Node,
  placeOf,
  tokens,
  upFrom,
} from "./elements.ts";
import { type EntryElement, entryElements, isTime } from "./entryElements.ts";
import { firstText, type LinkedData, linkedData, updateField } from "./linkedData.ts";
import { piecesOf } from "./pieces.ts";
import { type HtmlWords, readHtml } from "./readHtml.ts";

/** Reads a page: its words, the entries that its markup tells apart, and what the markup states of them. */
export function readPage(raw: string): Structured {
  const words = readHtml(raw);
  const { blocks, unread } = linkedData(words.document, raw);
  const entries = entryElements(words.document, blocks)
    .map((found) => entryOf(words, found))
    .filter((entry) => hasPlace(entry, words));
  const facts = pageFacts(words.document, raw, blocks);
  // Pages that a script would fill hold their posts in their data alone.
  const [filled] = entries.length > 0 ? [] : blocks.filter(({ updates }) => updates.some(hasText));
  if (filled) return { ...readJsonEntries(raw, filled.json, SCHEMA_ORG, new ReadingBuilder()), facts };
  return {
    reading: words.reading,
    entries,
    others: entries.length === 0 ? [] : otherSegments(words, entries),
    facts,
    of: "posted",
    faults: [
      ...hiddenFault(words.hidden),
      ...unread.map((at) => ({
        rule: "linked-data",
        at,
        text: "Unexpected JSON-LD that is no JSON, expected data that can be read",
      })),
    ],
  };
}

/** Words that a page hides are kept in its capture and read nowhere: that they are there must be known. */
function hiddenFault(hidden: readonly number[]): Structured["faults"] {
  const [first] = hidden;
  if (first === undefined) return [];
  const text = `Unexpected words in ${hidden.length} hidden ${hidden.length === 1 ? "element" : "elements"}, expected words that the page shows; they are kept and not read`;
  return [{ rule: "hidden-words", at: first, text }];
}

function hasText(update: Json): boolean {
  return updateField(update, "text").length > 0;
}

/** An entry without a word is none, nor is one that the parser's repairs leave without a place of its own. */
function hasPlace({ start, end, pieces }: StructuredEntry, { reading: { starts } }: HtmlWords): boolean {
  return pieces.length > 0 && (starts[end] ?? 0) > (starts[start] ?? 0);
}

function entryOf(words: HtmlWords, { element, update }: EntryElement): StructuredEntry {
  const place = placeOf(element) ?? { start: 0, end: 0 };
  const start = readingOffset(words.reading, place.start);
  const end = readingOffset(words.reading, place.end);
  return {
    start,
    end,
    pieces: piecesOf(words, start, end, element.parentNode as Element | null),
    facts: entryFacts(words.raw, element, update),
  };
}

const MODIFIED = /\b(?:updated?|modified|edited)\b/iu;

function entryFacts(raw: string, element: Element, update: EntryElement["update"]): MarkupFacts {
  const times = [...elementsIn(element)].filter(isTime);
  const isModified = (time: Element): boolean =>
    tokens(time, "itemprop").includes("dateModified") ||
    [...upFrom(time, element)].some((one) =>
      MODIFIED.test(attribute(one, "class")?.replaceAll(/[-_]/gu, " ") ?? ""),
    );
  const stated = (name: string): Stated | null => {
    const one = [...elementsIn(element)].find((inside) => tokens(inside, "itemprop").includes(name));
    return one ? statedIn(one, raw) : null;
  };
  const of = (field: "id" | "published" | "modified" | "author"): Stated[] =>
    update ? updateField(update, field) : [];
  const published = times.find((time) => !isModified(time));
  const modified = times.find(isModified);
  const authors = [...elementsIn(element)]
    .filter((one) => tokens(one, "itemprop").includes("author"))
    .flatMap((one) => authorOf(one, raw));
  return {
    ownId: attributeOf(element, "id", raw) ?? of("id")[0] ?? null,
    published:
      (published && attributeOf(published, "datetime", raw)) ??
      stated("datePublished") ??
      of("published")[0] ??
      null,
    modified:
      (modified && attributeOf(modified, "datetime", raw)) ??
      stated("dateModified") ??
      of("modified")[0] ??
      null,
    authors: authors.length > 0 ? authors : of("author"),
  };
}

function attributeOf(element: Element, name: string, raw: string): Stated | null {
  const verbatim = attribute(element, name)?.trim();
  const place = attributePlace(element, name, raw);
  if (!verbatim || !place) return null;
  const mapped = mapCharacters(
    attribute(element, name) ?? "",
    raw,
    place.start,
    place.end,
    DecodingMode.Attribute,
  );
  return between(mapped, verbatim);
}

/** The characters of some words with their place in the file, edges trimmed. */
function between(mapped: ReturnType<typeof mapCharacters>, verbatim: string): Stated | null {
  const shown = mapped.filter(([character]) => character.trim() !== "");
  const [first, last] = [shown[0], shown.at(-1)];
  return first && last ? { verbatim, start: first[1], end: last[2] } : null;
}

/** What microdata state: `content`, `datetime`, or the words of the element. */
function statedIn(element: Element, raw: string): Stated | null {
  return (
    attributeOf(element, "content", raw) ?? attributeOf(element, "datetime", raw) ?? wordsOf(element, raw)
  );
}

/** An author is an item with a name, or the words themselves. */
function authorOf(element: Element, raw: string): Stated[] {
  const name = [...elementsIn(element)].find(
    (one) => one !== element && tokens(one, "itemprop").includes("name"),
  );
  const found = statedIn(name ?? element, raw);
  return found ? [found] : [];
}

/** The words of an element that holds one run of text and no more. */
function wordsOf(element: Element, raw: string): Stated | null {
  const texts: Node[] = [];
  const open: Node[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === "#text" && "value" in node && node.value.trim() !== "") texts.push(node);
    open.push(...childrenOf(node));
  }
  const [only] = texts;
  if (texts.length !== 1 || !only || !("value" in only) || !only.sourceCodeLocation) return null;
  const { startOffset, endOffset } = only.sourceCodeLocation;
  return between(mapCharacters(only.value, raw, startOffset, endOffset), only.value.trim());
}

/** What stands outside the entries: the first heading of the page, its standfirst, its furniture, and what has no place. */
function otherSegments(words: HtmlWords, entries: readonly StructuredEntry[]): StructuredSegment[] {
  const segments: StructuredSegment[] = [];
  let headed = false;
  for (const run of words.runs) {
    const next = entries.find((entry) => entry.start >= run.start)?.start ?? words.reading.text.length;
    const end = Math.min(next, lineEnd(words.reading.text, run.end));
    if (entries.some((entry) => run.start >= entry.start && run.start < entry.end)) continue;
    const last = segments.at(-1);
    if (last && run.start < last.end) continue;
    const kind = kindOutside(run.element, headed);
    headed ||= kind === "heading";
    const apart = entries.some((entry) => last && entry.start >= last.start && entry.start < run.start);
    if (last?.kind === kind && kind !== "heading" && !apart) last.end = end;
    else segments.push({ kind, start: run.start, end });
  }
  return segments;
}

/** A line with its end, as segments are made of whole lines. */
function lineEnd(text: string, from: number): number {
  const feed = text.indexOf("\n", from);
  return feed < 0 ? text.length : feed + 1;
}

const FURNITURE: ReadonlySet<string> = new Set(["nav", "aside", "footer", "form", "header"]);

function kindOutside(element: Element, headed: boolean): StructuredSegment["kind"] {
  const above = [...upFrom(element)];
  const tags = above.map(({ tagName }) => tagName);
  const isAside = tags.some((tag) => FURNITURE.has(tag)) || (tags.includes("a") && tags.includes("li"));
  if (tags.includes("h1") && !headed) return "heading";
  if (tags.some((tag) => /^h[1-6]$/u.test(tag)) && !isAside) return "heading";
  if (
    above.some(
      (one) =>
        tokens(one, "itemprop").includes("description") ||
        tokens(one, "class").some((name) => /standfirst|\bdek\b/iu.test(name)),
    )
  )
    return "standfirst";
  return isAside ? "furniture" : "unplaced";
}

/** What a page says of itself: JSON-LD first, then its `<meta>`, `<title>` and `<html lang>`. */
export function pageFacts(document: Node, raw: string, blocks: readonly LinkedData[]): SourceFacts {
  const facts: SourceFacts = { ...NO_FACTS };
  const ordered = [...blocks].sort((a, b) => Number(b.updates.length > 0) - Number(a.updates.length > 0));
  const names = Object.keys(NO_FACTS) as (keyof SourceFacts)[];
  for (const { json } of ordered)
    for (const name of names) facts[name] ??= firstText(json, SCHEMA_ORG.source[name]);
  for (const element of elementsIn(document)) {
    if (element.tagName === "html") facts.language ??= attributeOf(element, "lang", raw);
    if (element.tagName === "title") facts.title ??= wordsOf(element, raw);
    if (element.tagName === "link" && tokens(element, "rel").includes("canonical"))
      facts.url ??= attributeOf(element, "href", raw);
    if (element.tagName !== "meta") continue;
    const property = (attribute(element, "property") ?? attribute(element, "name") ?? "").toLowerCase();
    const name = META[property];
    if (name) facts[name] ??= attributeOf(element, "content", raw);
  }
  return facts;
}

const META: Readonly<Record<string, keyof SourceFacts>> = {
  "og:title": "title",
  "og:site_name": "publisher",
  "og:url": "url",
  "og:locale": "language",
  "article:published_time": "published",
  "article:modified_time": "modified",
};
