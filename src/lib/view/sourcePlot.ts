import type { PlotItem } from "../chart/clockPlot.ts";
import type { Entry } from "../model/entry.ts";

/** The printed clocks of a source for the plot of line against clock, with all readings where one is in doubt. */
export function sourcePlot(entries: readonly Entry[]): PlotItem[] {
  return entries.flatMap(({ capture, date: { time } }) => {
    const clocks = time.value === null ? time.readings : [time.value];
    return clocks.length === 0 ? [] : [{ line: capture.lines[0], readings: clocks.map(minutes) }];
  });
}

function minutes(clock: string): number {
  const [hours = 0, rest = 0] = clock.split(":").map(Number);
  return hours * 60 + rest;
}
