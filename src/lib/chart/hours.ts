/** One hour of a chart: its blocks stand on the axis at y = HEIGHT, one block per entry while there is room. */
export interface HourColumn {
  hour: number;
  count: number;
  blocks: { y: number; height: number }[];
}

/** The height of a column, in px. */
export const HEIGHT = 42;
const PITCH = 5;
const GAP = 1;
const ROOM = Math.floor(HEIGHT / PITCH);

/**
 * Columns from the first hour with an entry to the last, silent hours between included. Up to eight entries in the fullest
 * hour, a block is one entry; beyond that every column is one block in proportion, and at least 1 px high.
 */
export function hourColumns(counts: ReadonlyMap<number, number>): HourColumn[] {
  const hours = [...counts].filter(([, count]) => count > 0).map(([hour]) => hour);
  if (hours.length === 0) return [];
  const most = Math.max(...counts.values());
  const first = Math.min(...hours);
  return Array.from({ length: Math.max(...hours) - first + 1 }, (_, i) => {
    const hour = first + i;
    const count = counts.get(hour) ?? 0;
    return { hour, count, blocks: blocksOf(count, most) };
  });
}

function blocksOf(count: number, most: number): HourColumn["blocks"] {
  if (count === 0) return [];
  if (most <= ROOM) {
    return Array.from({ length: count }, (_, i) => ({ y: HEIGHT - (i + 1) * PITCH, height: PITCH - GAP }));
  }
  const height = Math.max(1, Math.round((count / most) * HEIGHT));
  return [{ y: HEIGHT - height, height }];
}
