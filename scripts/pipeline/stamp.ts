import type { Evidence } from "../../src/lib/model/evidence.ts";
import type { Position } from "../../src/lib/model/position.ts";
import { isDay } from "../../src/lib/time/days.ts";
import { isPartial, type PartialDay, readPartialDay } from "./partialDay.ts";

/** A stamp as printed, read but not yet placed on a day. */
export interface Stamp {
  verbatim: string;
  position: Position;
  /** EDTF of the day, month, year or days that it prints, "2014-06-15"; null where it prints none, or not all of one. */
  day: string | null;
  /** What it prints of a day, where that is not all ("25th", "Aug 9"); null else. */
  partial: PartialDay | null;
  /** "16:43:30", "16:43" or "16"; null where it prints no clock. */
  value: string | null;
  precision: "second" | "minute" | "hour" | null;
  clock: "12h" | "24h" | null;
  /** Label of the zone as printed ("BST"), or null. */
  zone: string | null;
  /** Where the day comes from that the stamp itself does not print whole; null where it does, or has none. */
  dayFrom: { evidence: Evidence[]; sure: boolean } | null;
  /** True where the entry prints no stamp of its own and stands under a heading with a day. */
  heading: boolean;
  /** True where it prints a day that could be one of two: no other day holds for it. */
  dayOpen?: true;
  /** Seconds since the start of what is logged, where the stamp counts from there; null else. */
  elapsed: number | null;
  /** What markup or data state of it, where they do: then they, and not what is printed, are what the date rests on. */
  markup?: { offset: string | null; instant: string | null; evidence: Evidence[] };
}

/** What can be wrong with a stamp. */
export type StampFault = "no-such-clock" | "no-such-day" | "date-order";

export type StampGroups = Readonly<Record<string, string | undefined>>;

/**
 * Reads the named groups of a stamp: month day year hour minute second half zone, and those of dates in words.
 *
 * A numeric date is read in the order of the record. Without one, a number over 12 decides; where both numbers could be
 * the month, nothing is guessed.
 */
export function readStamp(
  groups: StampGroups,
  verbatim: string,
  position: Position,
  dateOrder: "mdy" | "dmy" | null,
): Stamp | StampFault {
  const clock = readClock(groups);
  if (clock === "no-such-clock") return clock;
  const day = readDay(groups, dateOrder);
  if (day === "date-order" || day === "no-such-day") return day;
  const partial = day === null ? readPartialDay(groups) : null;
  if (partial === "no-such-day") return partial;
  return {
    verbatim,
    position,
    day,
    partial: partial !== null && isPartial(partial) ? partial : null,
    ...clock,
    zone: groups["zone"] ?? null,
    dayFrom: null,
    heading: false,
    elapsed: readElapsed(groups),
  };
}

function readClock(groups: StampGroups): Pick<Stamp, "value" | "precision" | "clock"> | "no-such-clock" {
  if (groups["hour"] === undefined) return { value: null, precision: null, clock: null };
  const half = halfOf(groups);
  if (half === null) return { value: null, precision: null, clock: null };
  const hour = clockHour(Number(groups["hour"]), half);
  const minute = groups["minute"] === undefined ? null : Number(groups["minute"]);
  const second = groups["second"] === undefined ? null : Number(groups["second"]);
  if (hour === null || (minute ?? 0) > 59 || (second ?? 0) > 59) return "no-such-clock";
  const numbers = [hour, ...(minute === null ? [] : [minute]), ...(second === null ? [] : [second])];
  return {
    value: numbers.map((part) => String(part).padStart(2, "0")).join(":"),
    precision: minute === null ? "hour" : second === null ? "minute" : "second",
    clock: half === undefined ? "24h" : "12h",
  };
}

/** "6:04–6:45 AM": both are of the half that is printed once, unless the day's noon or midnight lies between; then null. */
function halfOf({ hour, half, lateHour, lateHalf }: StampGroups): string | undefined | null {
  const once = half ?? lateHalf;
  if (once === undefined || lateHour === undefined || (half !== undefined && lateHalf !== undefined))
    return once;
  return Number(hour) % 12 > Number(lateHour) % 12 ? null : once;
}

/** 12 AM is midnight and 12 PM is noon. */
function clockHour(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/^p/iu.test(half) ? 12 : 0);
}

/** "00:00:00:25" and "102:45:40", counted from the start of a log. */
function readElapsed(groups: StampGroups): number | null {
  if (groups["elapsedSeconds"] === undefined) return null;
  const [days, hours, minutes, seconds] = ["Days", "Hours", "Minutes", "Seconds"].map((name) =>
    Number(groups[`elapsed${name}`] ?? 0),
  ) as [number, number, number, number];
  const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  // No time before the start is the start.
  return groups["elapsedSign"] === "-" ? 0 - total : total;
}

/** A date in numbers, or with all of its parts in ISO 8601. */
function readDay(groups: StampGroups, dateOrder: "mdy" | "dmy" | null): string | null | StampFault {
  const { month, day, year, isoYear, isoMonth, isoDay: isoDate } = groups;
  if (isoYear !== undefined) {
    const iso = `${isoYear}-${isoMonth}-${isoDate}`;
    return isDay(iso) ? iso : "no-such-day";
  }
  if (month === undefined || day === undefined || year === undefined) return null;
  // Two digits of a year could be of any century.
  if (year.length !== 4) return readShortYear(groups, dateOrder);
  return oneOrder(year, month, day, dateOrder);
}

/** The pattern calls the first number `month`; the order of the record says what it is. */
export function oneOrder(
  year: string,
  month: string,
  day: string,
  dateOrder: "mdy" | "dmy" | null,
): string | "no-such-day" | "date-order" {
  const [first, second] = [Number(month), Number(day)];
  const candidates = [
    ...(dateOrder !== "dmy" ? [isoDay(year, first, second)] : []),
    ...(dateOrder !== "mdy" ? [isoDay(year, second, first)] : []),
  ].filter((candidate) => isDay(candidate));
  const [only, other] = [...new Set(candidates)];
  if (only === undefined) return "no-such-day";
  return other === undefined ? only : "date-order";
}

function readShortYear(groups: StampGroups, dateOrder: "mdy" | "dmy" | null): null | StampFault {
  const { month = "", day = "", year = "" } = groups;
  const found = oneOrder(`20${year}`, month, day, dateOrder);
  return found === "no-such-day" || found === "date-order" ? found : null;
}

function isoDay(year: string, month: number, day: number): string {
  return `${year.padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
