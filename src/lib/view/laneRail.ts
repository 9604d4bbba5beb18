import { type RailItem, railSpan } from "../chart/rail.ts";
import type { Entry } from "../model/entry.ts";
import type { Lane } from "./dayLanes.ts";
import { railItem } from "./railItem.ts";

/** Entries of a source on the axis of its day, and how many there are of each kind of mark. */
export interface LaneRail {
  items: RailItem[];
  /** Minutes of the day. */
  from: number;
  to: number;
  counts: Record<RailItem["known"], number>;
}

/**
 * What a lane draws beside its hours: entries between bounds, and clocks in doubt. Where the lane stands by the hour, printed
 * clocks have their own drawing and are left out. Null where nothing is drawn that words do not say as well: printed clocks, and
 * beside hours a few in doubt.
 */
export function laneRail(lane: Lane<Entry>, day: string): LaneRail | null {
  const entries = [...lane.ordered, ...lane.noClock, ...lane.doubt, ...lane.possible];
  const items = entries.flatMap(({ date }) => railItem(date, day) ?? []);
  const said = lane.hours.length > 0 ? ["printed", "doubt"] : ["printed"];
  if (items.every(({ known }) => said.includes(known))) return null;
  const counts = { printed: 0, bounded: 0, open: 0, estimated: 0, doubt: 0 };
  for (const { known } of items) counts[known] += 1;
  const clocks = lane.hours.flatMap(({ entries }) =>
    entries.flatMap(({ date }) => railItem(date, day) ?? []),
  );
  return { items, ...railSpan([...items, ...clocks]), counts };
}
