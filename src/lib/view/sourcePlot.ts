import type { PlotItem } from "../chart/clockPlot.ts";
import type { Entry } from "../model/entry.ts";
import { minutesOf } from "./railItem.ts";

/** The printed clocks of a source for the plot of line against clock, with all readings where one is in doubt. */
export function sourcePlot(entries: readonly Entry[]): PlotItem[] {
  return entries.flatMap(({ capture, date: { time } }) => {
    const clocks = time.value === null ? time.readings : [time.value];
    return clocks.length === 0
      ? []
      : [{ line: capture.lines[0], readings: clocks.map((clock) => Math.floor(minutesOf(clock))) }];
  });
}
