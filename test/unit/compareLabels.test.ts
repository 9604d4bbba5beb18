import { expect, test } from "vitest";
import { figuresOf } from "../../scripts/describe/compareLabels.ts";
import { ingestBytes } from "../support/ingest-case.ts";

const PAGE = `The crane

10:40 Ada: It stops at the ford.

10:50 It turns again, Ben says: Nobody knows why.

Somebody saw it.

11:05 It is told.
`;
const { document } = ingestBytes(new TextEncoder().encode(PAGE), "clock-led-posts", {}, "capture.txt");
const labelled = (...entries: [firstWords: string, time: string | null][]) =>
  figuresOf({ entries: entries.map(([firstWords, time]) => ({ firstWords, time })) }, document);

test("who speaks may be counted to the words or not", () => {
  const figures = { expected: 3, found: 3, right: 3, printed: 3, timesRight: 3, invented: 0, remarks: [] };
  expect(labelled(["Ada: It stops", "10:40"], ["It turns", "10:50"], ["It is", "11:05"])).toEqual(figures);
  expect(labelled(["It stops", "10:40"], ["It turns", "10:50"], ["It is", "11:05"])).toEqual(figures);
});

test("an entry that begins elsewhere is not the one", () => {
  const { right, remarks } = labelled(["at the ford", "10:40"], ["It turns", "10:50"], ["It is", "11:05"]);
  expect(right).toBe(2);
  expect(remarks).toEqual([
    "missed: 10:40 at the ford",
    "too much: line 3: 10:40 Ada: It stops at the ford.",
  ]);
});

test("a time that is another, and one that nobody prints, are told", () => {
  const { timesRight, invented } = labelled(["Ada", "10:45"], ["It turns", null], ["It is", "11:05"]);
  expect([timesRight, invented]).toEqual([1, 1]);
});
