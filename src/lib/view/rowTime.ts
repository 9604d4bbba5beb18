import type { EntryDate } from "../model/entryDate.ts";
import { clockText, daysText, knownAs, type TimeWords } from "./dateText.ts";

/** The time of an entry in rows of one source: its clock; its day where a chronology or a diary prints no clock. */
export function rowTime(date: EntryDate, say: TimeWords): string {
  return isDay(date) ? daysText(date, say) : clockText(date, say);
}

/** The same in rows of several sources, with the day before the clock. */
export function dayAndClock(date: EntryDate, say: TimeWords & { comma: string }): string {
  return isDay(date) ? daysText(date, say) : `${daysText(date, say)}${say.comma}${clockText(date, say)}`;
}

function isDay(date: EntryDate): boolean {
  return date.of !== "posted" && date.elapsed === undefined && knownAs(date) !== "printed";
}
