import { type RailItem, railSpan } from "../chart/rail.ts";
import type { Entry } from "../model/entry.ts";
import { knownAs } from "./dateText.ts";
import { railItem } from "./railItem.ts";

/** An entry and those around it on the axis of a day of its source's own clock. */
export interface NeighbourRail<E> {
  items: RailItem[];
  /** Minutes of the day. */
  from: number;
  to: number;
  /** The entries that are drawn, in the order of the source. */
  entries: E[];
}

/** Entries to each side that are looked at for one with a printed clock. */
const NEAR = 4;

/**
 * An entry between its neighbours: up to the nearest printed clock to each side, which are its bounds where it has no clock.
 * Null where nothing of its own clock is known.
 *
 * @param entries of its source, in the source's order.
 */
export function neighbourRail<E extends Entry>(entry: E, entries: readonly E[]): NeighbourRail<E> | null {
  const { date } = entry;
  const day = (date.notBefore?.includes("T") ? date.notBefore : (date.notAfter ?? date.edtf)).slice(0, 10);
  const own = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? railItem(date, day) : null;
  if (own === null || entry.kind !== "post") return null;
  const posts = entries.filter(({ kind }) => kind === "post");
  const at = posts.indexOf(entry);
  const near = (side: readonly E[]): E[] => {
    const stamped = side.findIndex((one) => knownAs(one.date) === "printed");
    return side.slice(0, stamped < 0 ? 1 : stamped + 1);
  };
  const around = [
    ...near(posts.slice(Math.max(0, at - NEAR), at).reverse()).reverse(),
    ...near(posts.slice(at + 1, at + 1 + NEAR)),
  ];
  const drawn = posts.filter((one) => one === entry || around.includes(one));
  const items = drawn.flatMap((one): RailItem[] => {
    if (one === entry) return [{ ...own, here: true }];
    const item = railItem(one.date, day);
    return item === null ? [] : [item];
  });
  return items.length < 2 ? null : { items, ...railSpan(items), entries: drawn };
}
