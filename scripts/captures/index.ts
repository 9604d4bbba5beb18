import type { Message } from "../../src/lib/message.ts";
import type { Mapping } from "../../src/lib/model/mapping.ts";
import { type Capture, readCapture, readWebCapture } from "../pipeline/capture.ts";
import { captureMessage } from "../pipeline/captureMessage.ts";
import { readCsv } from "./csv/readCsv.ts";
import { readPage } from "./html/readPage.ts";
import { readJson } from "./json/readJson.ts";
import { withReading } from "./reading.ts";
import type { Structured } from "./structured.ts";

/** A capture as it is read, and what its structure tells apart; null for plain text. */
export interface ReadSeed {
  capture: Capture;
  structured: Structured | null;
  messages: Message[];
}

/** How captures are read that are more than text, by how their names end. */
const READERS: readonly { ending: RegExp; read: (raw: string, mapping?: Mapping) => Structured }[] = [
  { ending: /\.html?$/u, read: (raw) => readPage(raw) },
  { ending: /\.json$/u, read: readJson },
  { ending: /\.csv$/u, read: readCsv },
];

/** Reads a capture as its name says: plain text as it is, pages and data by their structure. @throws EncodingError */
export function readSeed(
  { file, bytes, sha256 }: { file: string; bytes: Uint8Array; sha256: string },
  encoding: string,
  mapping?: Mapping,
): ReadSeed {
  const reader = READERS.find(({ ending }) => ending.test(file));
  if (!reader) return { capture: readCapture(file, bytes, sha256, encoding), structured: null, messages: [] };
  const raw = readWebCapture(file, bytes, sha256, encoding);
  const structured = reader.read(raw.text, mapping);
  const messages = structured.faults.map(({ rule, at, text }) => captureMessage(raw, at, rule, text));
  if (raw.invalid > 0) {
    const first = raw.text.indexOf("\ufffd");
    messages.push(
      captureMessage(
        raw,
        Math.max(0, first),
        "encoding",
        `Unexpected bytes in ${raw.invalid} places that are not valid ${encoding}, expected text in it; they are read as U+FFFD`,
      ),
    );
  }
  return { capture: withReading(raw, structured.reading), structured, messages };
}
