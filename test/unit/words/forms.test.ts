import { expect, test } from "vitest";
import { sizeText } from "../../../src/lib/view/sizeText.ts";
import { en } from "../../../src/lib/words/en.ts";
import { counted, countedInWords } from "../../../src/lib/words/forms.ts";

const SOURCES = { one: "# source", other: "# sources" };

test("one is singular, all others are not", () => {
  expect([0, 1, 2].map((n) => counted(n, SOURCES, en.numbers))).toEqual([
    "0\u00a0sources",
    "1\u00a0source",
    "2\u00a0sources",
  ]);
  expect(en.count.entries(1204)).toBe("1,204\u00a0entries");
  expect([1, 3, 12, 13].map((n) => countedInWords(n, SOURCES, en.numbers))).toEqual([
    "one source",
    "three sources",
    "twelve sources",
    "13 sources",
  ]);
});

test("the forms of a language with six, of which some say no number", () => {
  const forms = {
    zero: "لا مداخل",
    one: "مدخل واحد",
    two: "مدخلان",
    few: "# مداخل",
    many: "# مدخلًا",
    other: "# مدخل",
  };
  const numbers = { language: "ar", group: ",", decimal: ".", words: [] };
  expect([0, 1, 2, 3, 11, 100, 1103].map((n) => counted(n, forms, numbers))).toEqual([
    "لا مداخل",
    "مدخل واحد",
    "مدخلان",
    "3\u00a0مداخل",
    "11\u00a0مدخلًا",
    "100\u00a0مدخل",
    "1,103\u00a0مداخل",
  ]);
});

test("digits in threes", () => {
  expect([7, 999, 1000, 100_000, 1_234_567].map(en.digits)).toEqual([
    "7",
    "999",
    "1,000",
    "100,000",
    "1,234,567",
  ]);
});

test("lists in words", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(en.listed)).toEqual(["", "a", "a and b", "a, b and c"]);
});

test("sizes of files", () => {
  expect([1, 999, 1000, 14_235, 999_950, 3_100_000, 412_000_000].map((size) => sizeText(size, en))).toEqual([
    "1\u00a0byte",
    "999\u00a0bytes",
    "1\u00a0KB",
    "14.2\u00a0KB",
    "1\u00a0MB",
    "3.1\u00a0MB",
    "412\u00a0MB",
  ]);
});
