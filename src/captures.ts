import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArchiveEntry, Source } from "./collections.ts";
import { maskBytes } from "./lib/captureBytes.ts";
import { webKind } from "./lib/captureEnding.ts";
import { lowerBound } from "./lib/lowerBound.ts";
import type { LineRange } from "./lib/model/position.ts";
import type { CaptureStatement } from "./lib/model/sourceRecord.ts";
import { areLinesPublished } from "./lib/publishable.ts";
import type { lineAddress } from "./lib/view/capturePages.ts";
import { seedsFolder } from "./loader/settings.ts";

/** The only reader of capture bytes on the side of the pages. */

interface Read {
  bytes: Uint8Array;
  /** Byte at which each line begins, and the end of the file. */
  starts: number[];
}

const kept = new Map<string, Read>();
/** Captures held in memory at once; pages come source by source, so a few are enough. */
const MOST = 4;

function read(source: Source): Read {
  const { file, sha256 } = source.capture;
  const known = kept.get(sha256);
  if (known) return known;
  const saved = new Uint8Array(readFileSync(join(seedsFolder, file)));
  const bytes = source.masks.length === 0 ? saved : maskBytes(saved, source.masks);
  const starts = [0];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  if (starts.at(-1) !== bytes.length) starts.push(bytes.length);
  const oldest = kept.keys().next().value;
  if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
  kept.set(sha256, { bytes, starts });
  return { bytes, starts };
}

/** Of the view of a capture, what the addresses of its lines are made of. */
export function linesOf(source: Source): Parameters<typeof lineAddress>[0] {
  const { capture, segments } = source;
  const hasLines = webKind(capture.file) === null && areLinesPublished(source);
  return { sha256: capture.sha256, segments, hasLines };
}

/** The bytes of a capture as it was saved; where words in it were withdrawn, those of the masked copy. */
export function captureBytes(source: Source): Uint8Array {
  return read(source).bytes;
}

/** Lines of a capture, decoded, without their line ends; null where the source's access does not let them out. */
export function capturedLines(source: Source, [first, last]: LineRange): string[] | null {
  if (!areLinesPublished(source)) return null;
  const { bytes, starts } = read(source);
  const encoding = encodingOf(source);
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const line = first + i;
    return decoder.decode(bytes.subarray(starts[line - 1] ?? 0, starts[line] ?? 0)).replace(/\r?\n$/u, "");
  });
}

/** What the record states of the capture that is shown. */
export function statementOf({
  record,
  capture,
}: Pick<Source, "record" | "capture">): CaptureStatement | undefined {
  return record.captures.find(({ sha256 }) => sha256 === capture.sha256);
}

function encodingOf(source: Source): string {
  return statementOf(source)?.encoding ?? "utf-8";
}

/** The source as the capture of an entry has it. */
export function witnessOf({ capture, from }: Pick<ArchiveEntry, "capture" | "from">): Source {
  return from.witnesses.find((one) => one.capture.sha256 === capture.sha256) ?? from;
}

/** A capture as text, measured in Unicode code points. */
export interface DecodedCapture {
  /** How many code points stand before a byte, which must be the first of a character. */
  codePointAt: (byte: number) => number;
  /** The text between two positions. */
  slice: (start: number, end: number) => string;
}

let decoded: { sha256: string; capture: DecodedCapture } | null = null;

/** One capture at a time is kept: entries come source by source. */
export function decodedCapture(source: Source): DecodedCapture {
  const { sha256 } = source.capture;
  if (decoded?.sha256 === sha256) return decoded.capture;
  const { bytes, starts } = read(source);
  const decoder = new TextDecoder(encodingOf(source), { ignoreBOM: true });
  const lines = starts
    .slice(0, -1)
    .map((start, i) => [...decoder.decode(bytes.subarray(start, starts[i + 1]))]);
  const points = lines.flat();
  const before = [0];
  for (const line of lines) before.push((before.at(-1) ?? 0) + line.length);
  const capture: DecodedCapture = {
    codePointAt: (byte) => {
      const line = Math.max(0, lowerBound(starts.length, (i) => (starts[i] ?? 0) <= byte) - 1);
      return (before[line] ?? 0) + [...decoder.decode(bytes.subarray(starts[line] ?? 0, byte))].length;
    },
    slice: (start, end) => points.slice(start, end).join(""),
  };
  decoded = { sha256, capture };
  return capture;
}

const copies = new Map<string, string>();

/** SHA-256 of the masked copy of a capture; null where nothing in it is masked, or its source's access holds it back. */
export function maskedSha256(source: Source): string | null {
  if (source.masks.length === 0 || !areLinesPublished(source)) return null;
  const { sha256 } = source.capture;
  const copy = copies.get(sha256) ?? createHash("sha256").update(read(source).bytes).digest("hex");
  copies.set(sha256, copy);
  return copy;
}
