import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt, placesOf, wordsToMark } from "../../../src/lib/search/excerpt.ts";
import { readState, writeState } from "../../../src/lib/search/searchState.ts";
import { readShown, type ShownWith, writeShown } from "../../../src/lib/search/shownWith.ts";
import { printedInstead } from "../../../src/lib/search/spellingNote.ts";

describe("the spelling that is printed instead", () => {
  const spellings = [
    { found: ["Karbala"], printed: ["Kerbala"] },
    { found: ["Islamic State of Iraq", "Isis"], printed: ["ISIL"] },
  ];

  test.each([
    ["Karbala", "clashes in Kerbala", ["Kerbala"]],
    ["karbala clashes", "clashes in Kerbala", ["Kerbala"]],
    ["Kerbala", "clashes in Kerbala", []],
    ["Kárbala Isis", "ISIL in Kerbala", ["Kerbala", "ISIL"]],
    ["Isis", "the crisis with ISIL", ["ISIL"]],
    ["clashes", "clashes in Kerbala", []],
    ["karb", "clashes in Kerbala", ["Kerbala"]],
    ["karb", "al-Karbalaie in Kerbala", []],
    ["state", "the state and ISIL", []],
    ["", "clashes in Kerbala", []],
  ])("%j in %j", (query, content, expected) => {
    expect(printedInstead(query, content, spellings)).toEqual(expected);
  });
});

test("what is shown survives the index, and holds no letter that could be found", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(12), (text, hue) => {
      const shown: ShownWith = {
        siglum: text,
        source: text,
        hue,
        when: text,
        known: "open",
        who: text,
        advisory: text,
        spellings: [{ found: [text], printed: [text] }],
      };
      const written = writeShown(shown);
      expect(written).toMatch(/^\p{Co}+$/u);
      expect(readShown(written)).toEqual(JSON.parse(JSON.stringify(shown)));
    }),
  );
});

const text = (pieces: { text: string; marked: boolean }[]): string =>
  pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join("");

describe("an excerpt", () => {
  const words = "a b c d e f g h i j k l".split(" ");

  test.each([
    [[], 4, "a b c d …"],
    [[0], 4, "[a] b c d …"],
    [[5], 6, "… d e [f] g h i …"],
    [[1, 9, 10], 4, "… i [j k] l"],
    [[11], 30, "a b c d e f g h i j k [l]"],
  ])("of %j in %i words is %s", (found, length, expected) => {
    expect(text(excerpt(words, found, length))).toBe(expected);
  });

  test("holds a mark wherever there is one, and no word twice", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(11), { minLength: 1 }),
        fc.integer({ min: 5, max: 14 }),
        (found, length) => {
          const shown = text(excerpt(words, found, length));
          expect(shown).toContain("[");
          const letters = shown.replace(/[^a-l]/gu, "");
          expect("abcdefghijkl").toContain(letters);
        },
      ),
    );
  });

  test("of no words is empty", () => expect(excerpt([""], [])).toEqual([]));
});

test("a spelling is found with its punctuation around it", () => {
  const words = 'In "Kerbala", near al-Kerbala, Tal Afar. Tal'.split(" ");
  expect(placesOf(words, "Kerbala")).toEqual([1]);
  expect(placesOf(words, "Tal Afar")).toEqual([4, 5]);
});

test("words to mark: each once as printed, a phrase as one", () => {
  const words = 'He said: "Mosul has fallen", Mosul'.split(" ");
  expect(wordsToMark(words, [2, 5], false)).toEqual(["Mosul"]);
  expect(wordsToMark(words, [2, 3, 4], true)).toEqual(["Mosul has fallen"]);
  expect(wordsToMark(words, [4, 3, 2], false)).toEqual(["Mosul", "has", "fallen"]);
});

test("an address holds a search whole", () => {
  const state = {
    query: 'a "b" & c=d',
    filters: {
      source: ["x: [y]"],
      day: [],
      month: ["2014-06"],
      place: ["Tal Afar", "Mosul"],
      name: [],
      kind: [],
    },
    oldestFirst: true,
  };
  expect(readState(writeState(state))).toEqual(state);
  expect(writeState(readState("?other=1"))).toBe("");
});
