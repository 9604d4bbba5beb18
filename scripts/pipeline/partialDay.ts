import { LANGUAGES } from "../languages/index.ts";
import type { StampGroups } from "./stamp.ts";

/** What is printed of a day, in numbers; null for what is not. */
export interface PartialDay {
  year: number | null;
  /** Two digits of a year of which the century is not printed. */
  shortYear: number | null;
  /** 1 to 12. */
  month: number | null;
  day: number | null;
  /** The last of several days of that month. */
  lastDay: number | null;
  /** ISO weekday, 1 = Monday. */
  weekday: number | null;
}

/** Reads a date in words, of which any part may be missing. Numbers in `month` and `day` are read by `readStamp`. */
export function readPartialDay(groups: StampGroups): PartialDay | "no-such-day" {
  const year = groups["year"] ?? groups["eraYear"];
  const month =
    groups["monthName"] === undefined ? number(groups["monthSecond"]) : monthNumber(groups["monthName"]);
  const short = groups["eraYear"] === undefined && year?.replace(/\D/gu, "").length === 2;
  const partial: PartialDay = {
    year: year === undefined || short ? null : Number(year),
    shortYear: short ? Number(year?.replace(/\D/gu, "")) : null,
    month,
    day: number(groups["day"] ?? groups["dayFirst"]),
    lastDay: number(groups["lastDay"]),
    weekday: groups["weekday"] === undefined ? null : weekdayNumber(groups["weekday"]),
  };
  const { day, lastDay } = partial;
  if ((partial.month ?? 1) > 12 || (partial.month ?? 1) < 1) return "no-such-day";
  if (day !== null && (day < 1 || day > 31)) return "no-such-day";
  if (lastDay !== null && (lastDay > 31 || lastDay <= (day ?? 0))) return "no-such-day";
  return partial;
}

export function isPartial({ year, shortYear, month, day, weekday }: PartialDay): boolean {
  return [year, shortYear, month, day, weekday].some((part) => part !== null);
}

const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** Lower case without marks: "MÄRZ" and "märz" are one. */
const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/\.$/u, "");

const numbers = (lists: readonly (readonly (readonly string[])[])[]): Map<string, number> =>
  new Map(
    lists.flatMap((list) =>
      list.flatMap((names, index) => names.map((name) => [fold(name), index + 1] as const)),
    ),
  );

const MONTH_NUMBERS = numbers(LANGUAGES.map(({ months }) => months));
const WEEKDAY_NUMBERS = numbers(LANGUAGES.map(({ weekdays }) => weekdays));

/** "mars", "Sept." → 3, 9 */
export function monthNumber(name: string): number | null {
  return MONTH_NUMBERS.get(fold(name)) ?? null;
}

/** "Donnerstag", "Thurs" → 4 */
export function weekdayNumber(name: string): number | null {
  return WEEKDAY_NUMBERS.get(fold(name)) ?? null;
}
