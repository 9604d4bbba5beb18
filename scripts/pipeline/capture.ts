import { decodeLossy } from "../../src/lib/captureBytes.ts";
import { lowerBound } from "../../src/lib/lowerBound.ts";
import type { Block } from "../../src/lib/model/part.ts";
import type { ByteRange, LineRange, Position } from "../../src/lib/model/position.ts";

/** A line of a capture's reading text, without its LF. Offsets are UTF-16 units of that text, as JavaScript counts. */
export interface Line {
  /** 1-based, in the reading text. A plain text is read as it is, so that these are the lines of its file. */
  number: number;
  start: number;
  /** Behind the last character, before the LF. */
  end: number;
  /** Behind the LF, or the end of the text. */
  next: number;
  text: string;
  blank: boolean;
}

/**
 * A decoded capture that can say for every character where its bytes are. `text` is its *reading text*: the whole file where
 * it is plain text; of a page or of data, the words without their markup, and a line end for what lies between (see
 * `scripts/captures`). Offsets count in it; bytes, lines and columns are those of the file.
 */
export interface Capture {
  file: string;
  sha256: string;
  bytes: Uint8Array;
  text: string;
  lines: readonly Line[];
  /** The file between two offsets, markup included. */
  sliceOf(start: number, end: number): string;
  /** Where words between two offsets do not follow one another in the file: see `Block.cuts`. Nothing for plain text. */
  cutsOf(start: number, end: number): Pick<Block, "cuts">;
  /** How many lines the file has. */
  fileLines: number;
  /** The reading text of some lines of the file, both included, 1-based; null where it has no such lines. */
  stretchOfLines(first: number, last: number): { start: number; end: number } | null;
  byteAt(offset: number): number;
  lineAt(offset: number): Line;
  bytesOf(start: number, end: number): ByteRange;
  linesOf(start: number, end: number): LineRange;
  position(start: number, end: number): Position;
  /** Where words stand among the markup of a page or the punctuation of data; null for plain text, and where they do not. */
  findInFile(lines: LineRange, quote: string): Position | null;
  /** The position of units of the file's own decoded text, markup included. */
  filePosition(start: number, end: number): Position;
}

/** Thrown where bytes are not what the stated encoding allows. */
export class EncodingError extends Error {
  /** 0-based; null where the encoding itself is not known. */
  readonly byte: number | null;
  readonly line: number;
  constructor(byte: number | null, line: number, text: string) {
    super(text);
    this.byte = byte;
    this.line = line;
  }
}

/** Units of text between two entries of the offset tables. */
const STEP = 256;

/**
 * Decodes a capture. Nothing is normalised: a byte-order mark, CR and odd spaces stay where they are.
 *
 * @param encoding WHATWG label; single-byte encodings and UTF-8 are exact, others are refused.
 * @throws EncodingError where a byte is not valid.
 */
export function readCapture(file: string, bytes: Uint8Array, sha256: string, encoding = "utf-8"): Capture {
  const text = decode(bytes, encoding);
  const utf8 = encoding.toLowerCase() === "utf-8";
  return decodedCapture({ file, bytes, sha256 }, text, utf8, null);
}

/**
 * Decodes a page or data as its readers do: bytes that are not valid UTF-8 are read as U+FFFD, as a browser does, and stay
 * where they are.
 *
 * @throws EncodingError where the encoding is not known, or a byte is none of it.
 */
export function readWebCapture(
  file: string,
  bytes: Uint8Array,
  sha256: string,
  encoding = "utf-8",
): Capture & { invalid: number } {
  try {
    return { ...readCapture(file, bytes, sha256, encoding), invalid: 0 };
  } catch (error) {
    if (!(error instanceof EncodingError) || error.byte === null || encoding.toLowerCase() !== "utf-8")
      throw error;
    if (bytes[error.byte] === 0) throw error;
    const { text, starts, invalid } = decodeLossy(bytes);
    return { ...decodedCapture({ file, bytes, sha256 }, text, true, starts), invalid };
  }
}

function decodedCapture(
  { file, bytes, sha256 }: Pick<Capture, "file" | "bytes" | "sha256">,
  text: string,
  utf8: boolean,
  starts: Uint32Array | null,
): Capture {
  const lines = splitLines(text);
  const { byteTable, pointTable } = offsetTables(text, utf8);

  function walk(table: Float64Array, offset: number, width: (code: number) => number): number {
    const slot = Math.floor(offset / STEP);
    let total = table[slot] ?? 0;
    for (let i = slot * STEP; i < offset; i++) total += width(text.charCodeAt(i));
    return total;
  }
  const byteAt = (offset: number): number =>
    starts ? (starts[offset] ?? bytes.length) : utf8 ? walk(byteTable, offset, utf8Width) : offset;
  const pointAt = (offset: number): number => walk(pointTable, offset, pointWidth);

  const position = (start: number, end: number): Position => {
    const line = lineAt(lines, start);
    return {
      bytes: [byteAt(start), byteAt(end)],
      line: line.number,
      column: pointAt(start) - pointAt(line.start) + 1,
      length: pointAt(end) - pointAt(start),
    };
  };
  return {
    file,
    sha256,
    bytes,
    text,
    lines,
    sliceOf: (start, end) => text.slice(start, end),
    cutsOf: () => ({}),
    fileLines: lines.length,
    stretchOfLines(first, last) {
      const [from, to] = [lines[first - 1], lines[last - 1]];
      return from && to && last >= first ? { start: from.start, end: to.next } : null;
    },
    byteAt,
    lineAt: (offset) => lineAt(lines, offset),
    bytesOf: (start, end) => [byteAt(start), byteAt(end)],
    linesOf: (start, end) => [lineAt(lines, start).number, lineAt(lines, Math.max(start, end - 1)).number],
    position,
    findInFile: () => null,
    filePosition: position,
  };
}

