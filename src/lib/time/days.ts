/** Calendar arithmetic on "YYYY-MM-DD" in the proleptic Gregorian calendar. No zone is involved: a day is a label. */

const MILLISECONDS = 86_400_000;

function utc(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, date);
  return time.getTime();
}

/** The ends of what four digits of a year can say. */
const FIRST_DAY = "0000-01-01";
const LAST_DAY = "9999-12-31";

/** The day so many days later (negative: earlier), at most the first or last day of the years 0000 to 9999. */
export function addDays(day: string, count: number): string {
  const time = utc(day) + count * MILLISECONDS;
  return new Date(Math.min(Math.max(time, utc(FIRST_DAY)), utc(LAST_DAY))).toISOString().slice(0, 10);
}

/** Days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((utc(b) - utc(a)) / MILLISECONDS);
}

/** ISO weekday, 1 = Monday to 7 = Sunday. */
export function weekday(day: string): number {
  return new Date(utc(day)).getUTCDay() || 7;
}

/** True for a day that the calendar has: 2014-02-30 is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && new Date(utc(text)).toISOString().slice(0, 10) === text;
}

/** The last day of a month "YYYY-MM". */
export function lastOfMonth(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const next =
    number === 12
      ? `${String(year + 1).padStart(4, "0")}-01`
      : `${String(year).padStart(4, "0")}-${String(number + 1).padStart(2, "0")}`;
  return addDays(`${next}-01`, -1);
}
