import type { Capture } from "./capture.ts";

/** Where words stand. Offsets are UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** The stretch of the lines of the file from `first` to `last` (1-based, both included), or null where the capture has no such lines. */
export function linesStretch(capture: Capture, [first, last]: readonly [number, number]): Stretch | null {
  return capture.stretchOfLines(first, last);
}

/** Where the words of a quotation stand in some lines, or null. The words are compared exactly. */
export function findQuote(capture: Capture, lines: readonly [number, number], quote: string): Stretch | null {
  const within = linesStretch(capture, lines);
  if (!within) return null;
  const at = capture.text.slice(within.start, within.end).indexOf(quote);
  return at < 0 ? null : { start: within.start + at, end: within.start + at + quote.length };
}
