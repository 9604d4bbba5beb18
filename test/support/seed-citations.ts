import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../scripts/write/replaceFolder.ts";
import type { Citation } from "../../src/lib/cite/citation.ts";
import { type CitingArchive, citeEntry } from "../../src/lib/cite/citeEntry.ts";
import { citeSource } from "../../src/lib/cite/citeSource.ts";
import { readDocument } from "../../src/lib/mdx/document.ts";
import type { Entry } from "../../src/lib/model/entry.ts";
import type { NameRecord } from "../../src/lib/model/nameRecord.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import * as routes from "../../src/lib/routes.ts";
import { PROJECT } from "./empty-folder.ts";

const CONTENT = join(PROJECT, "src/content");
const { names } = JSON.parse(readFileSync(join(CONTENT, "names.json"), "utf8")) as { names: NameRecord[] };
const records = new Map(names.map((record) => [record.id, record]));

/** An archive to cite from, published so that its edition has a day. */
export const citingArchive: CitingArchive = {
  title: "Dateline: Iraq, June 2014",
  edition: "edition 1, 20 November 2026",
  editionDate: "2026-11-20",
  language: "en",
  permalink: (address) => routes.absolute("https://archive.example/", address),
  nameOf: (agent) => records.get(agent) ?? null,
};

export const documents: readonly SourceDocument[] = listFiles(join(CONTENT, "sources")).map((file) => {
  const read = readDocument(readFileSync(join(CONTENT, "sources", file), "utf8"), file);
  if ("message" in read) throw new Error(read.message.text);
  return read.document;
});

/** A source as a citation needs it. */
function cited(document: SourceDocument) {
  const { record, capture } = document;
  const title = record.title.basis === "devised" ? `[${record.title.text}]` : record.title.text;
  const publisher = record.publisher === null ? null : (records.get(record.publisher)?.name ?? null);
  return { id: record.id, title, publisher, record, capture };
}

/** Every entry of the seeds with its citation. */
export const seedCitations: readonly { entry: Entry; citation: Citation }[] = documents.flatMap((document) =>
  document.entries.map((entry) => {
    const same = document.entries.filter(({ kind }) => kind === entry.kind);
    const place = { number: same.indexOf(entry) + 1, ofKind: same.length };
    const address = routes.entry(entry.id);
    return { entry, citation: citeEntry({ ...entry, ...place }, cited(document), citingArchive, address) };
  }),
);

export const sourceCitations: readonly Citation[] = documents.map((document) =>
  citeSource(cited(document), citingArchive, routes.source(document.record.id)),
);
