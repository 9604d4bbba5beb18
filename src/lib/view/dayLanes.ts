import type { Entry } from "../model/entry.ts";
import { knownAs } from "./dateText.ts";

/** The entries of one source on one day, each in exactly one of the lists. */
export interface Lane<E extends Entry> {
  /** Key points, standfirst and lead picture: about the day as a whole. */
  about: E[];
  /** Posts with a printed clock, by hour; empty where few posts have a clock. */
  hours: { hour: number; entries: E[] }[];
  /** Posts in the source's own order, where clocks do not order most of them. */
  ordered: E[];
  /** Posts without a clock, beside those by the hour. */
  noClock: E[];
  /** Posts whose clock has several readings. */
  doubt: E[];
  /** Entries of any kind that may be of this day or of another. */
  possible: E[];
}

/** The order of a page of a day. */
export type DayOrder = "oldest" | "newest";

/**
 * Sorts the entries of one source on one day, in the order of the page.
 *
 * @param printed the order of the source; where it is not known, entries without a clock stay as they are printed.
 */
export function dayLane<E extends Entry>(
  certain: readonly E[],
  possible: readonly E[],
  printed: "newest-first" | "oldest-first" | null,
  order: DayOrder = "oldest",
): Lane<E> {
  const reversed = printed !== null && (printed === "newest-first") === (order === "oldest");
  const posts = certain.filter((entry) => entry.kind === "post");
  const timed = posts.filter((entry) => knownAs(entry.date) === "printed");
  const doubt = posts.filter((entry) => knownAs(entry.date) === "doubt");
  const rest = posts.filter((entry) => !timed.includes(entry) && !doubt.includes(entry));
  const byClock = timed.length > 0 && timed.length >= rest.length;
  return {
    about: certain.filter((entry) => entry.kind !== "post"),
    hours: byClock ? turned(groupHours(timed, printed === "newest-first"), order) : [],
    ordered: byClock ? [] : inOrder([...timed, ...rest], reversed),
    noClock: byClock ? inOrder(rest, reversed) : [],
    doubt: inOrder(doubt, reversed),
    possible: inOrder(possible, reversed),
  };
}

/** True where the other order would say something: a source has several posts on the day that stand in one. */
export function canTurn(certain: readonly Pick<Entry, "source" | "kind" | "date">[]): boolean {
  const ordered = certain.filter(({ kind, date }) => kind === "post" && knownAs(date) !== "doubt");
  return new Set(ordered.map(({ source }) => source)).size < ordered.length;
}

/** `isNewestFirst`: of two with the same clock, the one that the source prints first is the later. */
function groupHours<E extends Entry>(
  timed: readonly E[],
  isNewestFirst: boolean,
): { hour: number; entries: E[] }[] {
  const hours = new Map<number, E[]>();
  const sorted = [...timed].sort(
    (a, b) =>
      compare(a.date.time.value ?? "", b.date.time.value ?? "") ||
      (isNewestFirst ? b.sequence - a.sequence : a.sequence - b.sequence),
  );
  for (const entry of sorted) {
    const hour = ownHour(entry);
    const group = hours.get(hour) ?? [];
    hours.set(hour, group);
    group.push(entry);
  }
  return [...hours].map(([hour, entries]) => ({ hour, entries }));
}

/** The hour, 0 to 23, that an entry with a clock prints. */
export function ownHour({ date }: Pick<Entry, "date">): number {
  return Number(date.time.value?.slice(0, 2));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The hours, and what stands in each, the other way round. */
function turned<E>(
  hours: readonly { hour: number; entries: E[] }[],
  order: DayOrder,
): { hour: number; entries: E[] }[] {
  if (order === "oldest") return [...hours];
  return hours.map(({ hour, entries }) => ({ hour, entries: entries.toReversed() })).reverse();
}

/** By their places in the source, or the other way round. */
function inOrder<E extends Entry>(entries: readonly E[], reversed: boolean): E[] {
  const sorted = [...entries].sort((a, b) => a.sequence - b.sequence);
  return reversed ? sorted.reverse() : sorted;
}
