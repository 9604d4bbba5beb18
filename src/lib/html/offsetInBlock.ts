import type { Block } from "../model/part.ts";

/**
 * Where a byte of the capture stands in the text of a block, in code points, by its cuts: places from which on the words do
 * not follow one another in the file, since a tag or an escape stands between. Null where no character begins there.
 */
export function offsetInBlock({ text, at, cuts = [] }: Block, byte: number): number | null {
  const starts = new Map(cuts);
  let place = at.bytes[0];
  let offset = 0;
  for (const character of text) {
    const cut = starts.get(offset);
    if (cut !== undefined) place = at.bytes[0] + cut;
    if (place === byte) return offset;
    place += utf8Length(character.codePointAt(0) ?? 0);
    offset++;
  }
  return null;
}

/** Bytes of a code point in UTF-8. */
export function utf8Length(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
