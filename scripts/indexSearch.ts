import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { z } from "zod";
import type { EntryData } from "../src/lib/data/entryData.ts";
import type { SourceData } from "../src/lib/data/sourceData.ts";
import { ArchiveSettings } from "../src/lib/model/archiveSettings.ts";
import type { NameRecord } from "../src/lib/model/nameRecord.ts";
import type { PlaceRecord } from "../src/lib/model/placeRecord.ts";
import { phraseMatcher } from "../src/lib/phraseMatcher.ts";
import { type SearchContext, searchRecord } from "../src/lib/search/searchRecord.ts";
import { sourceSign } from "../src/lib/sourceSign.ts";
import { WORDS } from "../src/lib/words/index.ts";
import { jsonLines } from "./read/jsonLines.ts";
import { settledFolder } from "./write/settledFolder.ts";
import { steadyIndex } from "./write/steadyIndex.ts";

/** Pagefind's own interfaces, of which the site uses none. */
const UNUSED = ["pagefind-component-ui", "pagefind-modular-ui", "pagefind-ui", "pagefind-highlight"].flatMap(
  (name) => [`${name}.js`, `${name}.css`],
);

/**
 * Makes the search index of a built site from its own data files: one record an entry, in the order of the data, so that the
 * same data give the same index. All entries stand in one index, that of the language of the pages, whatever the languages of
 * their sources: a browser looks in no other.
 *
 * @throws with what Pagefind says was wrong.
 */
export async function indexSearch(site: string, content: string): Promise<number> {
  const { language } = readSettings(content);
  const names = readRecords<NameRecord>(content, "names");
  const places = readRecords<PlaceRecord>(content, "places");
  const nameMatcher = phraseMatcher(
    names.flatMap((name) => name.variants.map((variant) => [variant, name] as const)),
  );
  const context = {
    names: new Map(names.map((name) => [name.id, name])),
    places: new Map(places.map((place) => [place.id, place])),
    nameMatcher,
    say: WORDS[language],
  };
  const sources = await readSources(site, context.names);
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
  let records = 0;
  for await (const line of jsonLines(join(site, "data", "entries.jsonl"))) {
    const entry = JSON.parse(line) as EntryData;
    if (entry.status === "superseded" || entry.status === "withdrawn") continue;
    const source = sources.get(entry.source);
    if (!source) throw new Error(`Entry ${entry.id}: no source ${entry.source}`);
    const added = await index.addCustomRecord(searchRecord(entry, { ...context, source }));
    if (added.errors.length > 0) throw new Error(`Pagefind, entry ${entry.id}: ${added.errors.join("; ")}`);
    records++;
  }
  const written = await index.writeFiles({ outputPath: join(site, "pagefind") });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join("; ")}`);
  await settledFolder(join(site, "pagefind"));
  await close();
  steadyIndex(join(site, "pagefind"));
  for (const file of UNUSED) rmSync(join(site, "pagefind", file), { force: true });
  return records;
}

/** What the index says of each source, in the order in which the site shows them: their signs follow from it. */
async function readSources(
  site: string,
  names: ReadonlyMap<string, NameRecord>,
): Promise<Map<string, SearchContext["source"]>> {
  const sources = new Map<string, SearchContext["source"]>();
  for await (const line of jsonLines(join(site, "data", "sources.jsonl"))) {
    const { id, record } = JSON.parse(line) as z.infer<typeof SourceData>;
    const title = record.title.basis === "devised" ? `[${record.title.text}]` : record.title.text;
    const publisher = record.publisher === null ? null : (names.get(record.publisher)?.name ?? null);
    sources.set(id, {
      title,
      publisher,
      siglum: record.siglum,
      hue: sourceSign(sources.size).hue,
      language: record.language,
    });
  }
  return sources;
}

function readSettings(content: string): ArchiveSettings {
  const { $comment: _, ...settings } = JSON.parse(readFileSync(join(content, "archive.json"), "utf8"));
  return ArchiveSettings.parse(settings);
}

function readRecords<T>(content: string, kind: "names" | "places"): T[] {
  return (JSON.parse(readFileSync(join(content, `${kind}.json`), "utf8")) as Record<string, T[]>)[kind] ?? [];
}
