import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { benchSimilarTexts } from "../../../scripts/bench/similarTexts.ts";
import type { Entry } from "../../../src/lib/model/entry.ts";
import { excerptOf, sharedWords } from "../../../src/lib/similar/excerptOf.ts";
import { type SimilarPair, similarPassages } from "../../../src/lib/similar/similarPassages.ts";
import { spelledNames } from "../../../src/lib/similar/spelledNames.ts";
import { captureText } from "../../support/arbitrary-text.ts";

type Text = Pick<Entry, "parts" | "source" | "together">;

const entry = (text: string, source = "a"): Text => {
  const blocks = text.split("\n").flatMap((line, i) => {
    const at = { bytes: [0, 0] as [number, number], line: i + 1, column: 1, length: line.length };
    return line.trim() === "" ? [] : [{ text: line, at, marker: null }];
  });
  return { source, together: [], parts: [{ kind: "text", bytes: [0, 0], lines: [1, 1], blocks }] };
};

const nobody = spelledNames([]);
/** Entries about other things, so that words have weights. */
const others = Array.from({ length: 30 }, (_, i) =>
  entry(`Item ${i} tells of matter${i}, subject${i} and the thing${i} in the place${i}.`, `other-${i}`),
);
/** The first pair of two texts among others, or null. */
const likeness = (one: string, two: string, names = nobody): SimilarPair | null =>
  similarPassages([entry(one, "a"), entry(two, "b"), ...others], names).pairs.find(
    ({ a, b }) => a === 0 && b === 1,
  ) ?? null;

describe("finds", () => {
  test.each([
    [
      "a copy",
      "The harbour master closed the eastern lock before dawn on Monday.",
      "The harbour master closed the eastern lock before dawn on Monday.",
    ],
    [
      "a quotation in another frame",
      'Ada Lund told us: "We shall rebuild the wooden bridge before winter comes."',
      'Lund: "We shall rebuild the wooden bridge before the winter," the mayor said.',
    ],
    [
      "a sentence in a long text",
      "Much happened. The harbour master closed the eastern lock before dawn. Nobody was hurt.",
      "Rain fell all night. The harbour master closed the eastern lock before dawn, he said.",
    ],
    [
      "Arabic",
      "أعلن مدير الميناء إغلاق البوابة الشرقية قبل الفجر بسبب الفيضان",
      "قال شهود إن مدير الميناء أعلن إغلاق البوابة الشرقية قبل الفجر",
    ],
    [
      "Chinese, which puts no spaces",
      "港务局长在黎明前关闭了东部船闸以防洪水",
      "据报道，港务局长在黎明前关闭了东部船闸。",
    ],
    ["Thai", "ผู้อำนวยการท่าเรือปิดประตูน้ำด้านตะวันออกก่อนรุ่งสาง", "มีรายงานว่าผู้อำนวยการท่าเรือปิดประตูน้ำด้านตะวันออก"],
  ])("%s", (_, one, two) => {
    expect(likeness(one, two)).not.toBeNull();
  });
});

describe("leaves alone", () => {
  test.each([
    [
      "the same topic",
      "The harbour flooded on Monday.",
      "Boats were moored along the harbour, a baker said.",
    ],
    ["nothing", "", ""],
    ["marks", "…… !!! ???", "…… !!! ???"],
    ["masked words", "██████ ███ ████ ██████ ███ ██████ ████", "██████ ███ ████ ██████ ███ ██████ ████"],
  ])("%s", (_, one, two) => {
    expect(likeness(one, two)).toBeNull();
  });

  test("a long name that both have", () => {
    const names = spelledNames([{ name: "North Alder Harbour and Coast Watch Service", variants: [] }]);
    const [one, two] = [
      "The North Alder Harbour and Coast Watch Service bought engines.",
      "A baker praised the North Alder Harbour and Coast Watch Service.",
    ];
    expect(likeness(one, two)).not.toBeNull();
    expect(likeness(one, two, names)).toBeNull();
  });

  test("what stands in very many entries: a formula", () => {
    const formula = "Follow our correspondents here for all further developments tonight.";
    const archive = Array.from({ length: 40 }, (_, i) => entry(formula, `source-${i}`));
    expect(similarPassages([...archive, ...others], nobody).pairs).toEqual([]);
  });
});

