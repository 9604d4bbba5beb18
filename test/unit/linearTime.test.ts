import process from "node:process";
import { expect, test } from "vitest";
import { FORMATS } from "../../scripts/formats/index.ts";
import { readCapture } from "../../scripts/pipeline/capture.ts";
import { detectFormat } from "../../scripts/pipeline/detectFormat.ts";
import { segmentCapture } from "../../scripts/pipeline/segments.ts";

/** Words that patterns with loops in loops would stumble over, each said again and again on one line. */
const WORDS = [
  "1",
  " ",
  "10:30 ",
  "10:3010:30",
  "June 14, 15, ",
  "14, ",
  "+++ ",
  "Ada ",
  "[Ada, ",
  "a.b ",
  "- ",
  "1 of ",
  "Monday, ",
  "by Ada Lund ",
  "'",
  "\u0661",
  "summary ",
  "20m ago",
];

/** Milliseconds of processor time of the fastest of three readings by every format: a busy machine counts for nothing. */
function timeOf(text: string): number {
  const capture = readCapture("x.txt", new TextEncoder().encode(text), "");
  const times = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    detectFormat(capture.text, FORMATS);
    for (const format of FORMATS) segmentCapture(capture, format);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

test.each(WORDS)("time grows with the length of a line of %j, not faster", (word) => {
  const line = (length: number): string => `${word.repeat(Math.ceil(length / word.length))}!\n`;
  timeOf(line(2_000));
  const [once, twice] = [timeOf(line(50_000)), timeOf(line(100_000))];
  expect(twice).toBeLessThan(3 * once + 60);
});
