import { mkdirSync } from "node:fs";
import { byCodePoint } from "../src/lib/codePoints.ts";
import { type IssuedIds, issuedIds, NO_IDS } from "../src/lib/ledger/resolve.ts";
import { printDocument } from "../src/lib/mdx/document.ts";
import type { Message } from "../src/lib/message.ts";
import type { SourceDocument } from "../src/lib/model/sourceDocument.ts";
import type { Story } from "../src/lib/model/storyRecord.ts";
import type { Words } from "../src/lib/words/en.ts";
import { WORDS } from "../src/lib/words/index.ts";
import { type ReadSeed, readSeed } from "./captures/index.ts";
import type { Structured } from "./captures/structured.ts";
import type { Format } from "./formats/format.ts";
import { FORMATS, MARKED_POSTS } from "./formats/index.ts";
import { type Authority, prepareAuthority } from "./pipeline/authority.ts";
import { type Capture, EncodingError } from "./pipeline/capture.ts";
import { detectFormat, fitsText } from "./pipeline/detectFormat.ts";
import { findQuote } from "./pipeline/findQuote.ts";
import { linkRepeats } from "./pipeline/findRepeats.ts";
import { ingestSource } from "./pipeline/ingestSource.ts";
import { ledgerLock } from "./pipeline/ledgerLock.ts";
import { mergeWitnesses } from "./pipeline/mergeWitnesses.ts";
import { recordOfCapture } from "./pipeline/recordOfCapture.ts";
import { notFound, type RecordFault } from "./pipeline/resolveRecord.ts";
import { readSeeds, type SeedSource, type Seeds } from "./read/seeds.ts";
import { sha256 } from "./read/sha256.ts";
import { replaceFolder, type Written } from "./write/replaceFolder.ts";

/** What an ingest gave. `written` is null where an error stopped it and nothing was touched. */
export interface Ingested {
  documents: SourceDocument[];
  messages: Message[];
  written: Written | null;
}

/** Told after each source: how many of how many are read. */
export type Progress = (done: number, of: number) => void;

/** An archive as read from its seeds. */
export interface ReadArchive {
  /** Null where the seeds have errors. */
  seeds: Seeds | null;
  documents: SourceDocument[];
  stories: Story[];
  messages: Message[];
}

/** Reads an archive from its seeds, with the ids of its ledger. Writes nothing. */
export function readArchive(seedsFolder: string, progress: Progress = () => {}): ReadArchive {
  const { seeds, messages } = readSeeds(seedsFolder);
  if (!seeds) return { seeds, documents: [], stories: [], messages };
  const { authority, shared } = prepareAuthority(seeds.names, seeds.places);
  for (const { spelling, places } of shared) {
    messages.push({
      rule: "shared-spelling",
      severity: "error",
      file: "seeds/places.yaml",
      ...seeds.locatePlace([
        "places",
        seeds.places.places.findIndex(({ id }) => id === places[1]),
        "variants",
      ]),
      text: `Unexpected spelling “${spelling}” of both ${places.join(" and ")}, expected it in one of them`,
      hint: null,
    });
  }
  const documents: SourceDocument[] = [];
  const captures = new Map<string, Capture>();
  const told = new Set(
    seeds.stories.file.stories.flatMap((story) => story.entries.map(({ source }) => source)),
  );
  const issued = issuedIds(seeds.issued.ledger.issued);
  seeds.sources.forEach((source, index) => {
    const result = ingestSeed(source, authority, WORDS[seeds.archive.language], issued);
    messages.push(...result.messages);
    if (result.document) {
      documents.push(result.document);
      if (result.capture && told.has(source.written.id)) captures.set(source.written.id, result.capture);
    }
    progress(index + 1, seeds.sources.length);
  });
  linkRepeats(documents.flatMap(({ entries }) => entries));
  messages.push(...sharedIds(documents));
  return { seeds, documents, stories: findStories(seeds, documents, captures, messages), messages };
}

