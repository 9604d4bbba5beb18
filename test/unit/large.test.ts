import process from "node:process";
import { expect, test } from "vitest";
import { FORMATS } from "../../scripts/formats/index.ts";
import { wholeLine } from "../fuzz/whole-line.ts";

const TEN_MEGABYTES = 10_000_000;
const LARGE: readonly (readonly [string, string])[] = [
  ["a line of ten megabytes", `17:55 ${"Words of one line. ".repeat(TEN_MEGABYTES / 19)}`],
  ["a word of ten megabytes", "a".repeat(TEN_MEGABYTES)],
  ["ten megabytes of references", `17:55 ${"{".repeat(TEN_MEGABYTES / 5)}`],
  ["a hundred thousand blank lines", `17:55 a\n${"\n".repeat(100_000)}b\n`],
  ["twenty thousand stamps", "17:55\n\n".repeat(20_000)],
  ["twenty thousand bullets", "  •\n".repeat(20_000)],
];

/** Of each text one format in turn; `DATELINE_LARGE=all` for every format. What takes more than linear time never ends here. */
const inTurn = FORMATS.flatMap(({ name: format }, turn) =>
  LARGE.filter((_, i) => process.env["DATELINE_LARGE"] === "all" || i % FORMATS.length === turn).map(
    ([name, text]): [string, string, string] => [format, name, text],
  ),
);

test.each(inTurn)("%s loses nothing of %s", { timeout: 120_000 }, (format, _, text) => {
  const document = wholeLine(text, format);
  expect(document, "refused").not.toBeNull();
  const ends = document?.segments.map(({ bytes }) => bytes[1]) ?? [];
  expect(document?.segments.map(({ bytes }) => bytes[0])).toEqual([0, ...ends.slice(0, -1)]);
  expect(ends.at(-1)).toBe(new TextEncoder().encode(text).length);
});
