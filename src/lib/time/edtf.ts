import { isDay, lastOfMonth } from "./days.ts";

/** The days that an EDTF value spans, first and last; null = open. */
export interface DaySpan {
  first: string | null;
  last: string | null;
}

/**
 * First and last day of the EDTF values that Dateline writes and accepts in records (EDTF, ISO 8601-2:2019):
 * `2014`, `2014-06`, `2014-06-15`, with `?`, `~` or `%`; intervals `a/b`; sets `[a,b]`, `[a..b]`, `[..b]`, `[a..]`; `XXXX`, no day known.
 *
 * @returns null for anything else, days that the calendar has not and spans that end before they begin among it.
 */
export function daySpan(edtf: string): DaySpan | null {
  const set = /^\[(.+)\]$/u.exec(edtf)?.[1];
  if (set !== undefined) return outer(set.split(/,|(?<=\d[?~%]?)\.\.(?=\d)/u).flatMap(openSides));
  if (edtf.includes("/")) {
    const [from, to, more] = edtf.split("/");
    if (more !== undefined) return null;
    return outer([
      from === ".." || from === "" ? null : (from ?? null),
      to === ".." || to === "" ? null : (to ?? null),
    ]);
  }
  return outer([edtf]);
}

/** EDTF (level 2) for a day of which nothing is known, not even the year. */
export const NO_DAY = "XXXX";

/** `..b` and `a..` have an open side. */
function openSides(member: string): (string | null)[] {
  if (member.startsWith("..")) return [null, member.slice(2)];
  if (member.endsWith("..")) return [member.slice(0, -2), null];
  return [member];
}

function outer(members: readonly (string | null)[]): DaySpan | null {
  const spans = members.map((member) => (member === null ? { first: null, last: null } : simpleSpan(member)));
  const first = spans.at(0);
  const last = spans.at(-1);
  if (!first || !last || spans.some((span) => span === null)) return null;
  if (first.first !== null && last.last !== null && first.first > last.last) return null;
  return { first: first.first, last: last.last };
}

function simpleSpan(text: string): DaySpan | null {
  if (text === NO_DAY) return { first: null, last: null };
  const date = text.replace(/[?~%]$/u, "");
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/u.test(date)) return null;
  const first = `${date}-01-01`.slice(0, 10);
  if (!isDay(first)) return null;
  if (date.length === 10) return { first, last: first };
  return { first, last: date.length === 7 ? lastOfMonth(date) : `${date}-12-31` };
}

/** "One of these days", as an EDTF level 2 set; a single day where both are the same. `open` adds the mark of doubt. */
export function oneOfDays(first: string, last: string, open: boolean): string {
  if (first === last) return open ? `${first}?` : first;
  return Date.parse(last) - Date.parse(first) === 86_400_000 ? `[${first},${last}]` : `[${first}..${last}]`;
}
