import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { webKind } from "../src/lib/captureEnding.ts";
import type { Entry } from "../src/lib/model/entry.ts";
import { type NameRecord, NamesFile } from "../src/lib/model/nameRecord.ts";
import { PlacesFile } from "../src/lib/model/placeRecord.ts";
import { Slug } from "../src/lib/model/slug.ts";
import { WrittenRecord } from "../src/lib/model/sourceRecord.ts";
import { en } from "../src/lib/words/en.ts";
import { declaredEncoding } from "./captures/declaredEncoding.ts";
import { type ReadSeed, readSeed } from "./captures/index.ts";
import { NO_FACTS } from "./captures/structured.ts";
import { draftRecord } from "./describe/draftRecord.ts";
import { nameCandidates } from "./describe/nameCandidates.ts";
import { type TakenOut, takeOut } from "./describe/takeOut.ts";
import { FORMATS, MARKED_POSTS } from "./formats/index.ts";
import { ingestSeed } from "./ingestArchive.ts";
import { prepareAuthority } from "./pipeline/authority.ts";
import { type Capture, EncodingError } from "./pipeline/capture.ts";
import { detectFormat, fitFormats } from "./pipeline/detectFormat.ts";
import { learnedFormat } from "./pipeline/learnedLooks.ts";
import { segmentCapture } from "./pipeline/segments.ts";
import { splitRepeats } from "./pipeline/splitRepeats.ts";
import { structuredSegments } from "./pipeline/structuredSegments.ts";
import { isCapture, isWebArchive, type SeedSource } from "./read/seeds.ts";
import { sha256 } from "./read/sha256.ts";
import { parseYaml, readYamlFile } from "./read/yamlFile.ts";
import { ingestTable } from "./report/ingestTable.ts";
import { printMessages } from "./report/printMessages.ts";
import { type Outcome, runCommand } from "./runCommand.ts";

const HELP = `npm run describe -- FILE|FOLDER [--format NAME] [--id ID] [--print]

Drafts the record of a capture that has none: what its words say, with their lines; what is
not known is null, with a comment on what to look for. Then prints what ingest would make
of it. Never overwrites a record.

  FILE           a capture (.txt .html .json .csv), or a web archive (.warc .warc.gz .wacz), of which one
                 response is taken out; or a folder: every capture in it without a record
  --url ADDRESS  of a web archive: the address whose response is taken out
  --format NAME  read it in this format instead of the one that fits best
  --id ID        id of the source (default: the name of the file)
  --encoding E   encoding of the capture   (default: what a page declares; utf-8)
  --print        print the draft instead of writing it

Exit code 0: done; 1: something is wrong with the input; 2: with the call.`;

interface Options {
  format: string | undefined;
  id: string | undefined;
  encoding: string | undefined;
  url: string | undefined;
  print: boolean;
}

await runCommand(HELP, async (): Promise<Outcome> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: "string" },
      id: { type: "string" },
      encoding: { type: "string" },
      url: { type: "string" },
      print: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  const [target, ...others] = positionals;
  if (target === undefined || others.length > 0)
    return { exitCode: 2, text: `Expected one file or folder\n\n${HELP}` };
  if (!existsSync(target))
    return {
      exitCode: 1,
      text: `${target}: Unexpected missing file, expected a capture or a folder of captures`,
    };
  const options: Options = {
    format: values.format,
    id: values.id,
    encoding: values.encoding,
    url: values.url,
    print: values.print,
  };
  const files = statSync(target).isDirectory() ? undescribed(target) : [target];
  if (files.length === 0) return "Every capture there has a record.";
  const outcomes: { exitCode: 0 | 1; text: string }[] = [];
  for (const file of files) outcomes.push(await describeFile(file, options));
  const failed = outcomes.filter((outcome) => outcome.exitCode !== 0);
  return { exitCode: failed.length > 0 ? 1 : 0, text: outcomes.map(({ text }) => text).join("\n\n") };
});

/** The captures of a folder that no record names. */
function undescribed(folder: string): string[] {
  const files = readdirSync(folder).sort();
  const records = files
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  return files
    .filter((file) => isCapture(file) && !records.some((record) => record.includes(file)))
    .map((file) => join(folder, file));
}

/** Of a web archive a response is taken out first, and described as any capture. */
async function describeFile(path: string, options: Options): Promise<{ exitCode: 0 | 1; text: string }> {
  if (!isWebArchive(path)) return describe(path, options, null);
  const id = options.id ?? slug(basename(path).replace(/\.gz$/u, ""));
  const taken = await takeOut(path, options.url, id);
  if (typeof taken === "string") return { exitCode: 1, text: taken };
  return describe(taken.path, { ...options, id }, taken);
}

