import type { Entry } from "../model/entry.ts";
import { knownAs } from "./dateText.ts";

/** The entries of one source on one day, each in exactly one of the lists. */
export interface Lane<E extends Entry> {
  /** Key points, standfirst and lead picture: about the day as a whole. */
  about: E[];
  /** Posts with a printed clock, by hour, oldest first; empty where few posts have a clock. */
  hours: { hour: number; entries: E[] }[];
  /** Posts in the source's own order, oldest first, where clocks do not order most of them. */
  ordered: E[];
  /** Posts without a clock, beside those by the hour. */
  noClock: E[];
  /** Posts whose clock has several readings. */
  doubt: E[];
  /** Entries of any kind that may be of this day or of another. */
  possible: E[];
}

/** Sorts the entries of one source on one day. `reversed`: the source prints its newest entry first. */
export function dayLane<E extends Entry>(
  certain: readonly E[],
  possible: readonly E[],
  reversed: boolean,
): Lane<E> {
  const posts = certain.filter((entry) => entry.kind === "post");
  const timed = posts.filter((entry) => knownAs(entry.date) === "printed");
  const doubt = posts.filter((entry) => knownAs(entry.date) === "doubt");
  const rest = posts.filter((entry) => !timed.includes(entry) && !doubt.includes(entry));
  const byClock = timed.length > 0 && timed.length >= rest.length;
  return {
    about: certain.filter((entry) => entry.kind !== "post"),
    hours: byClock ? groupHours(timed) : [],
    ordered: byClock ? [] : oldestFirst([...timed, ...rest], reversed),
    noClock: byClock ? oldestFirst(rest, reversed) : [],
    doubt: oldestFirst(doubt, reversed),
    possible: oldestFirst(possible, reversed),
  };
}

function groupHours<E extends Entry>(timed: readonly E[]): { hour: number; entries: E[] }[] {
  const hours = new Map<number, E[]>();
  const sorted = [...timed].sort(
    (a, b) => compare(a.date.time.value ?? "", b.date.time.value ?? "") || a.sequence - b.sequence,
  );
  for (const entry of sorted) {
    const hour = Number(entry.date.time.value?.slice(0, 2));
    const group = hours.get(hour) ?? [];
    hours.set(hour, group);
    group.push(entry);
  }
  return [...hours].map(([hour, entries]) => ({ hour, entries }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function oldestFirst<E extends Entry>(entries: readonly E[], reversed: boolean): E[] {
  const sorted = [...entries].sort((a, b) => a.sequence - b.sequence);
  return reversed ? sorted.reverse() : sorted;
}
