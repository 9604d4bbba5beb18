import type { EntryDate } from "../model/entryDate.ts";
import { addDays, daysBetween, weekday } from "../time/days.ts";
import { daySpan } from "../time/edtf.ts";
import type { Words } from "../words/en.ts";
import { capitalised } from "./capitalised.ts";

/** How the time of an entry is known: the grammar of time marks. */
export type Known = "printed" | "bounded" | "open" | "estimated" | "doubt" | "none";

/** The mark of a time: an open bound has its foot where it is known, "after" above, "by" below. */
export type TimeMark = Known | "until";

export function timeMark(date: EntryDate): TimeMark {
  const known = knownAs(date);
  return known === "open" && !date.notBefore?.includes("T") ? "until" : known;
}

/** How the time of an entry is known. */
export function knownAs(date: EntryDate): Known {
  if (date.time.value !== null) return "printed";
  if (date.time.readings.length > 0) return "doubt";
  const clocks = [date.notBefore, date.notAfter].filter((bound) => bound?.includes("T"));
  if (clocks.length === 2) return "bounded";
  if (clocks.length === 1) return "open";
  return date.notBefore === null || date.notAfter === null ? "estimated" : "none";
}

/** What dates need of the words of a language. */
export type Calendar = Pick<Words, "calendar">;

/** "15 June 2014"; a month "June 2014"; a year "2014". */
export function dayText(edtf: string, say: Calendar): string {
  return dayParts(edtf, say).join(" ");
}

/** Day, month and year, or as many of them as are known. */
function dayParts(edtf: string, { calendar }: Calendar): string[] {
  const [year = "", month, day] = edtf.split("-");
  const monthName = month === undefined ? undefined : calendar.months[Number(month) - 1];
  const number = day === undefined ? undefined : calendar.day.replace("#", String(Number(day)));
  return [number, monthName, year].filter((part) => part !== undefined && part !== "") as string[];
}

/** "Sunday" */
export function weekdayName(day: string, { calendar }: Calendar): string {
  return calendar.weekdays[weekday(day) - 1] ?? "";
}

/** "15 June", for lists whose heading gives the year. */
export function shortDayText(day: string, say: Calendar): string {
  return dayText(day, say).replace(/ \d{4,}$/u, "");
}

/** The days on which an entry may lie: certain where there is one and nothing is open. */
export interface Standing {
  /** The day of the entry, or null where it may be one of several or is the record's estimate. */
  certain: string | null;
  /** The days under which it stands, marked as possible. Empty where it is certain. */
  possible: string[];
  /** The month or year that is all that is known of it ("1847-03"): it stands there, and under no day. Null where more is known. */
  period: string | null;
}

/** A set of more days than this is shown under its first and last day only. */
const MOST_DAYS = 31;

export function standing(date: EntryDate): Standing {
  const span = daySpan(date.edtf);
  const first = span?.first ?? span?.last;
  const last = span?.last ?? span?.first;
  if (!first || !last) return { certain: null, possible: [], period: null };
  const period = /^(\d{4}(?:-\d{2})?)[?~%]?$/u.exec(date.edtf)?.[1];
  if (period !== undefined) return { certain: null, possible: [], period };
  const sure = /^\d{4}-\d{2}-\d{2}$/u.test(date.edtf);
  if (sure) return { certain: first, possible: [], period: null };
  const length = daysBetween(first, last) + 1;
  const possible = length > MOST_DAYS ? [first, last] : Array.from({ length }, (_, i) => addDays(first, i));
  return { certain: null, possible, period: null };
}

/** What the words of a language say of days and clocks. */
export type TimeWords = Pick<Words, "calendar" | "time">;

/** "15 June 2014", "15 or 16 June 2014", "15 June 2014 or earlier", "16 June 2014 or later". */
export function daysText(date: Pick<EntryDate, "edtf" | "notBefore" | "notAfter">, say: TimeWords): string {
  const { time } = say;
  const span = daySpan(date.edtf);
  if (!span) return date.edtf;
  const { first, last } = span;
  if (first !== null && last === null) return time.orLater(dayText(first, say));
  if (last !== null && first === null) return time.orEarlier(dayText(last, say));
  if (first === null || last === null) return time.dayNotKnown;
  if (first === last && date.edtf.endsWith("?")) {
    if (date.notBefore === null && date.notAfter !== null) return time.orEarlier(dayText(first, say));
    if (date.notAfter === null && date.notBefore !== null) return time.orLater(dayText(first, say));
    return time.probably(dayText(first, say));
  }
  if (first === last) return dayText(first, say);
  if (/^\d{4}(-\d{2})?$/u.test(date.edtf)) return dayText(date.edtf, say);
  // An interval says all of its days, a set one of them.
  const isBoth = date.edtf.includes("/");
  return joinDays(first, last, daysBetween(first, last) === 1 && !isBoth ? "or" : "to", say);
}

