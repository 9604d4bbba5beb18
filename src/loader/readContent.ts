import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { byCodePoint } from "../lib/codePoints.ts";
import { type Ledger, readLedger } from "../lib/ledger/ledger.ts";
import { type RetiredEntry, readRetired } from "../lib/ledger/retired.ts";
import { readDocument } from "../lib/mdx/document.ts";
import { formatMessage } from "../lib/message.ts";
import { ArchiveSettings } from "../lib/model/archiveSettings.ts";
import { NameRecord } from "../lib/model/nameRecord.ts";
import { NotPlace, PlaceRecord } from "../lib/model/placeRecord.ts";
import type { SourceDocument } from "../lib/model/sourceDocument.ts";
import { Story } from "../lib/model/storyRecord.ts";
import { type ArchiveContent, type Published, publish } from "../lib/publishable.ts";
import { contentFolder, seedsFolder } from "./settings.ts";

/** Loaders and pages are bundled apart, so what they share hangs on the process and not on this module. */
const shared = globalThis as { [key: symbol]: Promise<Published> | undefined };
const KEY = Symbol.for(`dateline content ${contentFolder}`);

/** Reads the content once for all collections and pages of a build. @throws with file and line where it is not what ingest writes. */
export function readContent(): Promise<Published> {
  shared[KEY] ??= readAll(contentFolder);
  return shared[KEY];
}

/** Reads the content and lets out what may be seen: see src/lib/publishable.ts. */
async function readAll(folder: string): Promise<Published> {
  const content = await readFolder(folder);
  const { ledger, retired } = readIssued();
  const files = new Map(
    content.documents.flatMap(({ record }) => record.captures.map(({ sha256, file }) => [sha256, file])),
  );
  return publish(content, ledger, retired, (sha256) => {
    const file = files.get(sha256);
    return file === undefined ? null : new Uint8Array(readFileSync(join(seedsFolder, file)));
  });
}

/**
 * The ledger stands in `seeds/` and nowhere else: a withdrawal holds from the next build on, whether or not the content was
 * made again.
 */
function readIssued(): { ledger: Ledger; retired: ReadonlyMap<string, RetiredEntry> } {
  const text = (file: string): string => {
    const path = join(seedsFolder, file);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  };
  const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
  const read = readLedger(text("ledger.jsonl"), sha256);
  const { retired, messages } = readRetired(text("retired.jsonl"));
  const [wrong] = [...read.messages, ...messages];
  if (wrong || !read.ledger) throw new Error(wrong ? formatMessage(wrong) : "no ledger");
  return { ledger: read.ledger, retired };
}

async function readFolder(folder: string): Promise<ArchiveContent> {
  const [archive, names, places, stories] = await Promise.all([
    readJson(folder, "archive.json", ArchiveSettings),
    readJson(folder, "names.json", z.object({ names: z.array(NameRecord) })),
    readJson(folder, "places.json", z.object({ places: z.array(PlaceRecord), notPlaces: z.array(NotPlace) })),
    readJson(folder, "stories.json", z.object({ stories: z.array(Story) })),
  ]);
  const files = (await readdir(join(folder, "sources")))
    .filter((file) => file.endsWith(".mdx"))
    .sort(byCodePoint);
  const documents: SourceDocument[] = [];
  for (const file of files) documents.push(await readSource(folder, file));
  const about = await readFile(join(folder, "about.mdx"), "utf8").catch(() => null);
  return { archive, documents, names: names.names, places: places.places, stories: stories.stories, about };
}

async function readJson<T>(folder: string, file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(join(folder, file), "utf8");
  const { $comment: _, ...value } = JSON.parse(text) as Record<string, unknown>;
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  throw new Error(
    `src/content/${file}: ${checked.error.issues[0]?.path.join(".")}: ${checked.error.issues[0]?.message}. Run \`npm run ingest\`.`,
  );
}

async function readSource(folder: string, file: string): Promise<SourceDocument> {
  const read = readDocument(
    await readFile(join(folder, "sources", file), "utf8"),
    `src/content/sources/${file}`,
  );
  if ("message" in read) throw new Error(formatMessage(read.message));
  return read.document;
}