/**
 * Makes `content` from `seeds`. Writes only what changed, and nothing at all where there is an error. An archive that is
 * published is locked by its ledger, as `npm ci` is by a lock file.
 *
 * @param found what was found before; an error among it stops the run.
 * @throws the disk's error where `content` cannot be written; it is then as it was.
 */
export function ingestArchive(
  seedsFolder: string,
  contentFolder: string,
  progress: Progress = () => {},
  found: readonly Message[] = [],
): Ingested {
  const { seeds, documents, stories, messages } = readArchive(seedsFolder, progress);
  messages.push(...found);
  if (!seeds) return { documents, messages, written: null };
  if (!messages.some((message) => message.severity === "error"))
    messages.push(...ledgerLock(documents, seeds.archive.edition, seeds.issued.ledger, sha256));
  if (messages.some((message) => message.severity === "error")) return { documents, messages, written: null };

  const files = new Map(
    documents.map((document) => [`sources/${document.record.id}.mdx`, printDocument(document)]),
  );
  files.set("archive.json", data("archive.yaml", { ...seeds.archive }));
  files.set("names.json", data("names.yaml", { names: seeds.names }));
  files.set(
    "places.json",
    data("places.yaml", { places: seeds.places.places, notPlaces: seeds.places.notPlaces }),
  );
  files.set("stories.json", data("stories.yaml", { stories }));
  if (seeds.about !== null) files.set("about.mdx", seeds.about);
  mkdirSync(contentFolder, { recursive: true });
  return {
    documents,
    messages,
    written: replaceFolder(contentFolder, files, (path) => path === "README.md"),
  };
}

function data(from: string, value: Record<string, unknown>): string {
  return `${JSON.stringify({ $comment: `Made by \`npm run ingest\` from seeds/${from}. Edit that, not this file.`, ...value }, null, 1)}\n`;
}

/** Reads one source from the bytes of its captures. */
export function ingestSeed(
  source: SeedSource,
  authority: Authority,
  say: Words,
  issued: IssuedIds = NO_IDS,
): { document: SourceDocument | null; capture: Capture | null; messages: Message[] } {
  const read = source.captures.map((_, index) => ingestCapture(source, index, authority, say, issued));
  const messages = read.flatMap((one) => one.messages);
  const [first, ...others] = read.flatMap(({ document }) => document ?? []);
  const capture = read[0]?.capture ?? null;
  if (!first || others.length < read.length - 1) return { document: null, capture, messages };
  const { advisories, together, corrections, mentions, attributions, notes } = source.written;
  const lists = { advisories, together, corrections, mentions, attributions, notes };
  const document = { ...mergeWitnesses([first, ...others]), record: { ...first.record, ...lists } };
  return { document, capture, messages };
}

function ingestCapture(
  source: SeedSource,
  index: number,
  authority: Authority,
  say: Words,
  issued: IssuedIds,
): { document: SourceDocument | null; capture: Capture | null; messages: Message[] } {
  const { locate } = source;
  const whole: RecordFault = (path, rule, text, hint) => ({
    rule,
    severity: "error",
    file: source.file,
    ...locate(path),
    text,
    hint: hint ?? null,
  });
  const { written, fault } = recordOfCapture(source.written, index, whole);
  const decoded = decode(source, index, fault);
  if ("message" in decoded) return { document: null, capture: null, messages: [decoded.message] };
  const { capture } = decoded;
  const { structured } = decoded;
  const { format, message } = chooseFormat(source, capture, structured, fault);
  if (!format) return { document: null, capture, messages: [message] };
  const input = { written, capture, structured, format, authority, sha256, fault, say, issued };
  const { document, messages } = ingestSource(input);
  return { capture, document, messages: [...decoded.messages, ...(message ? [message] : []), ...messages] };
}

function decode(
  { captures, written }: SeedSource,
  index: number,
  fault: RecordFault,
): ReadSeed | { message: Message } {
  const capture = captures[index] ?? captures[0];
  const encoding = written.captures[index]?.encoding ?? "utf-8";
  try {
    return readSeed(capture, encoding, written.mapping);
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    if (error.byte === null)
      return { message: fault(["captures", index, "encoding"], "encoding", `Unexpected ${error.message}`) };
    const hint =
      capture.bytes[error.byte] === 0
        ? "A text in UTF-16, or a file that is no text: it cannot be read as it is."
        : "A text in another encoding is named in the record: `encoding: windows-1252`.";
    return {
      message: {
        rule: "encoding",
        severity: "error",
        file: `seeds/${capture.file}`,
        line: error.line,
        column: null,
        text: `Unexpected ${error.message}, expected text in ${encoding}`,
        hint,
      },
    };
  }
}

function chooseFormat(
  { written }: SeedSource,
  capture: Capture,
  structured: Structured | null,
  fault: RecordFault,
): { format: Format; message?: Message } | { format?: never; message: Message } {
  const names = FORMATS.map((format) => format.name).join(", ");
  const isMarked = structured !== null && structured.entries.length > 0;
  if (isMarked && (written.format === null || written.format === MARKED_POSTS.name))
    return { format: MARKED_POSTS };
  if (written.format !== null) {
    const format = FORMATS.find(({ name }) => name === written.format);
    return format
      ? { format }
      : {
          message: fault(
            ["format"],
            "unknown-format",
            `Unexpected format ${written.format}, expected one of ${names}`,
          ),
        };
  }
  const { format, why, fits } = detectFormat(capture.text, FORMATS);
  if (format && why === "fits") return { format };
  const layout = `Unexpected layout of ${capture.file}, which ${why === "none" ? "no format fits well" : "several formats fit"} (${fitsText(fits)}), expected one that leads`;
  const hint = `Name it in the record: \`format: …\`, one of ${names}.`;
  const message = fault(["format"], why === "none" ? "no-format" : "several-formats", layout, hint);
  if (!format || why === "several") return { message };
  return {
    format,
    message: { ...message, severity: "warning", text: `${layout}; read as ${format.name}` },
  };
}

