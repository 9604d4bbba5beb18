import type { RailItem } from "../chart/rail.ts";
import type { EntryDate } from "../model/entryDate.ts";
import { daysBetween } from "../time/days.ts";
import { knownAs } from "./dateText.ts";

/** Minutes of a day. */
const DAY = 1440;

/**
 * An entry on the axis of one day of its source's own clock, in minutes from the start of that day; a bound of another day
 * lies beyond the axis. Null where nothing of its clock is known, or all of it lies beyond.
 */
export function railItem(date: EntryDate, day: string): RailItem | null {
  const known = knownAs(date);
  const { value, readings } = date.time;
  if (known === "printed") {
    return date.edtf === day && value !== null ? { known, at: minutesOf(value) } : null;
  }
  if (known === "doubt") return { known, readings: readings.map(minutesOf) };
  if (known === "none" || known === "estimated") return null;
  const from = boundOf(date.notBefore, day, 0);
  const to = boundOf(date.notAfter, day, 1);
  return (from ?? 0) > DAY || (to ?? DAY) < 0 ? null : { known, from, to };
}

/** The day and clock of a bound in minutes; of a bare day its start, or with `end` 1 its end. Null where it is open. */
function boundOf(bound: string | null, day: string, end: 0 | 1): number | null {
  if (bound === null || bound.length < 10) return null;
  const [ofDay = "", clock] = bound.split("T");
  const start = daysBetween(day, ofDay) * DAY;
  return clock === undefined ? start + end * DAY : start + minutesOf(clock);
}

/** "16:43:30" → 1003.5 */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes + seconds / 60;
}
