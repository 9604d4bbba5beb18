import { expect, test } from "vitest";
import { linkedLines } from "../../../src/lib/view/linkedLines.ts";

test("each line of a list is a piece of its own, and the pieces are the list", () => {
  expect(linkedLines("ll. 6, 65", [6, 65])).toEqual([
    { text: "ll. ", line: null },
    { text: "6", line: 6 },
    { text: ", ", line: null },
    { text: "65", line: 65 },
  ]);
});

test("a number that a language writes otherwise stays text", () => {
  expect(linkedLines("س ٦٥", [65])).toEqual([{ text: "س ٦٥", line: null }]);
});
