import { expect, test } from "vitest";
import { keyAbove, keyText, listPages, pageSize } from "../../../src/lib/view/listPages.ts";
import { en } from "../../../src/lib/words/en.ts";

const pages = (days: (string | null)[], most: number) =>
  listPages(days, (day) => day, most).map(({ key, items, parts, previous, next }) => ({
    key,
    items: items.length,
    parts: parts.map((part) => `${part.key}: ${part.count}`),
    turn: [previous, next],
  }));

test("a short list is one page", () => {
  expect(pages(["2014-06-13", null], 2)).toEqual([{ key: null, items: 2, parts: [], turn: [null, null] }]);
});

test("a long list is divided by month, a long month by day, and nothing is lost", () => {
  const days = ["2014-07-01", "2014-06-13", "2014-06-13", "2014-06-14", null];
  expect(pages(days, 2)).toEqual([
    { key: null, items: 0, parts: ["2014-06: 3", "2014-07: 1", "undated: 1"], turn: [null, null] },
    { key: "2014-06", items: 0, parts: ["2014-06-13: 2", "2014-06-14: 1"], turn: [null, null] },
    { key: "2014-06-13", items: 2, parts: [], turn: [null, "2014-06-14"] },
    { key: "2014-06-14", items: 1, parts: [], turn: ["2014-06-13", "2014-07"] },
    { key: "2014-07", items: 1, parts: [], turn: ["2014-06-14", "undated"] },
    { key: "undated", items: 1, parts: [], turn: ["2014-07", null] },
  ]);
});

test("what a key says, and the month that a day lies under", () => {
  expect(["2014-06", "2014-06-13", "undated", null].map((key) => keyText(key, en))).toEqual([
    "June 2014",
    "13 June 2014",
    "day not known",
    null,
  ]);
  expect(["2014-06", "2014-06-13", "undated", null].map(keyAbove)).toEqual([null, "2014-06", null, null]);
  expect(
    pageSize({
      items: [],
      parts: [
        { key: "2014-06", count: 3 },
        { key: "2014-07", count: 1 },
      ],
    }),
  ).toBe(4);
});
