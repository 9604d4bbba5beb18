import type { ByteRange, LineRange } from "./model/position.ts";

/** A stretch of text in UTF-16 units. */
type Stretch = readonly [number, number];

/** The text of a capture as ingest reads it: nothing is normalised, a byte-order mark stays. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  if (isUtf8(encoding)) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  // One byte at a time, between two letters: over longer runs Node 22 loses some of windows-1252.
  const decoder = new TextDecoder(encoding);
  const table = Array.from(
    { length: 256 },
    (_, byte) => decoder.decode(new Uint8Array([65, byte, 66]))[1] ?? "\ufffd",
  );
  return Array.from(bytes, (byte) => table[byte]).join("");
}

function isUtf8(encoding: string): boolean {
  return encoding.toLowerCase() === "utf-8";
}

/** The bytes of stretches of a text that are in order. */
export function bytesOfStretches(text: string, stretches: readonly Stretch[], encoding: string): ByteRange[] {
  if (!isUtf8(encoding)) return stretches.map(([start, end]) => [start, end]);
  const encoder = new TextEncoder();
  let [at, byte] = [0, 0];
  const to = (offset: number): number => {
    byte += encoder.encode(text.slice(at, offset)).length;
    at = offset;
    return byte;
  };
  return stretches.map(([start, end]): ByteRange => [to(start), to(end)]);
}

/** What stands for a byte that is masked: "#". */
const MASKED = 0x23;

/** A copy of a capture, as long as it, in which the bytes of some ranges are masked; its lines end where they ended. */
export function maskBytes(bytes: Uint8Array, ranges: readonly ByteRange[]): Uint8Array {
  const copy = new Uint8Array(bytes);
  for (const [start, end] of ranges)
    for (let i = start; i < end; i++) if (copy[i] !== 10 && copy[i] !== 13) copy[i] = MASKED;
  return copy;
}

/** The lines that ranges of bytes touch. */
export function linesOfRanges(bytes: Uint8Array, ranges: readonly ByteRange[]): LineRange[] {
  let [at, line] = [0, 1];
  const to = (offset: number): number => {
    for (; at < offset; at++) if (bytes[at] === 10) line++;
    return line;
  };
  return ranges.map(([start, end]): LineRange => [to(start), to(Math.max(start, end - 1))]);
}

/** Ranges in order, joined where they touch. */
export function joinRanges(ranges: readonly ByteRange[]): ByteRange[] {
  const joined: ByteRange[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && last[1] >= start) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Says whether two ranges have a byte in common. */
export function overlap(a: ByteRange, b: ByteRange): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/**
 * Decodes UTF-8 as a browser does, with U+FFFD for what is not valid, and says where the bytes of each UTF-16 unit begin
 * (of a pair: its first unit; the second begins where the pair ends).
 */
export function decodeLossy(bytes: Uint8Array): { text: string; starts: Uint32Array; invalid: number } {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const starts = new Uint32Array(text.length + 1);
  let [at, unit, invalid] = [0, 0, 0];
  while (at < bytes.length) {
    const [width, valid] = sequenceAt(bytes, at);
    starts[unit++] = at;
    at += width;
    if (width === 4 && valid) starts[unit++] = at;
    if (!valid) invalid++;
  }
  starts[unit] = bytes.length;
  return { text, starts, invalid };
}

/** Length of the sequence at a byte, and whether it is valid: an invalid one ends before the first byte that cannot follow (WHATWG). */
function sequenceAt(bytes: Uint8Array, at: number): [width: number, valid: boolean] {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return [1, true];
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (length === 0) return [1, false];
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    const [low, high] = i === 1 ? [least, most] : [0x80, 0xbf];
    if (byte === undefined || byte < low || byte > high) return [i, false];
  }
  return [length, true];
}
