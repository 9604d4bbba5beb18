/** How a stretch of a capture is drawn. */
export type BarForm = "solid" | "hatched" | "outlined" | "faint";

export interface BarSegment {
  form: BarForm;
  /** First and last line, 1-based and inclusive. */
  first: number;
  last: number;
}

export interface BarRect {
  form: BarForm;
  /** Per cent of the bar, with two decimals. */
  x: number;
  width: number;
}

/** Segments of a capture of `lines` lines as rectangles in per cent of its length. */
export function barRects(segments: readonly BarSegment[], lines: number): BarRect[] {
  if (lines < 1) return [];
  return segments.map(({ form, first, last }) => {
    if (first < 1 || last < first || last > lines) {
      throw new RangeError(`Lines ${first} to ${last} do not lie in a capture of ${lines} lines`);
    }
    return { form, x: percent(first - 1, lines), width: percent(last - first + 1, lines) };
  });
}

/** Line numbers to print under a bar: the first, the last, and round ones between, never so close that they touch. */
export function barLabels(lines: number): { line: number; x: number }[] {
  if (lines < 1) return [];
  const step = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000].find((size) => lines / size <= 5) ?? 10000;
  const labels = [{ line: 1, x: 0 }];
  for (let line = step; line <= lines - step / 2; line += step)
    labels.push({ line, x: percent(line - 1, lines) });
  if (lines > 1) labels.push({ line: lines, x: 100 });
  return labels;
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 10000) / 100;
}
