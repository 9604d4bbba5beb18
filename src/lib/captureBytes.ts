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
