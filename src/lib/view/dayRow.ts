import { type HourBlock, hourBlocks } from "../chart/hourBlocks.ts";
import type { EntryDate } from "../model/entryDate.ts";
import type { Words } from "../words/en.ts";
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

export function dayRow(
  certain: readonly Dated[],
  possible: readonly Dated[],
  { home, comma }: Pick<Words, "home" | "comma">,
): DayRow {
  const hours = certain.flatMap(({ date }) =>
    knownAs(date) === "printed" ? [Number(date.time.value?.slice(0, 2))] : [],
  );
  const rest = certain.length - hours.length;
  const words = [
    hours.length > 0 ? home.withClock(hours.length) : "",
    rest === 0 ? "" : hours.length > 0 ? home.without(rest) : home.withoutAny(rest),
    possible.length > 0 ? home.possibly(possible.length) : "",
  ]
    .filter(Boolean)
    .join(comma);
  return { blocks: hourBlocks(hours), words, full: rest > 0, possible: possible.length > 0 };
}
