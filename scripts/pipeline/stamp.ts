import type { Evidence } from "../../src/lib/model/evidence.ts";
import type { Position } from "../../src/lib/model/position.ts";
import { isDay } from "../../src/lib/time/days.ts";

/** A stamp as printed, read but not yet placed on a day. */
export interface Stamp {
  verbatim: string;
  position: Position;
  /** "2014-06-15", or null where the stamp prints no date. */
  day: string | null;
  /** "16:43:30" or "16:43". */
  value: string;
  precision: "second" | "minute";
  clock: "12h" | "24h";
  /** Label of the zone as printed ("BST"), or null. */
  zone: string | null;
  /** What markup or data state of it, where they do: then they, and not what is printed, are what the date rests on. */
  markup?: { offset: string | null; instant: string | null; evidence: Evidence[] };
}

/** What can be wrong with a stamp. */
export type StampFault = "no-such-clock" | "no-such-day" | "date-order";

/**
 * Reads the named groups of a stamp: month day year hour minute second half zone.
 *
 * A numeric date is read in the order of the record. Without one, a number over 12 decides; where both numbers could be
 * the month, nothing is guessed.
 */
export function readStamp(
  groups: Readonly<Record<string, string | undefined>>,
  verbatim: string,
  position: Position,
  dateOrder: "mdy" | "dmy" | null,
): Stamp | StampFault {
  const hour = clockHour(Number(groups["hour"]), groups["half"]);
  const minute = Number(groups["minute"]);
  const second = groups["second"] === undefined ? null : Number(groups["second"]);
  if (hour === null || minute > 59 || (second ?? 0) > 59) return "no-such-clock";
  const day = readDay(groups, dateOrder);
  if (day === "date-order" || day === "no-such-day") return day;
  return {
    verbatim,
    position,
    day,
    value: [hour, minute, ...(second === null ? [] : [second])]
      .map((part) => String(part).padStart(2, "0"))
      .join(":"),
    precision: second === null ? "minute" : "second",
    clock: groups["half"] === undefined ? "24h" : "12h",
    zone: groups["zone"] ?? null,
  };
}

/** 12 AM is midnight and 12 PM is noon. */
function clockHour(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/^p/iu.test(half) ? 12 : 0);
}

function readDay(
  groups: Readonly<Record<string, string | undefined>>,
  dateOrder: "mdy" | "dmy" | null,
): string | null | "date-order" | "no-such-day" {
  const { month, day, year } = groups;
  if (month === undefined || day === undefined || year === undefined) return null;
  // The pattern calls the first number `month`; the order of the record says what it is.
  const [first, second] = [Number(month), Number(day)];
  const candidates = [
    ...(dateOrder !== "dmy" ? [isoDay(year, first, second)] : []),
    ...(dateOrder !== "mdy" ? [isoDay(year, second, first)] : []),
  ].filter((candidate) => isDay(candidate));
  const [only, other] = [...new Set(candidates)];
  if (only === undefined) return "no-such-day";
  return other === undefined ? only : "date-order";
}

function isoDay(year: string, month: number, day: number): string {
  return `${year.padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
