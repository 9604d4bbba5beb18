import { utf8Length } from "../../src/lib/html/offsetInBlock.ts";
import { lowerBound } from "../../src/lib/lowerBound.ts";
import { type Capture, lineAt, splitLines } from "../pipeline/capture.ts";

/**
 * The words of a page or of data, with a way back from each: unit `i` of `text` stands at the units `starts[i]` to `ends[i]`
 * of the file's own decoded text. What lies between two units is markup.
 *
 *     file     <p>Caf&eacute;</p>
 *     text    \nCaf   é     \n
 *     starts  0 345   6     14
 *
 * Starts never fall, the first is 0 and there is one more than units, the end of the file: cut anywhere, a reading gives
 * stretches of the file that join to the whole.
 */
export interface Reading {
  text: string;
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Collects a reading, in the order of the file. */
export class ReadingBuilder {
  readonly #text: string[] = ["\n"];
  readonly #starts: number[] = [0];
  readonly #ends: number[] = [0];

  /** Units collected so far: the offset at which the next will stand. */
  get length(): number {
    return this.#starts.length;
  }

  /** True where the next unit begins a line. */
  get atLineStart(): boolean {
    return this.#text.at(-1) === "\n";
  }

  /** A character (one or two units) that stands at some units of the file. */
  add(character: string, from: number, to: number): void {
    // Whatever a parser makes of a broken page, places never go back, and no two letters share one: stretches would overlap.
    const last = this.#starts.at(-1) ?? 0;
    const start = from > last ? from : Math.max(last, this.#ends.at(-1) ?? 0);
    const end = Math.max(to, start);
    this.#text.push(character);
    this.#starts.push(start);
    this.#ends.push(end);
    // Both units of a letter begin with it: a stretch that ends behind the letter does not end within it.
    for (let i = 1; i < character.length; i++) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** A line end for the markup that begins at a unit of the file; one for each. */
  break(start: number): void {
    if (this.#starts.at(-1) !== start || !this.atLineStart) this.add("\n", start, start);
  }

  /** @param length of the file's decoded text, in UTF-16 units. */
  finish(length: number): Reading {
    return {
      text: this.#text.join(""),
      starts: Uint32Array.from([...this.#starts, length]),
      ends: Uint32Array.from(this.#ends),
    };
  }
}

/** Index of the first unit of a reading that stands at or behind a unit of the file. */
export function readingOffset({ starts }: Reading, unit: number): number {
  return lowerBound(starts.length - 1, (i) => (starts[i] ?? 0) < unit);
}

/** The capture as it is read: its text is the reading, its bytes, lines and columns are those of the file. */
export function withReading(file: Capture, reading: Reading): Capture {
  const { text, starts, ends } = reading;
  const lines = splitLines(text);
  const unitAt = (offset: number): number => starts[offset] ?? file.text.length;
  return {
    ...file,
    text,
    lines,
    sliceOf: (start, end) => file.text.slice(unitAt(start), unitAt(end)),
    cutsOf(start, end) {
      const cuts: [number, number][] = [];
      const first = file.byteAt(unitAt(start));
      let [at, offset, expected] = [start, 0, first];
      for (const character of text.slice(start, end)) {
        const byte = file.byteAt(unitAt(at));
        if (byte !== expected) cuts.push([offset, byte - first]);
        expected = byte + utf8Length(character.codePointAt(0) ?? 0);
        at += character.length;
        offset++;
      }
      return cuts.length > 0 ? { cuts } : {};
    },
    stretchOfLines(first, last) {
      const stretch = file.stretchOfLines(first, last);
      return (
        stretch && { start: readingOffset(reading, stretch.start), end: readingOffset(reading, stretch.end) }
      );
    },
    findInFile([first, last], quote) {
      const stretch = file.stretchOfLines(first, last);
      const at = stretch ? file.text.slice(stretch.start, stretch.end).indexOf(quote) : -1;
      return stretch && at >= 0 ? file.position(stretch.start + at, stretch.start + at + quote.length) : null;
    },
    byteAt: (offset) => file.byteAt(unitAt(offset)),
    lineAt: (offset) => lineAt(lines, offset),
    bytesOf: (start, end) => file.bytesOf(unitAt(start), unitAt(end)),
    linesOf: (start, end) => file.linesOf(unitAt(start), unitAt(end)),
    // A stretch ends before what follows it, even where a parser gave up on a broken page (see `mapCharacters`).
    position: (start, end) =>
      file.position(
        unitAt(start),
        end > start ? Math.max(unitAt(start), Math.min(ends[end - 1] ?? 0, unitAt(end))) : unitAt(start),
      ),
  };
}
