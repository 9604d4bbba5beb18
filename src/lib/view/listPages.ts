import { byCodePoint } from "../codePoints.ts";
import { dayText, type TimeWords } from "./dateText.ts";

/** Entries that one page of a list shows at the most, before it is divided by month, and a month by day. */
const MOST = 200;

/** One page of a list. The first has no key; a divided one has parts and no items. */
export interface ListPage<T> {
  /** "2014-06", "2014-06-13", or "undated": part of the address, so that it never shifts. */
  key: string | null;
  items: T[];
  parts: { key: string; count: number }[];
  /** The pages before and after it with items of the same list. */
  previous: string | null;
  next: string | null;
}

/**
 * Divides a list into pages by the days of its items, never by number. An item that may be of several days stands under
 * the first of them.
 *
 * @param items in the order of the archive; kept within a page.
 * @param dayOf "2014-06-13", or null where no day is known.
 */
export function listPages<T>(
  items: readonly T[],
  dayOf: (item: T) => string | null,
  most = MOST,
): ListPage<T>[] {
  const whole = { key: null, items: [...items], parts: [], previous: null, next: null };
  if (items.length <= most) return [whole];
  const months = divide(items, (item) => dayOf(item)?.slice(0, 7) ?? UNDATED);
  const pages = months.flatMap(([month, inMonth]) => {
    if (inMonth.length <= most || month === UNDATED) return [page(month, inMonth)];
    const days = divide(inMonth, (item) => dayOf(item) ?? UNDATED);
    return [{ ...page(month, []), parts: partsOf(days) }, ...days.map(([day, inDay]) => page(day, inDay))];
  });
  const leaves = pages.filter(({ items: shown }) => shown.length > 0);
  leaves.forEach((leaf, i) => {
    leaf.previous = leaves[i - 1]?.key ?? null;
    leaf.next = leaves[i + 1]?.key ?? null;
  });
  return [{ ...whole, items: [], parts: partsOf(months) }, ...pages];
}

/** What the key of a page says: "June 2014", "13 June 2014", "day not known"; null for the first page. */
export function keyText(key: string, say: TimeWords): string;
export function keyText(key: string | null, say: TimeWords): string | null;
export function keyText(key: string | null, say: TimeWords): string | null {
  return key === UNDATED ? say.time.dayNotKnown : key && dayText(key, say);
}

/** How many items a page or its parts hold. */
export function pageSize({ items, parts }: Pick<ListPage<unknown>, "items" | "parts">): number {
  return parts.reduce((sum, { count }) => sum + count, items.length);
}

/** The months that a page lies under: for the path of a day. */
export function keyAbove(key: string | null): string | null {
  return key !== null && /^\d{4}-\d{2}-\d{2}$/u.test(key) ? key.slice(0, 7) : null;
}

const UNDATED = "undated";

function page<T>(key: string, items: T[]): ListPage<T> {
  return { key, items, parts: [], previous: null, next: null };
}

function partsOf<T>(groups: readonly [string, T[]][]): ListPage<T>["parts"] {
  return groups.map(([key, items]) => ({ key, count: items.length }));
}

/** Groups in the order of their keys. "undated" comes last, since digits stand before letters. */
function divide<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups].sort(([a], [b]) => byCodePoint(a, b));
}
