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
