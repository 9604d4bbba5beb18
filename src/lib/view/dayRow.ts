import { type HourBlock, hourBlocks } from "../chart/hourBlocks.ts";
import type { EntryDate } from "../model/entryDate.ts";
import { knownAs } from "./dateText.ts";

type Dated = { date: EntryDate };

/** What one source has on one day: blocks by the hour for printed clocks, the rest as lines and in words. */
export interface DayRow {
  blocks: HourBlock[];
  /** "12 with a clock, 3 without, 4 possibly" */
  words: string;
  /** Are there entries without a clock that are certainly of the day, and entries that possibly are? */
  full: boolean;
  possible: boolean;
}

/** A figure is not parted from what it counts at the end of a line. */
const NBSP = "\u00a0";

export function dayRow(certain: readonly Dated[], possible: readonly Dated[]): DayRow {
  const hours = certain.flatMap(({ date }) =>
    knownAs(date) === "printed" ? [Number(date.time.value?.slice(0, 2))] : [],
  );
  const rest = certain.length - hours.length;
  const words = [
    hours.length > 0 ? `${hours.length}${NBSP}with a clock` : "",
    rest > 0 ? `${rest}${NBSP}without${hours.length > 0 ? "" : " a clock"}` : "",
    possible.length > 0 ? `${possible.length}${NBSP}possibly` : "",
  ]
    .filter(Boolean)
    .join(", ");
  return { blocks: hourBlocks(hours), words, full: rest > 0, possible: possible.length > 0 };
}
