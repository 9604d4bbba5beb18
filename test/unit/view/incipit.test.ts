import { expect, test } from "vitest";
import { cutAtWord } from "../../../src/lib/view/cutAtWord.ts";

test.each([
  ["short", 10, "short"],
  ["one two three", 9, "one two …"],
  ["one two three", 7, "one two …"],
  ["one, two", 5, "one …"],
  ["unbrokenwordthatislong", 8, "unbroken …"],
  ["😀😀😀 😀😀😀", 4, "😀😀😀 …"],
  ["😀😀😀", 3, "😀😀😀"],
])("%s at %i", (text, length, cut) => {
  expect(cutAtWord(text, length)).toBe(cut);
});
