import type { EntryDate } from "../model/entryDate.ts";
import { addDays, daysBetween, weekday } from "../time/days.ts";
import { daySpan } from "../time/edtf.ts";
import { MONTHS, WEEKDAYS } from "../time/names.ts";

/** How the time of an entry is known: the grammar of time marks. */
export type Known = "printed" | "bounded" | "open" | "estimated" | "doubt" | "none";

/** How the time of an entry is known. */
export function knownAs(date: EntryDate): Known {
  if (date.time.value !== null) return "printed";
  if (date.time.readings.length > 0) return "doubt";
  const clocks = [date.notBefore, date.notAfter].filter((bound) => bound?.includes("T"));
  if (clocks.length === 2) return "bounded";
  if (clocks.length === 1) return "open";
  return date.notBefore === null || date.notAfter === null ? "estimated" : "none";
}

/** "15 June 2014"; a month "June 2014"; a year "2014". */
export function dayText(edtf: string): string {
  const [year = "", month, day] = edtf.split("-");
  const monthName = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), monthName, year].filter(Boolean).join(" ");
}

/** "Sunday" */
export function weekdayName(day: string): string {
  return WEEKDAYS[weekday(day) - 1] ?? "";
}

/** "15 June", for lists whose heading gives the year. */
export function shortDayText(day: string): string {
  return dayText(day).replace(/ \d{4,}$/u, "");
}

/** The days on which an entry may lie: certain where there is one and nothing is open. */
export interface Standing {
  /** The day of the entry, or null where it may be one of several or is the record's estimate. */
  certain: string | null;
  /** The days under which it stands, marked as possible. Empty where it is certain. */
  possible: string[];
}

/** A set of more days than this is shown under its first and last day only. */
const MOST_DAYS = 31;

export function standing(date: EntryDate): Standing {
  const span = daySpan(date.edtf);
  const first = span?.first ?? span?.last;
  const last = span?.last ?? span?.first;
  if (!first || !last) return { certain: null, possible: [] };
  const sure = /^\d{4}-\d{2}-\d{2}$/u.test(date.edtf);
  if (sure) return { certain: first, possible: [] };
  const length = daysBetween(first, last) + 1;
  if (length > MOST_DAYS) return { certain: null, possible: [first, last] };
  return { certain: null, possible: Array.from({ length }, (_, i) => addDays(first, i)) };
}

/** "15 June 2014", "15 or 16 June 2014", "15 June 2014 or earlier", "16 June 2014 or later". */
export function daysText(date: Pick<EntryDate, "edtf" | "notBefore" | "notAfter">): string {
  const span = daySpan(date.edtf);
  if (!span) return date.edtf;
  const { first, last } = span;
  if (first !== null && last === null) return `${dayText(first)} or later`;
  if (last !== null && first === null) return `${dayText(last)} or earlier`;
  if (first === null || last === null) return "day not known";
  if (first === last && date.edtf.endsWith("?")) {
    if (date.notBefore === null && date.notAfter !== null) return `${dayText(first)} or earlier`;
    if (date.notAfter === null && date.notBefore !== null) return `${dayText(first)} or later`;
    return `probably ${dayText(first)}`;
  }
  if (first === last) return dayText(first);
  if (/^\d{4}(-\d{2})?$/u.test(date.edtf)) return dayText(date.edtf);
  return daysBetween(first, last) === 1 ? `${joinDays(first, last, "or")}` : joinDays(first, last, "to");
}

/** "15 or 16 June 2014", "30 June or 1 July 2014" */
export function joinDays(first: string, last: string, word: string): string {
  const [a, b] = [dayText(first).split(" "), dayText(last).split(" ")];
  const same = a.slice(1).join(" ") === b.slice(1).join(" ") ? 1 : a[2] === b[2] ? 2 : 3;
  return `${a.slice(0, same).join(" ")} ${word} ${b.join(" ")}`;
}

