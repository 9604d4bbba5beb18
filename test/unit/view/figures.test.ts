import { expect, test } from "vitest";
import { figuresIn } from "../../../src/lib/view/figures.ts";

const found = (text: string, language = "en", leaveOut: string[] = []) =>
  figuresIn(text, language, leaveOut).map(({ before, number, after }) => `${before}|${number}|${after}`);

test.each([
  ["said to have killed 1,700 recruits of the air force", ["have killed|1,700|recruits of the"]],
  ["captured two towns in Diyala province", ["captured|two|towns in Diyala"]],
  ["He spoke. Hundreds have been killed, the UN says.", ["|Hundreds|have been killed,"]],
  ["two or three towns", ["|two|or three towns"]],
  ["about 420km northwest", ["about|420km|northwest"]],
  ["No one knows the F16s or K1.", []],
])("numbers with the words around them: %s", (text, figures) => {
  expect(found(text)).toEqual(figures);
});

test("days that an entry names are no figures", () => {
  expect(found("uploaded on June 14, 2014 with 3 pictures", "en", ["June 14, 2014"])).toEqual([
    "2014 with|3|pictures",
  ]);
});

test("written numbers are those of English only", () => {
  expect(found("two millions", "fr")).toEqual([]);
});
