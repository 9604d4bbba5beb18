import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { citeEntry } from "../../src/lib/cite/citeEntry.ts";
import { FILES } from "../../src/lib/cite/files/index.ts";
import { EntryData, entryData, type Selectors } from "../../src/lib/data/entryData.ts";
import { archiveVoice, entryHtml } from "../../src/lib/html/entryHtml.ts";
import { markedHtml } from "../../src/lib/html/markedHtml.ts";
import { EMPTY_LEDGER } from "../../src/lib/ledger/ledger.ts";
import { printDocument, readDocument } from "../../src/lib/mdx/document.ts";
import { jsonForScript } from "../../src/lib/meta/entryJsonLd.ts";
import { ArchiveSettings } from "../../src/lib/model/archiveSettings.ts";
import type { Entry } from "../../src/lib/model/entry.ts";
import type { NameRecord } from "../../src/lib/model/nameRecord.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { phraseMatcher } from "../../src/lib/phraseMatcher.ts";
import { publish } from "../../src/lib/publishable.ts";
import { absolute, entry as entryRoute } from "../../src/lib/routes.ts";
import { searchRecord } from "../../src/lib/search/searchRecord.ts";
import { incipit } from "../../src/lib/view/incipit.ts";
import { en } from "../../src/lib/words/en.ts";
import { documentFaults } from "../support/document-faults.ts";
import { FORMATS_FOLDER, ingestBytes } from "../support/ingest-case.ts";
import type { WildCapture } from "./arbitrary-capture.ts";
import { readHtml } from "./html-faults.ts";

const SETTINGS = ArchiveSettings.parse(
  parse(readFileSync(join(FORMATS_FOLDER, "../archives/base/archive.yaml"), "utf8")),
);
const VOICE = archiveVoice(en, "en");
/** Ways into the capture are made beside the bytes, where pages are: see src/captures.ts. */
const SELECTORS: Selectors = [
  { type: "FragmentSelector", conformsTo: "http://tools.ietf.org/rfc/rfc5147", value: "line=0,1" },
  { type: "TextPositionSelector", start: 0, end: 1 },
  { type: "TextQuoteSelector", exact: "x", prefix: "", suffix: "" },
];
const NO_NAMES = phraseMatcher<NameRecord>([]);
const NO_PLACES: ReadonlySet<string> = new Set();

/**
 * Takes a capture over the whole line, from its bytes to what is published, and says what is not as it must be: a byte that is
 * lost, a word that is not where it should be, a file that is not read back, markup that a capture made.
 */
export function lineFaults({ bytes, format, record, file }: WildCapture): string[] {
  const { document, messages } = ingestBytes(bytes, format, record, file);
  if (!document) {
    if (messages.some(({ severity, text }) => severity === "error" && / expected /u.test(text))) return [];
    return [`refused without a reason: ${JSON.stringify(messages)}`];
  }
  const printed = printDocument(document);
  const read = readDocument(printed, "x.mdx");
  return [
    ...documentFaults(bytes, document, encodingOf(record)),
    ...("document" in read && isDeepStrictEqual(read.document, document) ? [] : ["not read back from MDX"]),
    ...publishedFaults(document, bytes),
  ];
}

function encodingOf(record: Record<string, unknown>): string {
  const [stated] = (record["captures"] ?? []) as { encoding?: string }[];
  return stated?.encoding ?? "utf-8";
}

export function publishedFaults(document: SourceDocument, bytes: Uint8Array): string[] {
  const content = {
    archive: SETTINGS,
    documents: [document],
    names: [],
    places: [],
    stories: [],
    about: null,
  };
  const published = publish(content, EMPTY_LEDGER, new Map(), () => bytes);
  return published.documents.flatMap(({ entries }) =>
    entries.flatMap((entry) => [...htmlFaults(entry), ...fileFaults(entry, document, entries.length)]),
  );
}

/** The words of an entry stand in its markup as they are, each once, and in that of a list. */
function htmlFaults(entry: Entry): string[] {
  const { faults, words } = readHtml(entryHtml(entry, { quietPlaces: NO_PLACES, voice: VOICE }));
  const all = entry.parts
    .filter(({ kind }) => kind !== "stamp" && kind !== "furniture")
    .flatMap(({ blocks }) => blocks.map(({ text }) => text));
  if (!isDeepStrictEqual(words, all))
    faults.push(`words of the page: ${JSON.stringify(words)}, expected ${JSON.stringify(all)}`);
  const marks = [...entry.mentions, ...entry.attributions].flatMap(({ verbatim, position }) =>
    position === null ? [] : [{ verbatim, position }],
  );
  const list = readHtml(markedHtml(entry, marks, VOICE));
  faults.push(...list.faults);
  for (const shown of list.words)
    if (!all.includes(shown))
      faults.push(`a list shows ${JSON.stringify(shown)}, expected a paragraph of the entry`);
  return faults;
}

/** What is written of an entry beside its page: data, citations, search. */
function fileFaults(entry: Entry, { record }: SourceDocument, count: number): string[] {
  const faults: string[] = [];
  const data = entryData(entry, {
    status: "draft",
    permalink: (id) => absolute(SETTINGS.permalinkBase, entryRoute(id)),
    nameOf: () => null,
    selectors: () => SELECTORS,
  });
  const checked = EntryData.safeParse(data);
  if (!checked.success)
    faults.push(`data: ${checked.error.issues[0]?.path.join(".")}: ${checked.error.issues[0]?.message}`);
  if (/[\n\r]/u.test(JSON.stringify(data))) faults.push("data of more than one line");
  if (jsonForScript(data).includes("<")) faults.push("data that can close a script");
  const citation = citeEntry(
    { ...entry, number: entry.sequence, ofKind: count },
    { id: record.id, title: "A page", publisher: null, record, capture: entry.capture },
    {
      title: "The flood",
      edition: "1",
      editionDate: null,
      language: "en",
      permalink: (address) => absolute(SETTINGS.permalinkBase, address),
      nameOf: () => null,
    },
    entryRoute(entry.id),
  );
  for (const { ending, write } of FILES) {
    const text = write([citation]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what may not be there
    if (/[\0-\x08\x0b\x0c\x0e-\x1f]/u.test(text)) faults.push(`a control character in .${ending}`);
  }
  const { content } = searchRecord(data, {
    source: { title: "A page", publisher: null, siglum: "AP", hue: 0, language: "en" },
    places: new Map(),
    names: new Map(),
    nameMatcher: NO_NAMES,
    say: en,
  });
  if (content === "") faults.push("nothing to search");
  if (incipit(entry, en) === "") faults.push("no name");
  return faults;
}
