import { expect, test } from "vitest";
import { counted, countedInWords, digits, listed, sizeText, times } from "../../../src/lib/view/count.ts";

test("one is singular, all others are not", () => {
  expect([0, 1, 2].map((n) => counted(n, "source"))).toEqual([
    "0\u00a0sources",
    "1\u00a0source",
    "2\u00a0sources",
  ]);
  expect(counted(1204, "entry", "entries")).toBe("1,204\u00a0entries");
  expect([1, 3, 12, 13].map((n) => countedInWords(n, "source"))).toEqual([
    "one source",
    "three sources",
    "twelve sources",
    "13 sources",
  ]);
});

test("digits in threes", () => {
  expect([7, 999, 1000, 100_000, 1_234_567].map(digits)).toEqual([
    "7",
    "999",
    "1,000",
    "100,000",
    "1,234,567",
  ]);
});

test("times and lists in words", () => {
  expect([1, 2, 7].map(times)).toEqual(["once", "twice", "7\u00a0times"]);
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual(["", "a", "a and b", "a, b and c"]);
});

test("sizes of files", () => {
  expect([1, 999, 1000, 14_235, 999_950, 3_100_000, 412_000_000].map(sizeText)).toEqual([
    "1\u00a0byte",
    "999\u00a0bytes",
    "1\u00a0KB",
    "14.2\u00a0KB",
    "1\u00a0MB",
    "3.1\u00a0MB",
    "412\u00a0MB",
  ]);
});
