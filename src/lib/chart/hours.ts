/** A column of a chart, in px from the top: it stands on the axis at y = HEIGHT. */
export type Column<T> = T & {
  /** HEIGHT where there is nothing. */
  top: number;
  /** Is it made of blocks of 4 px with 1 px under each, one an entry? */
  blocks: boolean;
};

/** The height of a column, in px. */
export const HEIGHT = 42;
const PITCH = 5;
const ROOM = Math.floor(HEIGHT / PITCH);

/**
 * Counts as columns. Up to eight entries in the fullest, a block is one entry; beyond that every column is one block in
 * proportion, and at least 1 px high.
 */
export function columns<T extends { count: number }>(items: readonly T[]): Column<T>[] {
  const most = Math.max(0, ...items.map(({ count }) => count));
  return items.map((item) => ({ ...item, ...columnOf(item.count, most) }));
}

/** Columns from the first hour with an entry to the last, silent hours between included. */
export function hourColumns(counts: ReadonlyMap<number, number>): Column<{ hour: number; count: number }>[] {
  const hours = [...counts].filter(([, count]) => count > 0).map(([hour]) => hour);
  if (hours.length === 0) return [];
  const first = Math.min(...hours);
  return columns(
    Array.from({ length: Math.max(...hours) - first + 1 }, (_, i) => ({
      hour: first + i,
      count: counts.get(first + i) ?? 0,
    })),
  );
}

function columnOf(count: number, most: number): { top: number; blocks: boolean } {
  const blocks = most <= ROOM;
  if (count === 0) return { top: HEIGHT, blocks };
  return {
    top: HEIGHT - (blocks ? count * PITCH : Math.max(1, Math.round((count / most) * HEIGHT))),
    blocks,
  };
}
