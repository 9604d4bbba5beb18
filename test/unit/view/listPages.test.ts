import { expect, test } from "vitest";
import { listPages } from "../../../src/lib/view/listPages.ts";

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