/** "15 or 16 June 2014", "30 June to 1 July 2014" */
export function joinDays(first: string, last: string, word: "or" | "to", say: TimeWords): string {
  const [a, b] = [dayParts(first, say), dayParts(last, say)];
  const same = a.slice(1).join(" ") === b.slice(1).join(" ") ? 1 : a[2] === b[2] ? 2 : 3;
  return `${a.slice(0, same).join(" ")} ${say.time[word]} ${b.join(" ")}`;
}

/** The clock of an entry in a list: "16:43:30", "4:37 ?", "between 15:16:44 and 16:43:30", "after 16:43:30", "no clock". */
export function clockText(date: EntryDate, { time }: Pick<Words, "time">): string {
  const known = knownAs(date);
  if (known === "printed") {
    const clock = date.time.value ?? "";
    return date.time.precision === "hour" ? time.hour(clock) : clock;
  }
  if (known === "doubt") return time.doubt(date.verbatim ?? time.clocks(date.time.readings));
  // A log counts from its own start: its clock is shown as it is printed.
  if (date.elapsed !== undefined && date.verbatim !== null) return date.verbatim;
  const [from, to] = [clockOf(date.notBefore), clockOf(date.notAfter)];
  if (from !== null && to !== null) return time.between(from, to);
  if (from !== null) return time.after(from);
  if (to !== null) return time.by(to);
  return time.noClock;
}

function clockOf(bound: string | null): string | null {
  const at = bound?.indexOf("T") ?? -1;
  return bound === null || at < 0 ? null : bound.slice(at + 1);
}

/** "GMT", "UTC+03:00", "time zone not stated". */
function zoneText(date: EntryDate, { time }: TimeWords): string {
  const { verbatim, iana, offset } = date.time.zone;
  return verbatim ?? iana ?? (offset === null ? time.timeZoneNotStated : `UTC${offset}`);
}

/** The date of an entry in a sentence for readers, with what is known and how. */
export function dateSentence(date: EntryDate, say: TimeWords): string {
  const { time } = say;
  const days = daysText(date, say);
  const zone = zoneText(date, say);
  const known = knownAs(date);
  const stated = statedAs(date, say);
  if (stated !== null && date.time.value !== null)
    return time.statedClock(days, date.time.value, zone, stated);
  if (stated !== null) return time.statedDay(capitalised(days), stated);
  if (known === "printed" && date.time.precision === "hour")
    return time.inTheHour(days, date.time.value ?? "", zone, date.verbatim ?? "");
  if (known === "printed") return time.printed(days, date.time.value ?? "", zone, printedAs(date));
  if (known === "doubt")
    return time.inDoubt(days, date.verbatim ?? "", time.clocks(date.time.readings), zone);
  const [from, to] = [clockOf(date.notBefore), clockOf(date.notAfter)];
  const [fromDay, toDay] = [date.notBefore, date.notAfter].map((bound) =>
    bound === null ? "" : dayText(bound.slice(0, 10), say),
  ) as [string, string];
  if (from !== null && to !== null && fromDay === toDay) return time.betweenOn(from, to, fromDay, zone);
  if (from !== null && to !== null) return time.betweenDays(from, fromDay, to, toDay, zone);
  const { latest, earliest } = estimates(date, say);
  if (from !== null) return joined(time.afterOn(from, fromDay, zone), latest);
  if (to !== null) return joined(time.byOn(to, toDay, zone), earliest);
  if (date.basis === "stamp" && date.verbatim !== null)
    return time.printedDay(capitalised(days), date.verbatim);
  if (date.basis === "heading") return time.underHeading(capitalised(days));
  if (date.notBefore !== null && date.notAfter === null)
    return joined(time.dayOrLater(dayText(date.notBefore, say)), latest);
  if (known === "estimated") return time.estimated(capitalised(days));
  return time.fromRecord(capitalised(days));
}

/** What markup or data state, and what is printed beside it: null for dates that rest on something else. */
export function statedAs(
  { basis, verbatim, evidence }: EntryDate,
  { time }: Pick<Words, "time">,
): string | null {
  const [first] = evidence;
  if (basis !== "markup" || !first || !("position" in first)) return null;
  return time.stated(first.quote, verbatim === first.quote ? null : verbatim);
}

/** The stamp, where it says the clock in other signs. */
function printedAs({ verbatim, time }: EntryDate): string | null {
  return time.clock === "12h" || (verbatim !== null && verbatim !== time.value) ? verbatim : null;
}

/** Names the side that only the record's estimate closes. */
function estimates(date: EntryDate, say: TimeWords): { latest: string; earliest: string } {
  const span = daySpan(date.edtf);
  return {
    latest: span?.last ? say.time.latestEstimated(dayText(span.last, say)) : "",
    earliest: span?.first ? say.time.earliestEstimated(dayText(span.first, say)) : "",
  };
}

function joined(sentence: string, next: string): string {
  return `${sentence} ${next}`.trim();
}
