import type { Message } from "../../src/lib/message.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { WrittenRecord } from "../../src/lib/model/sourceRecord.ts";
import { en } from "../../src/lib/words/en.ts";
import { readSeed } from "../captures/index.ts";
import { NO_FACTS } from "../captures/structured.ts";
import { FORMATS } from "../formats/index.ts";
import { ingestSeed } from "../ingestArchive.ts";
import { type Authority, prepareAuthority } from "../pipeline/authority.ts";
import { type Detected, detectFormat } from "../pipeline/detectFormat.ts";
import { sha256 } from "../read/sha256.ts";
import { parseYaml } from "../read/yamlFile.ts";
import { draftRecord } from "./draftRecord.ts";

/** What ingest makes of a capture that has no record and no authority files. */
export interface Tried {
  detected: Detected;
  /** Read by the first format where several fit and none was named, which `ingest` refuses; null where it cannot be read. */
  document: SourceDocument | null;
  messages: Message[];
}

const NOBODY: Authority = prepareAuthority([], { schemaVersion: 1, places: [], notPlaces: [] }).authority;

/** Reads a capture with the record that `describe` would draft for it. @param format name of one, or null to detect it. */
export function tryCapture(
  file: string,
  bytes: Uint8Array,
  format: string | null = null,
  stated: Record<string, unknown> = {},
): Tried {
  const hash = sha256(bytes);
  const { capture, structured } = readSeed({ file, bytes, sha256: hash }, "utf-8");
  const detected = detectFormat(capture.text, FORMATS);
  const draft = draftRecord({
    capture,
    encoding: "utf-8",
    id: "tried",
    fits: detected.fits,
    format: null,
    segments: [],
    order: null,
    candidates: { names: [], places: [] },
    repeats: [],
    facts: structured?.facts ?? NO_FACTS,
    taken: null,
    days: null,
  });
  const record = parseYaml(draft, file, WrittenRecord);
  if ("messages" in record) throw new Error(`The draft is not a record: ${record.messages[0]?.text}`);
  const first = detected.why === "several" ? detected.format.name : null;
  const written = { ...record.value, ...stated, format: format ?? first };
  const { document, messages } = ingestSeed(
    { written, file, locate: record.locate, captures: [{ file, bytes, sha256: hash }] },
    NOBODY,
    en,
  );
  return { detected, document, messages };
}
