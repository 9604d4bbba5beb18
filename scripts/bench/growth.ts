import process from "node:process";
import { SHAPES } from "../../test/fuzz/shapes.ts";
import { wholeLine } from "../../test/fuzz/whole-line.ts";
import { FORMATS } from "../formats/index.ts";

/** Milliseconds that a text must take before it is doubled. */
const ENOUGH = 60;
/** Between twice and four times, with what a busy machine adds. */
const MOST = 3.1;
/** A ratio above it is believed when so many measurements agree. */
const TRIES = 4;
/** Characters at which growth is of no interest any more. */
const LARGEST = 4_000_000;

/** How the time of one format grows with one kind of text: processor time over twice the text, by that over the text. */
export interface Growth {
  format: string;
  shape: string;
  ratio: number;
}

/** Twice the text takes twice the work, whatever it is made of: every format over every shape of `test/fuzz/shapes.ts`. */
export function benchGrowth(): Growth[] {
  return FORMATS.flatMap(({ name }) =>
    Object.entries(SHAPES).map(([shape, make]) => {
      const time = (times: number): number => milliseconds(() => wholeLine(make(times), name));
      let times = 125;
      while (time(times) < ENOUGH && make(times).length < LARGEST) times *= 2;
      let ratio = Number.POSITIVE_INFINITY;
      for (let i = 0; i < TRIES && ratio > MOST; i++) ratio = Math.min(ratio, time(2 * times) / time(times));
      return { format: name, shape, ratio: Math.round(ratio * 100) / 100 };
    }),
  );
}

export function growthText(growths: readonly Growth[]): string {
  const worst = [...growths].sort((a, b) => b.ratio - a.ratio).slice(0, 10);
  const over = growths.filter(({ ratio }) => ratio > MOST).length;
  return [
    `${growths.length} pairs of format and text; ${over} take more than ${MOST} times as long over twice the text. The worst:`,
    ...worst.map(({ format, shape, ratio }) => `  ${ratio.toFixed(2)}  ${format}, ${shape}`),
  ].join("\n");
}

/** Processor time, so that others on the machine count for little. */
function milliseconds(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
