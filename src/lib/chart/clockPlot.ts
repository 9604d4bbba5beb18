/**
 * Line against clock: how a capture is ordered, at a glance. Posts in order lie on one line that rises or falls; a clock
 * that does not fit lies off it, once per reading.
 */
export interface PlotItem {
  /** First line of the entry in the capture, 1-based. */
  line: number;
  /** Minutes of the source's own clock: one where it is printed, all readings where it is in doubt. */
  readings: readonly number[];
}

export interface PlotPoint {
  /** Per cent of the width (clock) and of the height (line, the first at the top). */
  x: number;
  y: number;
  doubtful: boolean;
}

/** Points of the items whose clocks lie between `from` and `to`, in a capture of `lines` lines. */
export function plotPoints(items: readonly PlotItem[], lines: number, from: number, to: number): PlotPoint[] {
  if (!(to > from)) throw new RangeError(`An axis from ${from} to ${to}`);
  return items.flatMap(({ line, readings }) => {
    if (line < 1 || line > lines) throw new RangeError(`Line ${line} of a capture of ${lines} lines`);
    const y = lines === 1 ? 0 : percent((line - 1) / (lines - 1));
    return readings
      .filter((minute) => minute >= from && minute <= to)
      .map((minute) => ({ x: percent((minute - from) / (to - from)), y, doubtful: readings.length > 1 }));
  });
}

/** The full hours that hold every reading, in minutes. */
export function plotSpan(items: readonly PlotItem[]): { from: number; to: number } {
  const all = items.flatMap(({ readings }) => readings);
  if (all.length === 0) return { from: 0, to: 1440 };
  const from = Math.floor(Math.min(...all) / 60) * 60;
  return { from, to: Math.max(from + 60, Math.ceil(Math.max(...all) / 60) * 60) };
}

function percent(share: number): number {
  return Math.round(share * 10000) / 100;
}