function describe(path: string, options: Options, taken: TakenOut | null): { exitCode: 0 | 1; text: string } {
  const folder = dirname(path);
  const file = basename(path);
  const id = options.id ?? slug(file);
  if (!Slug.safeParse(id).success)
    return {
      exitCode: 1,
      text: `${path}: Unexpected id ${id}, expected lower-case letters, digits and single hyphens (--id)`,
    };
  const record = join(folder, `${id}.yaml`);
  if (existsSync(record) && !options.print)
    return {
      exitCode: 1,
      text: `${record}: Unexpected record, expected none: it is never overwritten. Choose another --id, or --print.`,
    };
  const encoding = options.encoding ?? encodingOf(path, taken?.contentType ?? null);
  const read = decode(path, file, encoding);
  if (typeof read === "string") return { exitCode: 1, text: read };
  const { capture, structured } = read;
  const isMarked = structured !== null && structured.entries.length > 0;
  const detected = detectFormat(capture.text, FORMATS);
  const named =
    options.format === undefined
      ? isMarked
        ? MARKED_POSTS
        : detected.format
      : FORMATS.find(({ name }) => name === options.format);
  if (named === undefined)
    return {
      exitCode: 1,
      text: `Unexpected format ${options.format}, expected one of ${FORMATS.map(({ name }) => name).join(", ")}`,
    };
  const format = named && learnedFormat(named, capture.text);
  const { names, places } = readAuthority(folder);
  const { authority } = prepareAuthority(names, places);
  const cut =
    structured && format === MARKED_POSTS
      ? { drafts: structuredSegments(structured, capture), repeats: [] }
      : format
        ? splitRepeats(capture, format, segmentCapture(capture, format))
        : { drafts: [], repeats: [] };
  const known = (words: string): boolean =>
    authority.names.byVariant.has(words) || authority.places.matcher.find(words).length > 0;
  const input = {
    capture,
    encoding,
    facts: structured?.facts ?? NO_FACTS,
    taken,
    id,
    format: format?.name ?? null,
    segments: cut.drafts,
    fits: fitFormats(capture.text, FORMATS),
    candidates: nameCandidates(capture, known),
    repeats: cut.repeats.map(({ start, of }) => ({
      line: capture.lineAt(start).number,
      of: capture.lineAt(of).number,
    })),
    order: null,
    days: null,
  };
  const draft = draftRecord(input);
  const ingested = format ? tryIngest(draft, capture, record, authority, format.name) : null;
  const text = ingested ? draftRecord({ ...input, order: ingested.order, days: ingested.days }) : draft;
  if (options.print) return { exitCode: 0, text };
  writeFileSync(record, text, { flag: "wx" });
  const would =
    ingested?.table ?? "No format fits by itself, so nothing can be said of what ingest would make of it.";
  return {
    exitCode: 0,
    text: `Draft written to ${record}. What ingest would make of it as it stands:\n\n${would}`,
  };
}

/** "My Blog (2014).txt" → "my-blog-2014" */
function slug(file: string): string {
  const words = file
    .replace(/\.[^.]*$/u, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  return words
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .slice(0, 64);
}

/** Pages declare their encoding; of text none is guessed. */
function encodingOf(path: string, contentType: string | null): string {
  return webKind(path) === "html"
    ? declaredEncoding(new Uint8Array(readFileSync(path)), contentType)
    : "utf-8";
}

function decode(path: string, file: string, encoding: string): ReadSeed | string {
  const bytes = new Uint8Array(readFileSync(path));
  if (bytes.length === 0) return `${path}: Unexpected empty capture, expected a text`;
  try {
    return readSeed({ file, bytes, sha256: sha256(bytes) }, encoding);
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    return `${path}:${error.line}: Unexpected ${error.message}, expected text in ${encoding}. Try --encoding windows-1252.`;
  }
}

/** The authority files beside the capture; an archive that has none yet has no names and places. */
function readAuthority(folder: string): { names: NameRecord[]; places: PlacesFile } {
  const names = existsSync(join(folder, "names.yaml"))
    ? readYamlFile(join(folder, "names.yaml"), "names.yaml", NamesFile)
    : null;
  const places = existsSync(join(folder, "places.yaml"))
    ? readYamlFile(join(folder, "places.yaml"), "places.yaml", PlacesFile)
    : null;
  return {
    names: names && "value" in names ? names.value.names : [],
    places: places && "value" in places ? places.value : { schemaVersion: 1, places: [], notPlaces: [] },
  };
}

function tryIngest(
  draft: string,
  capture: Capture,
  file: string,
  authority: ReturnType<typeof prepareAuthority>["authority"],
  format: string,
): { table: string; order: "newest-first" | "oldest-first" | null; days: string | null } {
  const record = parseYaml(draft, file, WrittenRecord);
  if ("messages" in record) throw new Error(`The draft is not a record: ${record.messages[0]?.text}`);
  const written = { ...record.value, format };
  const source = {
    written,
    file,
    locate: record.locate,
    captures: [
      { file: capture.file, bytes: capture.bytes, sha256: capture.sha256 },
    ] as SeedSource["captures"],
  };
  const { document, messages } = ingestSeed(source, authority, en);
  printMessages(messages, process.stderr);
  return document
    ? {
        table: ingestTable([document], messages),
        order: document.order,
        days: markedDays(document.entries),
      }
    : { table: "Nothing: see the messages above.", order: null, days: null };
}

/** The days of which the markup says that entries are of them: the first, and the last where it is another. */
function markedDays(entries: readonly Entry[]): string | null {
  const days = entries
    .flatMap(({ date }) => (date.basis === "markup" && date.notBefore ? [date.notBefore.slice(0, 10)] : []))
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : first === last ? first : `${first}/${last}`;
}
