import process from "node:process";
import { expect, test } from "vitest";
import { FORMATS } from "../../scripts/formats/index.ts";
import { SHAPES } from "../fuzz/shapes.ts";
import { wholeLine } from "../fuzz/whole-line.ts";

/**
 * Twice the text takes twice the work, whatever it is made of. Processor time is compared where it is long enough to be
 * compared; a text that takes four times as long as its half is read again for each of its parts.
 */

/** Milliseconds that a text must take before it is doubled. */
const ENOUGH = 60;
/** Between twice and four times, with what a busy machine adds. */
const MOST = 3.1;
/** A ratio is believed when so many measurements agree. */
const TRIES = 4;
/** Characters at which growth is of no interest any more. */
const LARGEST = 4_000_000;

function milliseconds(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Of each thing to measure one format, in turn; `DATELINE_GROWTH=all` for every format. */
function inTurn<T>(things: readonly (readonly [string, T])[]): [format: string, name: string, thing: T][] {
  const isAll = process.env["DATELINE_GROWTH"] === "all";
  return FORMATS.flatMap(({ name: format }, turn) =>
    things
      .filter((_, i) => isAll || i % FORMATS.length === turn)
      .map(([name, thing]): [string, string, T] => [format, name, thing]),
  );
}

test.each(inTurn(Object.entries(SHAPES)))(
  "%s takes linear time over %s",
  { timeout: 120_000 },
  (format, _, make) => {
    const time = (times: number): number => milliseconds(() => wholeLine(make(times), format));
    let times = 125;
    while (time(times) < ENOUGH && make(times).length < LARGEST) times *= 2;
    let ratio = Number.POSITIVE_INFINITY;
    for (let i = 0; i < TRIES && ratio > MOST; i++) ratio = Math.min(ratio, time(2 * times) / time(times));
    expect(ratio).toBeLessThan(MOST);
  },
);

const TEN_MEGABYTES = 10_000_000;
const LARGE: readonly [string, string][] = [
  ["a line of ten megabytes", `17:55 ${"Words of one line. ".repeat(TEN_MEGABYTES / 19)}`],
  ["a word of ten megabytes", "a".repeat(TEN_MEGABYTES)],
  ["ten megabytes of references", `17:55 ${"{".repeat(TEN_MEGABYTES / 5)}`],
  ["a hundred thousand blank lines", `17:55 a\n${"\n".repeat(100_000)}b\n`],
  ["a hundred thousand stamps", "17:55\n\n".repeat(100_000)],
  ["a hundred thousand bullets", "  •\n".repeat(100_000)],
];

test.each(inTurn(LARGE))("%s can read %s", { timeout: 120_000 }, (format, _, text) => {
  expect(milliseconds(() => wholeLine(text, format))).toBeLessThan(60_000);
});
