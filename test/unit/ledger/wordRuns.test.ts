import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesOfStretches, decodeBytes, linesOfRanges, maskBytes } from "../../../src/lib/captureBytes.ts";
import { maskDeep, maskRuns, WordRuns, wordsOf } from "../../../src/lib/wordRuns.ts";

const runsOf = (text: string, names: string[] = []): WordRuns => {
  const runs = new WordRuns(names);
  runs.addText(wordsOf(text).map(({ word }) => word));
  return runs;
};
const WITHDRAWN = "The engineer said that her own house was the first to go under water";

describe("runs of words", () => {
  test("are masked wherever eight of them stand, whatever stands between the words", () => {
    const runs = runsOf(WITHDRAWN);
    expect(maskRuns("She wrote: her own house was\n  the FIRST to go — so she wrote.", runs)).toBe(
      "She wrote: ███ ███ █████ ███\n  ███ █████ ██ ██ — so she wrote.",
    );
    expect(maskRuns("Her own house was the first to be dry.", runs)).toBe(
      "Her own house was the first to be dry.",
    );
  });
  test("are found in every field of a value, and a value without them is the same object", () => {
    const runs = [runsOf(WITHDRAWN)];
    const value = { a: [{ b: `“${WITHDRAWN}”` }], c: 1, d: null };
    expect(JSON.stringify(maskDeep(value, runs))).not.toContain("house");
    const clean = { a: ["her own house"], b: { c: true } };
    expect(maskDeep(clean, runs)).toBe(clean);
  });
  test("are no rows of names", () => {
    const names = ["Islamic State of Iraq and the Levant", "Iraq"];
    expect(runsOf("Islamic State of Iraq and the Levant Iraq", names).isEmpty).toBe(true);
    expect(runsOf("Islamic State of Iraq and the Levant leaves", names).isEmpty).toBe(false);
  });
  test("keep the number of characters of what they are masked in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
        const text = `${before} ${WITHDRAWN} ${after}`;
        const masked = maskRuns(text, runsOf(WITHDRAWN));
        expect([...masked].length).toBe([...text].length);
        expect(masked.split("\n").length).toBe(text.split("\n").length);
      }),
    );
  });
});

describe("a masked copy of a capture", () => {
  test("is as long, has its lines where they were, and nothing of what is masked", () => {
    const text = "Äöü first\r\nsecond “line”\nthird\n";
    const bytes = new TextEncoder().encode(text);
    const [range] = bytesOfStretches(text, [[text.indexOf("first"), text.indexOf("third")]], "utf-8");
    const masked = maskBytes(bytes, range ? [range] : []);
    expect(masked.length).toBe(bytes.length);
    expect(decodeBytes(masked, "utf-8")).toBe("Äöü #####\r\n#################\nthird\n");
    expect(range && linesOfRanges(bytes, [range])).toEqual([[1, 2]]);
  });
  test("in a single-byte encoding as well", () => {
    const bytes = new Uint8Array([0x81, 0x8d, 0xe4, 0x0a, 0xff]);
    const text = decodeBytes(bytes, "windows-1252");
    expect(text.length).toBe(5);
    expect(bytesOfStretches(text, [[1, 3]], "windows-1252")).toEqual([[1, 3]]);
  });
});
