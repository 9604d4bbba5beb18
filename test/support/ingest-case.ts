import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { ingestSeed } from "../../scripts/ingestArchive.ts";
import { type Authority, prepareAuthority } from "../../scripts/pipeline/authority.ts";
import type { Capture } from "../../scripts/pipeline/capture.ts";
import { sha256 } from "../../scripts/read/sha256.ts";
import type { Message } from "../../src/lib/message.ts";
import { NamesFile } from "../../src/lib/model/nameRecord.ts";
import { PlacesFile } from "../../src/lib/model/placeRecord.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { WrittenRecord } from "../../src/lib/model/sourceRecord.ts";
import { en } from "../../src/lib/words/en.ts";

export const FORMATS_FOLDER = join(import.meta.dirname, "../formats");

const yaml = (path: string): unknown => parse(readFileSync(join(FORMATS_FOLDER, path), "utf8"));
const BASE = yaml("record.yaml") as Record<string, unknown>;

/** The names and places that all cases share. */
export const SHARED_AUTHORITY: Authority = prepareAuthority(
  NamesFile.parse(yaml("names.yaml")).names,
  PlacesFile.parse(yaml("places.yaml")),
).authority;

/** Ingests a capture with the shared authority and a record that says only what differs from the shared one. */
export function ingestBytes(
  bytes: Uint8Array,
  format: string,
  record: Record<string, unknown> = {},
  file = "capture.txt",
): { document: SourceDocument | null; capture: Capture | null; messages: Message[] } {
  const [stated] = (record["captures"] ?? []) as { encoding?: string }[];
  const hash = sha256(bytes);
  const written = WrittenRecord.parse({
    ...BASE,
    format,
    ...record,
    captures: [
      {
        file,
        sha256: hash,
        encoding: stated?.encoding ?? "utf-8",
        method: null,
        capturedAt: null,
      },
    ],
  });
  return ingestSeed(
    {
      written,
      file: "record.yaml",
      locate: () => ({ line: 1, column: 1 }),
      captures: [{ file, bytes, sha256: hash }],
    },
    SHARED_AUTHORITY,
    en,
  );
}

/** Ingests a case of `test/formats`. */
export function ingestCase(format: string, name: string): ReturnType<typeof ingestBytes> {
  const folder = join(FORMATS_FOLDER, format, name);
  const file = readdirSync(folder).find((one) => one.startsWith("capture.")) ?? "capture.txt";
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  return ingestBytes(
    bytes,
    format,
    (yaml(join(format, name, "record.yaml")) ?? {}) as Record<string, unknown>,
    file,
  );
}