/** Ids are hashes of ten digits: two entries with one id are possible, and must never pass. */
function sharedIds(documents: readonly SourceDocument[]): Message[] {
  const seen = new Map<string, string>();
  return documents.flatMap((document) =>
    document.entries.flatMap((entry) => {
      const place = `${entry.capture.file}:${entry.capture.lines[0]}`;
      const other = seen.get(entry.id);
      if (other === undefined) {
        seen.set(entry.id, place);
        return [];
      }
      const [line] = entry.capture.lines;
      return [
        {
          rule: "shared-id",
          severity: "error" as const,
          file: `seeds/${entry.capture.file}`,
          line,
          column: 1,
          text: `Unexpected id ${entry.id}, which ${other} has, expected one of its own`,
          hint: null,
        },
      ];
    }),
  );
}

function findStories(
  seeds: Seeds,
  documents: readonly SourceDocument[],
  captures: ReadonlyMap<string, Capture>,
  messages: Message[],
): Story[] {
  return seeds.stories.file.stories
    .map((story, index) => {
      const entries = story.entries.flatMap(({ source, lines, quote }, i) => {
        const document = documents.find(({ record }) => record.id === source);
        const capture = captures.get(source);
        const found = capture ? findQuote(capture, lines, quote) : null;
        const byte = capture && found ? capture.byteAt(found.start) : -1;
        const entry = document?.entries.find(
          ({ capture: { sha256: own, bytes } }) =>
            own === capture?.sha256 && bytes[0] <= byte && byte < bytes[1],
        );
        if (entry) return [entry.id];
        // A source that could not be read has been spoken of.
        if (!document && seeds.sources.some(({ written }) => written.id === source)) return [];
        const text = document
          ? notFound(quote, lines, `an entry of ${source}`)
          : `Unexpected source ${source}, expected the id of a record`;
        messages.push({
          rule: "decision-without-target",
          severity: "error",
          file: "seeds/stories.yaml",
          ...seeds.stories.locate(["stories", index, "entries", i]),
          text,
          hint: null,
        });
        return [];
      });
      const { id, title, who, when, why } = story;
      return { id, title, entries, who, when, why };
    })
    .sort((a, b) => byCodePoint(a.id, b.id));
}