/**
 * The line that holds a unit of text; the last one for what lies behind all.
 *
 * @throws RangeError where there are no lines.
 */
export function lineAt(lines: readonly Line[], offset: number): Line {
  const line = lines[Math.max(0, lowerBound(lines.length, (i) => (lines[i]?.start ?? 0) <= offset) - 1)];
  if (!line) throw new RangeError(`no line at offset ${offset}`);
  return line;
}

function decode(bytes: Uint8Array, encoding: string): string {
  const label = encoding.toLowerCase();
  if (label !== "utf-8" && !isSingleByte(label)) {
    throw new EncodingError(
      null,
      1,
      `encoding ${encoding}, expected utf-8 or a single-byte encoding such as windows-1252`,
    );
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new EncodingError(zero, lineOfByte(bytes, zero), `NUL byte at byte ${zero}`);
  return label === "utf-8" ? decodeUtf8(bytes) : decodeSingleBytes(bytes, label);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw invalidByte(bytes, firstBadByte(bytes), "utf-8");
  }
}

function invalidByte(bytes: Uint8Array, byte: number, label: string): EncodingError {
  const value = (bytes[byte] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return new EncodingError(
    byte,
    lineOfByte(bytes, byte),
    `byte 0x${value} at byte ${byte}, which is not valid ${label}`,
  );
}

function isSingleByte(label: string): boolean {
  if (!/^(windows-125\d|iso-8859-\d+|koi8-[ru]|macintosh)$/u.test(label)) return false;
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}

/**
 * One unit for each byte, by a table. The platform's decoder is asked for one byte at a time, between two letters: over
 * longer runs Node 22 loses bytes of windows-1252 (0x81 0x8D, or a last 0xFF).
 */
function decodeSingleBytes(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label);
  const table = Uint16Array.from({ length: 256 }, (_, byte) => {
    const letters = decoder.decode(new Uint8Array([0x41, byte, 0x42]));
    return letters.length === 3 ? letters.charCodeAt(1) : UNASSIGNED;
  });
  let text = "";
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const units = Array.from(bytes.subarray(start, start + CHUNK), (byte) => table[byte] ?? UNASSIGNED);
    const bad = units.indexOf(UNASSIGNED);
    if (bad >= 0) throw invalidByte(bytes, start + bad, label);
    text += String.fromCharCode(...units);
  }
  return text;
}

/** What the decoder gives for a byte that its encoding does not assign. */
const UNASSIGNED = 0xfffd;
/** Units that are made into a string at once: well below the most arguments of a call. */
const CHUNK = 8192;

/** The first byte of the first sequence that is not valid UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    try {
      if (length > 1) decoder.decode(bytes.subarray(i, i + length));
    } catch {
      return i;
    }
    i += length;
  }
  return bytes.length - 1;
}

function lineOfByte(bytes: Uint8Array, byte: number): number {
  let line = 1;
  for (let i = 0; i < byte; i++) if (bytes[i] === 10) line++;
  return line;
}

/** The lines of a text; only LF ends one. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    const next = feed < 0 ? text.length : feed + 1;
    const words = text.slice(start, end);
    lines.push({ number: lines.length + 1, start, end, next, text: words, blank: words.trim() === "" });
    start = next;
  }
  return lines;
}

function offsetTables(text: string, utf8: boolean): { byteTable: Float64Array; pointTable: Float64Array } {
  const slots = Math.floor(text.length / STEP) + 1;
  const byteTable = new Float64Array(utf8 ? slots : 0);
  const pointTable = new Float64Array(slots);
  let bytes = 0;
  let points = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i % STEP === 0) {
      if (utf8) byteTable[i / STEP] = bytes;
      pointTable[i / STEP] = points;
    }
    if (i === text.length) break;
    const code = text.charCodeAt(i);
    if (utf8) bytes += utf8Width(code);
    points += pointWidth(code);
  }
  return { byteTable, pointTable };
}

/** UTF-8 bytes of a UTF-16 unit: a surrogate pair has four, counted whole at its first half. */
function utf8Width(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (code >= 0xd800 && code <= 0xdbff) return 4;
  if (code >= 0xdc00 && code <= 0xdfff) return 0;
  return 3;
}

function pointWidth(code: number): number {
  return code >= 0xdc00 && code <= 0xdfff ? 0 : 1;
}
