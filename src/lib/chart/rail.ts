/**
 * The grammar of time marks on an axis: a tick where the clock is printed, a bracket between two bounds, a bracket with
 * one foot where a bound is open, dotted where the record estimates, one ring per reading of a clock in doubt. What has no
 * clock has no mark. Marks of one source only: clocks of different sources never share an axis.
 */
export type RailItem =
  | { known: "printed"; at: number }
  | { known: "bounded" | "open" | "estimated"; from: number | null; to: number | null }
  | { known: "doubt"; readings: readonly number[] };

export interface RailSpan {
  /** Per cent of the axis. */
  x1: number;
  x2: number;
  /** Is there a foot, that is, a known bound within the axis, at the start and at the end? */
  startsHere: boolean;
  endsHere: boolean;
  estimated: boolean;
  /** How many entries share these bounds. */
  count: number;
}

export interface RailShapes {
  ticks: number[];
  rings: number[];
  /** Widest first, so that the narrow ones lie nearest to the axis. */
  spans: RailSpan[];
}

/** Marks of the items on an axis from `from` to `to` (minutes of the source's own clock). What lies outside is left out. */
export function railShapes(items: readonly RailItem[], from: number, to: number): RailShapes {
  if (!(to > from)) throw new RangeError(`An axis from ${from} to ${to}`);
  const x = (minute: number): number => Math.round(((minute - from) / (to - from)) * 10000) / 100;
  const within = (minute: number): boolean => minute >= from && minute <= to;
  const ticks = new Set<number>();
  const rings = new Set<number>();
  const spans = new Map<string, RailSpan>();
  for (const item of items) {
    if (item.known === "printed") {
      if (within(item.at)) ticks.add(x(item.at));
    } else if (item.known === "doubt") {
      for (const reading of item.readings) if (within(reading)) rings.add(x(reading));
    } else {
      const start = item.from ?? Number.NEGATIVE_INFINITY;
      const end = item.to ?? Number.POSITIVE_INFINITY;
      if (start > to || end < from) continue;
      const span: RailSpan = {
        x1: x(Math.max(start, from)),
        x2: x(Math.min(end, to)),
        startsHere: start >= from,
        endsHere: end <= to,
        estimated: item.known === "estimated",
        count: 1,
      };
      const key = JSON.stringify(span);
      const known = spans.get(key);
      if (known) known.count += 1;
      else spans.set(key, span);
    }
  }
  const order = (a: number, b: number): number => a - b;
  return {
    ticks: [...ticks].sort(order),
    rings: [...rings].sort(order),
    spans: [...spans.values()].sort((a, b) => b.x2 - b.x1 - (a.x2 - a.x1) || a.x1 - b.x1),
  };
}

/** Full hours to print under an axis, at most `most` of them. */
export function railHours(from: number, to: number, most = 8): { hour: number; x: number }[] {
  const step = [1, 2, 3, 4, 6, 12, 24].find((hours) => (to - from) / 60 / hours <= most) ?? 24;
  const hours: { hour: number; x: number }[] = [];
  for (let hour = Math.ceil(from / 60 / step) * step; hour * 60 <= to; hour += step) {
    hours.push({ hour, x: Math.round(((hour * 60 - from) / (to - from)) * 10000) / 100 });
  }
  return hours;
}
