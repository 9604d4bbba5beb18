/**
 * The grammar of time marks on an axis: a tick where the clock is printed, a bracket between two bounds, a bracket with
 * one foot where a bound is open, dotted where the record estimates, one ring per reading of a clock in doubt. What has no
 * clock has no mark. Marks of one source only: clocks of different sources never share an axis.
 */
export type RailItem = (
  | { known: "printed"; at: number }
  | { known: "bounded" | "open" | "estimated"; from: number | null; to: number | null }
  | { known: "doubt"; readings: readonly number[] }
) & {
  /** It is the one that the page is about, among its neighbours. */
  here?: boolean;
};

export interface RailSpan {
  /** Per cent of the axis. */
  x1: number;
  x2: number;
  /** Is there a foot, that is, a known bound within the axis, at the start and at the end? */
  startsHere: boolean;
  endsHere: boolean;
  estimated: boolean;
  here: boolean;
  /** How many entries share these bounds. */
  count: number;
}

export interface RailPoint {
  /** Per cent of the axis. */
  x: number;
  here: boolean;
}

export interface RailShapes {
  ticks: RailPoint[];
  rings: RailPoint[];
  /** Widest first, so that the narrow ones lie nearest to the axis. */
  spans: RailSpan[];
}

/** Marks of the items on an axis from `from` to `to` (minutes of the source's own clock). What lies outside is left out. */
export function railShapes(items: readonly RailItem[], from: number, to: number): RailShapes {
  if (!(to > from)) throw new RangeError(`An axis from ${from} to ${to}`);
  const x = (minute: number): number => Math.round(((minute - from) / (to - from)) * 10000) / 100;
  const within = (minute: number): boolean => minute >= from && minute <= to;
  const ticks = new Map<number, RailPoint>();
  const rings = new Map<number, RailPoint>();
  const add = (points: Map<number, RailPoint>, minute: number, here: boolean): void => {
    if (!within(minute)) return;
    points.set(x(minute), { x: x(minute), here: here || points.get(x(minute))?.here === true });
  };
  const spans = new Map<string, RailSpan>();
  for (const item of items) {
    const here = item.here === true;
    if (item.known === "printed") add(ticks, item.at, here);
    else if (item.known === "doubt") for (const reading of item.readings) add(rings, reading, here);
    else {
      const start = item.from ?? Number.NEGATIVE_INFINITY;
      const end = item.to ?? Number.POSITIVE_INFINITY;
      if (start > to || end < from) continue;
      const span: RailSpan = {
        x1: x(Math.max(start, from)),
        x2: x(Math.min(end, to)),
        startsHere: start >= from,
        endsHere: end <= to,
        estimated: item.known === "estimated",
        here,
        count: 1,
      };
      const key = JSON.stringify(span);
      const known = spans.get(key);
      if (known) known.count += 1;
      else spans.set(key, span);
    }
  }
  const order = (a: RailPoint, b: RailPoint): number => a.x - b.x;
  return {
    ticks: [...ticks.values()].sort(order),
    rings: [...rings.values()].sort(order),
    spans: [...spans.values()].sort((a, b) => b.x2 - b.x1 - (a.x2 - a.x1) || a.x1 - b.x1),
  };
}

/** The full hours of a day that hold every mark, in minutes; the whole day where a bound lies beyond it or is open. */
export function railSpan(items: readonly RailItem[]): { from: number; to: number } {
  const all = items.flatMap((item) => {
    if (item.known === "printed") return [item.at];
    if (item.known === "doubt") return [...item.readings];
    return [item.from ?? 0, item.to ?? DAY];
  });
  if (all.length === 0) return { from: 0, to: DAY };
  const from = Math.max(0, Math.floor(Math.min(...all) / 60) * 60);
  return { from, to: Math.min(DAY, Math.max(from + 60, Math.ceil(Math.max(...all) / 60) * 60)) };
}

/** Minutes of a day. */
export const DAY = 1440;

/** Full hours to print under an axis, at most `most` of them. */
export function railHours(from: number, to: number, most = 8): { hour: number; x: number }[] {
  const step = [1, 2, 3, 4, 6, 12, 24].find((hours) => (to - from) / 60 / hours <= most) ?? 24;
  const hours: { hour: number; x: number }[] = [];
  for (let hour = Math.ceil(from / 60 / step) * step; hour * 60 <= to; hour += step) {
    hours.push({ hour, x: Math.round(((hour * 60 - from) / (to - from)) * 10000) / 100 });
  }
  return hours;
}
