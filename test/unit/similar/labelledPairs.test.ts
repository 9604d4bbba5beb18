import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readArchive } from "../../../scripts/ingestArchive.ts";
import { comparedBlocks } from "../../../src/lib/similar/comparedText.ts";
import { similarPassages } from "../../../src/lib/similar/similarPassages.ts";
import { spelledNames } from "../../../src/lib/similar/spelledNames.ts";
import { PROJECT } from "../../support/empty-folder.ts";
import { type LabelledPair, labelledPairs } from "../../support/labelled-pairs.ts";

const { seeds, documents } = readArchive(join(PROJECT, "seeds"));
const entries = documents.flatMap((document) => document.entries);
const { pairs } = similarPassages(
  entries,
  spelledNames([...(seeds?.names ?? []), ...(seeds?.places.places ?? [])]),
);
const labelled = labelledPairs();

const key = ({ source, lines }: { source: string; lines: readonly number[] }): string =>
  `${source} ${lines.join("-")}`;
const keyOf = (index: number): string => {
  const entry = entries[index];
  return entry ? key({ source: entry.source, lines: entry.capture.lines }) : "";
};
const found = new Set(pairs.map(({ a, b }) => `${keyOf(a)} ${keyOf(b)}`));
const isFound = ({ a, b }: LabelledPair): boolean => found.has(`${key(a)} ${key(b)}`);
const isApart = ({ a, b }: LabelledPair): boolean => a.source !== b.source;
const percent = (part: readonly unknown[], whole: readonly unknown[]): number =>
  Math.round((100 * part.length) / whole.length);

test("each labelled pair is of two entries that have these words, and stands once", () => {
  const byKey = new Map(entries.map((entry, index) => [keyOf(index), entry]));
  for (const { a, b } of labelled)
    for (const side of [a, b]) {
      const entry = byKey.get(key(side));
      expect(entry && comparedBlocks(entry).some(({ text }) => text.includes(side.words)), side.words).toBe(
        true,
      );
    }
  expect(labelled.length).toBeGreaterThanOrEqual(150);
  expect(new Set(labelled.map(({ a, b }) => `${key(a)} ${key(b)}`)).size).toBe(labelled.length);
});

test("every pair that is called similar was looked at by a person", () => {
  const known = new Set(labelled.map(({ a, b }) => `${key(a)} ${key(b)}`));
  expect([...found].filter((pair) => !known.has(pair))).toEqual([]);
});

test("of ten pairs called similar nine are; README.md tells how many are found", () => {
  const alike = labelled.filter((pair) => pair.alike);
  const called = labelled.filter(isFound);
  const right = called.filter((pair) => pair.alike);
  expect(right.length / called.length).toBeGreaterThanOrEqual(0.9);
  const apart = alike.filter(isApart);
  const figures = {
    pairs: labelled.length,
    alike: alike.length,
    called: called.length,
    precision: percent(right, called),
    recall: percent(right, alike),
    recallApart: percent(apart.filter(isFound), apart),
  };
  console.log(figures);
  const readme = readFileSync(join(PROJECT, "test/similar/README.md"), "utf8").replace(/\s+/gu, " ");
  expect(readme).toContain(
    `Of ${figures.pairs} pairs ${figures.alike} are alike. The program calls ${figures.called} similar; ${figures.precision} % of these are (precision). It finds ${figures.recall} % of those that are alike (recall), between different sources ${figures.recallApart} %.`,
  );
});
