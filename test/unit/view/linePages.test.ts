import { expect, test } from "vitest";
import { linePages, linePageText } from "../../../src/lib/view/linePages.ts";
import { en } from "../../../src/lib/words/en.ts";

const pages = (lines: number[], most: number) =>
  linePages(lines, (line) => line, most, 10).map(({ key, items, previous, next }) => ({
    key,
    items,
    turn: [previous, next],
  }));

test("a short list has no parts", () => {
  expect(pages([1, 5, 30], 3)).toEqual([]);
});

test("a long list is divided by lines, nothing is lost, and empty parts are left out", () => {
  expect(pages([1, 10, 11, 45], 3)).toEqual([
    { key: "1-10", items: [1, 10], turn: [null, "11-20"] },
    { key: "11-20", items: [11], turn: ["1-10", "41-50"] },
    { key: "41-50", items: [45], turn: ["11-20", null] },
  ]);
});

test("an entry keeps its page when others are found before it", () => {
  const keyOf = (lines: number[], line: number) =>
    pages(lines, 2).find(({ items }) => items.includes(line))?.key;
  expect(keyOf([1, 12, 25], 25)).toBe(keyOf([1, 2, 3, 4, 12, 13, 14, 25], 25));
});

test("the text of a part", () => expect(linePageText("501-1000", en)).toBe("lines 501–1000"));
