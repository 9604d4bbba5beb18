import { expect, test } from "vitest";
import type { EntryDate } from "../../../src/lib/model/entryDate.ts";
import { readingOrder } from "../../../src/lib/view/readingOrder.ts";

const entry = (sequence: number, value: string | null, readings: string[] = []) => ({
  sequence,
  date: {
    time: { value, readings },
    notBefore: "2014-06-13",
    notAfter: "2014-06-13",
  } as unknown as EntryDate,
});

test("the newest last, what has no certain time after all", () => {
  const entries = [entry(3, "12:08"), entry(2, "13:56"), entry(1, null), entry(4, null, ["04:37", "16:37"])];
  const sequences = (order: "newest-first" | "oldest-first") =>
    readingOrder(entries, order).map(({ sequence }) => sequence);
  expect(sequences("newest-first")).toEqual([3, 2, 1, 4]);
  expect(sequences("oldest-first")).toEqual([2, 3, 1, 4]);
});
