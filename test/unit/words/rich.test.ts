import { expect, test } from "vitest";
import { filled } from "../../../src/lib/words/filled.ts";
import { WORDS } from "../../../src/lib/words/index.ts";
import { richPieces } from "../../../src/lib/words/rich.ts";
import { directionOf, spoken } from "../../../src/lib/words/spoken.ts";

test("marks become elements, and values stay text, whatever they hold", () => {
  expect(
    richPieces("On <b>{no}</b> of {title}, see <method>method</method>.", {
      title: "<b>{x}</b>",
      method: { attributes: { href: "/about/" } },
    }),
  ).toEqual([
    { tag: null, attributes: {}, text: "On " },
    { tag: "b", attributes: {}, text: "{no}" },
    { tag: null, attributes: {}, text: " of " },
    { tag: null, attributes: {}, text: "<b>{x}</b>" },
    { tag: null, attributes: {}, text: ", see " },
    { tag: "a", attributes: { href: "/about/" }, text: "method" },
    { tag: null, attributes: {}, text: "." },
  ]);
});

test("a mark that is lost or strange stops the build", () => {
  expect(() => richPieces("Nothing.", { link: "x" })).toThrow("No mark link");
  expect(() => richPieces("See <here>this</here>.", {})).toThrow("Unexpected mark here");
});

test("values stand where a sentence names them", () => {
  expect(filled("{n} of {all}: {n}", { n: 2, all: "$&" })).toBe("2 of $&: 2");
});

test("direction by script, and said only where it turns", () => {
  expect(["ar", "fa-IR", "he", "ckb", "ku-Latn", "en-GB", "zh-Hant", "no such tag"].map(directionOf)).toEqual(
    ["rtl", "rtl", "rtl", "rtl", "ltr", "ltr", "ltr", "ltr"],
  );
  expect([spoken("en", WORDS.en), spoken("en", WORDS.ar), spoken("ar", WORDS.en)]).toEqual([
    { lang: "en" },
    { lang: "en", dir: "ltr" },
    { lang: "ar", dir: "rtl" },
  ]);
});
