import type { EntryDate } from "../model/entryDate.ts";
import type { DayOrder } from "./dayLanes.ts";
import { minutesOf } from "./railItem.ts";

/** What one hour of a shared axis holds of one source. */
export interface SharedCell<E> {
  /** Position of the source among those on the axis, counted from 0. */
  lane: number;
  /** When the hour begins on the source's own clock: "13:00"; null where the source has no entry in it. */
  begins: string | null;
  entries: E[];
}

export interface SharedHour<E> {
  /** "2014-06-13T12", an hour of UTC. */
  hour: string;
  cells: SharedCell<E>[];
}

/** True where a clock is a point of time that other clocks can be compared with. */
export function isInstant({ instant }: Pick<EntryDate, "instant">): boolean {
  return instant !== null && instant.notBefore === instant.notAfter;
}

/**
 * The posts of several sources on one axis of hours. Only for sources whose zones are known: each entry must have its instant,
 * so that nothing is ordered that the evidence does not order. Every hour has a cell for each source.
 *
 * @param lanes the timed entries of each source, in the order of the sources.
 */
export function sharedHours<E extends { date: EntryDate; sequence: number }>(
  lanes: readonly (readonly E[])[],
  order: DayOrder,
): SharedHour<E>[] {
  const hours = new Map<string, SharedHour<E>>();
  lanes.forEach((entries, lane) => {
    for (const entry of entries) {
      const hour = instantOf(entry).slice(0, 13);
      const row = hours.get(hour) ?? {
        hour,
        cells: lanes.map((_, lane) => ({ lane, begins: null, entries: [] })),
      };
      hours.set(hour, row);
      const cell = row.cells[lane];
      cell?.entries.push(entry);
      if (cell) cell.begins ??= ownStart(entry);
    }
  });
  const turn = order === "oldest" ? 1 : -1;
  const rows = [...hours.values()].sort((a, b) => turn * compare(a.hour, b.hour));
  for (const { cells } of rows) {
    for (const { entries } of cells) {
      entries.sort((a, b) => turn * (compare(instantOf(a), instantOf(b)) || a.sequence - b.sequence));
    }
  }
  return rows;
}

function instantOf({ date: { instant } }: { date: EntryDate }): string {
  if (instant === null || instant.notBefore !== instant.notAfter)
    throw new RangeError("An entry without an instant on a shared axis");
  return instant.notBefore;
}

/** "16:35" printed at 15:35 UTC: the hour of 15 UTC begins at "16:00" on this clock. */
function ownStart(entry: { date: EntryDate }): string {
  const past = Number(instantOf(entry).slice(14, 16));
  const start = (Math.floor(minutesOf(entry.date.time.value ?? "")) - past + 1440) % 1440;
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${two(Math.floor(start / 60))}:${two(start % 60)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
