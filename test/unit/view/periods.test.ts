import { expect, test } from "vitest";
import type { EntryDate } from "../../../src/lib/model/entryDate.ts";
import { firstDay, periodsOf, standingText } from "../../../src/lib/view/periods.ts";
import { en } from "../../../src/lib/words/en.ts";

const dates = (...values: string[]) => values.map((edtf) => ({ edtf }) as EntryDate);
const days = (...values: string[]) => values.map((day) => ({ day }));

test("an entry of one of two days is certain for their month, and possible for two months", () => {
  const all = dates("2014-06-13", "[2014-06-15,2014-06-16]", "[2014-06-30,2014-07-01]", "2014-06-15?");
  expect(periodsOf(days("2014-06-13"), all, 7)).toEqual([
    { key: "2014-06", certain: 2, possible: 2, days: [{ day: "2014-06-13" }] },
    { key: "2014-07", certain: 0, possible: 1, days: [] },
  ]);
  expect(periodsOf([], all, 4)).toEqual([{ key: "2014", certain: 3, possible: 1, days: [] }]);
});

test("a period that is only named has no entry", () => {
  expect(periodsOf(days("1920-08-01"), [], 7)).toMatchObject([{ key: "1920-08", certain: 0, possible: 0 }]);
});

test("the first possible day", () => {
  expect(dates("[2014-06-15,2014-06-16]", "[..2014-06-15]", "nothing").map(firstDay)).toEqual([
    "2014-06-15",
    "2014-06-15",
    null,
  ]);
});

test.each([
  [0, 0, "no entry"],
  [1, 0, "1\u00a0entry"],
  [0, 2, "2\u00a0entries, possibly"],
  [74, 35, "74\u00a0entries, 35 more possible"],
])("%i certain and %i possible", (certain, possible, words) => {
  expect(standingText({ certain, possible }, en)).toBe(words);
});
