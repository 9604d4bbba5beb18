/** Counts as readers read them: the only place that chooses between singular and plural. */

const WORDS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** "1", "1,204" */
export function digits(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/gu, ",");
}

/** A figure is not parted from what it counts at the end of a line. */
const NBSP = "\u00a0";

/** "1 place", "1,204 places"; the plural where it is not made with an s: `counted(2, "entry", "entries")`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${digits(count)}${NBSP}${count === 1 ? one : many}`;
}

/** "no place", "one place", "three sources", "13 sources": for sentences. */
export function countedInWords(count: number, one: string, many = `${one}s`): string {
  return `${WORDS[count] ?? digits(count)} ${count === 1 ? one : many}`;
}

/** "once", "twice", "7 times" */
export function times(count: number): string {
  if (count === 1) return "once";
  return count === 2 ? "twice" : `${digits(count)}${NBSP}times`;
}

/** "a", "a and b", "a, b and c" */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** "812 bytes", "14.2 KB", "3.1 MB": thousands, as a file manager counts. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return counted(bytes, "byte");
  const units = ["KB", "MB", "GB"];
  let [value, unit] = [bytes / 1000, 0];
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 100 ? Number(value.toFixed(1)) : Math.round(value)}${NBSP}${units[unit]}`;
}