/** The clock of an entry in a list: "16:43:30", "4:37 ?", "between 15:16:44 and 16:43:30", "after 16:43:30", "no clock". */
export function clockText(date: EntryDate): string {
  const known = knownAs(date);
  if (known === "printed") return `${date.time.value ?? ""}${date.time.precision === "hour" ? " h" : ""}`;
  if (known === "doubt") return `${date.verbatim ?? date.time.readings.join(" or ")} ?`;
  // A log counts from its own start: its clock is shown as it is printed.
  if (date.elapsed !== undefined && date.verbatim !== null) return date.verbatim;
  const [from, to] = [clockOf(date.notBefore), clockOf(date.notAfter)];
  if (from !== null && to !== null) return `${from} to ${to}`;
  if (from !== null) return `after ${from}`;
  if (to !== null) return `by ${to}`;
  return "no clock";
}

function clockOf(bound: string | null): string | null {
  const at = bound?.indexOf("T") ?? -1;
  return bound === null || at < 0 ? null : bound.slice(at + 1);
}

/** "GMT", "+03:00", "zone not stated". */
export function zoneText(date: EntryDate): string {
  const { verbatim, iana, offset } = date.time.zone;
  return verbatim ?? iana ?? (offset === null ? "zone not stated" : `UTC${offset}`);
}

/** The date of an entry in a sentence for readers, with what is known and how. */
export function dateSentence(date: EntryDate): string {
  const days = daysText(date);
  const zone = zoneText(date) === "zone not stated" ? "time zone not stated" : zoneText(date);
  const known = knownAs(date);
  if (known === "printed" && date.time.precision === "hour")
    return `${days}, in the hour of ${date.time.value}, ${zone}; printed as “${date.verbatim}”.`;
  if (known === "printed")
    return `${days}, ${date.time.value}, ${zone}${date.time.clock === "12h" ? `; printed as “${date.verbatim}”` : printedAs(date)}.`;
  if (known === "doubt")
    return `${days}; the clock “${date.verbatim}” may be ${date.time.readings.join(" or ")}, ${zone}.`;
  const [from, to] = [clockOf(date.notBefore), clockOf(date.notAfter)];
  const [fromDay, toDay] = [date.notBefore?.slice(0, 10), date.notAfter?.slice(0, 10)];
  if (from !== null && to !== null && fromDay === toDay) {
    return `Between ${from} and ${to} on ${dayText(fromDay ?? "")}, ${zone}: from the stamps of the entries before and after it.`;
  }
  if (from !== null && to !== null) {
    return `Between ${from} on ${dayText(fromDay ?? "")} and ${to} on ${dayText(toDay ?? "")}, ${zone}: from the stamps of the entries before and after it.`;
  }
  if (from !== null)
    return `After ${from} on ${dayText(fromDay ?? "")}, ${zone}: from the stamp of an entry before it. ${estimate(date, "The latest day")}`.trim();
  if (to !== null)
    return `${dayText(toDay ?? "")} or earlier, not after ${to}, ${zone}: from the stamp of an entry after it. ${estimate(date, "The earliest day")}`.trim();
  if (date.basis === "stamp" && date.verbatim !== null)
    return `${sentenceCase(days)}; printed as “${date.verbatim}”. No clock is printed, and none is given.`;
  if (date.basis === "heading")
    return `${sentenceCase(days)}, from the heading that it stands under. No clock is printed, and none is given.`;
  if (date.notBefore !== null && date.notAfter === null)
    return `${dayText(date.notBefore)} or later. ${estimate(date, "The latest day")}`.trim();
  if (known === "estimated")
    return `${sentenceCase(days)}: the record's estimate for the whole source. No clock is printed.`;
  return `${sentenceCase(days)}, from the record of the source. No clock is printed, and none is given.`;
}

function printedAs(date: EntryDate): string {
  return date.verbatim !== null && date.verbatim !== date.time.value ? `; printed as “${date.verbatim}”` : "";
}

/** Names the side that only the record's estimate closes. */
function estimate(date: EntryDate, side: string): string {
  const span = daySpan(date.edtf);
  const day = side === "The latest day" ? span?.last : span?.first;
  return day ? `${side}, ${dayText(day)}, is the record's estimate.` : "";
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
