/** The weeks of a month, as a calendar prints them: 0 stands for a day of another month. */
export function monthWeeks(year: number, month: number, firstWeekday = 1): number[][] {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`Not a month: ${month}`);
  const lead = (weekdayOf(year, month, 1) - firstWeekday + 7) % 7;
  const weeks: number[][] = [];
  for (let first = 1 - lead; first <= daysIn(year, month); first += 7) {
    weeks.push(
      Array.from({ length: 7 }, (_, i) => (first + i < 1 || first + i > daysIn(year, month) ? 0 : first + i)),
    );
  }
  return weeks;
}

/** 0 = Sunday (proleptic Gregorian calendar). */
function weekdayOf(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (((y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7) + 7) % 7;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