/** Archives of a few texts, with words that come up again, and what a capture may hold. */
const sentence = fc
  .array(fc.constantFrom("the", "river", "rose", "over", "old", "stone", "bridge", "at", "noon", "mayor"), {
    minLength: 4,
    maxLength: 14,
  })
  .map((words) => `${words.join(" ")}.`);
const archive = fc
  .array(fc.tuple(fc.oneof(sentence, captureText), fc.constantFrom("a", "b", "c")), { maxLength: 12 })
  .map((texts) => texts.map(([text, source]) => entry(text, source)));

test("is the same both ways, whatever the order of the entries", () => {
  fc.assert(
    fc.property(archive, (entries) => {
      const turned = [...entries].reverse();
      const last = entries.length - 1;
      const told = ({ a, b, score }: SimilarPair): string =>
        `${Math.min(a, b)} ${Math.max(a, b)} ${score.toFixed(9)}`;
      const straight = similarPassages(entries, nobody).pairs.map(told).sort();
      const back = similarPassages(turned, nobody)
        .pairs.map(({ a, b, ...rest }) => told({ ...rest, a: last - a, b: last - b }))
        .sort();
      expect(back).toEqual(straight);
    }),
    { numRuns: 200 },
  );
});

test("what it shows stands in the entry, letter for letter, and is shared by both", () => {
  const shownWords = (text: string): string[] =>
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  fc.assert(
    fc.property(archive, (entries) => {
      for (const { a, b, passages } of similarPassages(entries, nobody).pairs) {
        const sides = [
          [entries[a], passages.map((one) => one.a)],
          [entries[b], passages.map((one) => one.b)],
        ] as const;
        const [left = [], right = []] = sides.map(([own, shown]) => {
          if (!own) return [];
          const excerpt = excerptOf(own, shown, nobody);
          const blocks = own.parts.flatMap((part) => part.blocks);
          for (const pieces of excerpt) {
            const runs = pieces
              .map(({ kind, text }) => (kind === "cut" ? "\0" : text))
              .join("")
              .split("\0");
            expect(runs.every((run) => blocks.some(({ text }) => text.includes(run)))).toBe(true);
          }
          return sharedWords(excerpt).flatMap(shownWords);
        });
        expect(new Set(left)).toEqual(new Set(right));
      }
    }),
    { numRuns: 200 },
  );
});

test("takes steps in proportion to the entries", () => {
  const [small, large] = [benchSimilarTexts(1500), benchSimilarTexts(6000)];
  expect(large.steps / small.steps).toBeLessThan(4 * 1.3);
  expect([small.found, large.found]).toEqual([small.copies, large.copies]);
});

test("one enormous entry, and one sentence a thousand times, stay bounded", () => {
  const long = entry(Array.from({ length: 20_000 }, (_, i) => `word${i % 700}`).join(" "), "a");
  const again = entry("The old stone bridge fell into the river at noon. ".repeat(1000), "b");
  const { steps } = similarPassages(
    [long, again, { ...long, source: "c" }, { ...again, source: "d" }],
    nobody,
  );
  expect(steps).toBeLessThan(20_000_000);
});

test("a claim and what qualifies it are shown together", () => {
  const claim = "The harbour master closed the eastern lock before dawn on Monday.";
  const one = { ...entry(`${claim}\nThis could not be confirmed.`), together: [[1, 2] as [number, number]] };
  const [pair] = similarPassages([one, entry(claim, "b"), ...others], nobody).pairs;
  const excerpt = excerptOf(one, pair?.passages.map(({ a }) => a) ?? [], nobody);
  expect(excerpt.map((pieces) => pieces.map(({ text }) => text).join(""))).toEqual([
    claim,
    "This could not be confirmed.",
  ]);
});
