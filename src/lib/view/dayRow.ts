import { type HourBlock, hourBlocks } from "../chart/hourBlocks.ts";
import { DAY, railShapes } from "../chart/rail.ts";
import type { EntryDate } from "../model/entryDate.ts";
import type { Words } from "../words/en.ts";
import { knownAs } from "./dateText.ts";
import { minutesOf } from "./railItem.ts";

type Dated = { date: EntryDate };

/** What one source has on one day: blocks by the hour for printed clocks, the rest as lines and in words. */
export interface DayRow {
  blocks: HourBlock[];
  /** Clocks that can be read in several ways: each reading, in per cent of the day. */
  rings: number[];
  /** "12 with a clock, 2 in doubt, 3 without, 4 possibly" */
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
  const doubts = certain.filter(({ date }) => knownAs(date) === "doubt");
  const rest = certain.length - hours.length - doubts.length;
  const words = [
    hours.length > 0 ? home.withClock(hours.length) : "",
    doubts.length > 0 ? home.inDoubt(doubts.length) : "",
    rest === 0 ? "" : hours.length > 0 ? home.without(rest) : home.withoutAny(rest),
    possible.length > 0 ? home.possibly(possible.length) : "",
  ]
    .filter(Boolean)
    .join(comma);
  const { rings } = railShapes(
    doubts.map(({ date }) => ({ known: "doubt", readings: date.time.readings.map(minutesOf) })),
    0,
    DAY,
  );
  return {
    blocks: hourBlocks(hours),
    rings: rings.map(({ x }) => x),
    words,
    full: rest > 0,
    possible: possible.length > 0,
  };
}
