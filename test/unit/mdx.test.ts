import fc from "fast-check";
import { expect, test } from "vitest";
import { printDocument, readDocument } from "../../src/lib/mdx/document.ts";
import { element, printElements, readElements } from "../../src/lib/mdx/element.ts";
import { LINE_ELEMENTS } from "../../src/lib/mdx/entryElement.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { blockText, wildDocument, wildText } from "../support/arbitrary-document.ts";
import { readWithStockMdx } from "../support/stock-mdx.ts";

/** `DATELINE_STRINGS=30000` for a long run by hand. */
const STRINGS = Number(process.env["DATELINE_STRINGS"] ?? 600);
const AT_ONCE = 20;

/** All text of a document, in the order of its file. */
function textsOf(document: SourceDocument): [string, string][] {
  return document.segments.flatMap((segment) => {
    const entry = document.entries.find(({ id }) => id === segment.entry);
    if (!entry) return segment.blocks.map((block): [string, string] => ["P", block.text]);
    return entry.parts.flatMap((part) =>
      part.blocks.map((block): [string, string] => [LINE_ELEMENTS[part.kind], block.text]),
    );
  });
}

test("what is printed is read back", () => {
  fc.assert(
    fc.property(wildDocument, (document) => {
      const read = readDocument(printDocument(document), "x.mdx");
      expect("message" in read && read.message).toBe(false);
      expect(read).toEqual({ document });
    }),
    { numRuns: STRINGS / 4 },
  );
});

test("stock MDX reads the same text in the same elements, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(wildDocument, async (document) => {
      const { texts, strangers } = await readWithStockMdx(printDocument(document));
      expect(strangers).toEqual([]);
      expect(texts).toEqual(textsOf(document));
    }),
    { numRuns: STRINGS / AT_ONCE },
  );
});

test("stock MDX reads every string of text and of an attribute as it is", async () => {
  const strings = fc.array(fc.tuple(blockText, wildText), { minLength: AT_ONCE, maxLength: AT_ONCE });
  await fc.assert(
    fc.asyncProperty(strings, async (pairs) => {
      const parts = pairs.map(([text, value]) => element("Part", {}, [element("P", { value }, text)]));
      const printed = printElements(parts);
      const { texts, attributes, strangers } = await readWithStockMdx(printed);
      expect(strangers).toEqual([]);
      expect(texts).toEqual(pairs.map(([text]) => ["P", text]));
      expect(attributes).toEqual(pairs.map(([, value]) => `value=${value}`));
      const read = readElements(printed.split("\n"), 1).map((part) => part.children[0]);
      expect(read.map((one) => [one?.text, one?.attributes.get("value")])).toEqual(pairs);
    }),
    { numRuns: STRINGS / AT_ONCE },
  );
});
