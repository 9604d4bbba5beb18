/** A block of a day's chart: `x` and `width` in per cent of the day, `y` upwards from the axis and `height` in pixels. */
export interface HourBlock {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Height of a column at the most, in pixels. */
const TALLEST = 34;
const BLOCK = 4;

/**
 * One block an entry, stacked by hour. Where a column would be too high, all blocks shrink alike.
 *
 * @param hours 0 to 23, one for each entry.
 */
export function hourBlocks(hours: readonly number[]): HourBlock[] {
  const columns = new Map<number, number>();
  for (const hour of hours) columns.set(hour, (columns.get(hour) ?? 0) + 1);
  const most = Math.max(0, ...columns.values());
  const step = Math.min(BLOCK + 1, TALLEST / Math.max(1, most));
  if (step < 2)
    return [...columns]
      .sort(([a], [b]) => a - b)
      .map(([hour, count]) => ({ ...place(hour), y: round(count * step), height: round(count * step) }));
  return [...columns]
    .sort(([a], [b]) => a - b)
    .flatMap(([hour, count]) =>
      Array.from({ length: count }, (_, i) => ({
        ...place(hour),
        y: round((i + 1) * step),
        height: round(step - Math.min(1, step / 4)),
      })),
    );
}

function place(hour: number): { x: number; width: number } {
  return { x: round((100 * hour) / 24 + 0.35), width: 3.4 };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
