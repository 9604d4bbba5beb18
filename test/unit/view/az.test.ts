import { expect, test } from "vitest";
import { azGroups } from "../../../src/lib/view/az.ts";

const index = (...names: string[]) =>
  azGroups(names, (name) => name).map(({ letter, id, items }) => [letter, id, ...items]);

test("marks and case do not count, the order is that of the letters", () => {
  expect(index("zwolle", "Örebro", "Oslo", "Aleppo", "al-Hasaka")).toEqual([
    ["A", "letter-a", "al-Hasaka", "Aleppo"],
    ["O", "letter-o", "Örebro", "Oslo"],
    ["Z", "letter-z", "zwolle"],
  ]);
});

test("digits, other scripts and leading signs", () => {
  expect(index("#isis", "3rd Brigade", "بغداد", "...")).toEqual([
    [".", "letter-u2e", "..."],
    ["0–9", "digits", "3rd Brigade"],
    ["I", "letter-i", "#isis"],
    ["ب", "letter-u628", "بغداد"],
  ]);
});
