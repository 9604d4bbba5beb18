import { endsOf, type Issued } from "./issued.ts";

/** How a style writes a day. */
export interface DateForm {
  /** "June 15, 2014", "15 June 2014", "2014, June 15". */
  order: "mdy" | "dmy" | "ymd";
  months: readonly string[];
  /** Harvard prints the year elsewhere. */
  withoutYear?: boolean;
}

/** "June 15, 2014", "June 15 or 16, 2014", "ca. June 15, 2014", "June 15, 2014, or earlier"; null where nothing is known. */
export function issuedText(issued: Issued, form: DateForm): string | null {
  if (issued.kind === "unknown") return null;
  if (issued.kind === "through")
    return `${about(issued.doubt)}${joined(issued.first, issued.last, "–", form)}${issued.doubt === "probably" ? "?" : ""}`;
  if (issued.kind === "one-of") return joined(issued.first, issued.last, ` ${issued.word} `, form);
  const day = dayOf(issued.at, form);
  if (day === "") return null;
  const comma = form.order === "mdy" && issued.at.length === 10 ? "," : "";
  if (issued.doubt === "or-earlier") return `${day}${comma} or earlier`;
  if (issued.doubt === "or-later") return `${day}${comma} or later`;
  return issued.doubt === "probably" ? `${day}?` : `${about(issued.doubt)}${day}`;
}

/** "2014", "2014 or 2015", "2014–2015"; null where nothing is known. */
export function yearText(issued: Issued): string | null {
  const [first, last] = endsOf(issued).map((end) => end.slice(0, 4));
  if (first === undefined) return null;
  if (last === undefined || first === last) return first;
  return issued.kind === "one-of" ? `${first} ${issued.word} ${last}` : `${first}–${last}`;
}

function about(doubt: string | null): string {
  return doubt === "about" ? "ca. " : "";
}

/** Two ends with what they share said once: "June 15–16, 2014", "30 June or 1 July 2014". */
function joined(first: string, last: string, between: string, form: DateForm): string {
  const [a, b] = [split(first, form), split(last, form)];
  if (a.year !== b.year || a.month === null || b.month === null) {
    const full = [dayOf(first, form), dayOf(last, form)].filter(Boolean);
    const comma = form.order === "mdy" && first.length === 10 && between !== "–" ? "," : "";
    return full.join(`${comma}${between}`);
  }
  const days =
    a.month === b.month && a.day !== null && b.day !== null
      ? monthDay(a.month, `${a.day}${between}${b.day}`, form)
      : `${monthDay(a.month, a.day, form)}${between}${monthDay(b.month, b.day, form)}`;
  return withYear(a.year, days, a.day !== null, form);
}

function dayOf(end: string, form: DateForm): string {
  const { year, month, day } = split(end, form);
  if (month === null) return form.withoutYear ? "" : year;
  return withYear(year, monthDay(month, day, form), day !== null, form);
}

function split(
  end: string,
  { months }: DateForm,
): { year: string; month: string | null; day: string | null } {
  const [year = "", month, day] = end.split("-");
  return {
    year,
    month: month === undefined ? null : (months[Number(month) - 1] ?? null),
    day: day === undefined ? null : String(Number(day)),
  };
}

function monthDay(month: string, day: string | null, { order }: DateForm): string {
  if (day === null) return month;
  return order === "dmy" ? `${day} ${month}` : `${month} ${day}`;
}

function withYear(year: string, rest: string, hasDay: boolean, { order, withoutYear }: DateForm): string {
  if (withoutYear) return rest;
  if (order === "ymd") return `${year}, ${rest}`;
  return order === "mdy" && hasDay ? `${rest}, ${year}` : `${rest} ${year}`;
}
