import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../scripts/formats/index.ts";
import { printDocument } from "../../src/lib/mdx/document.ts";
import { MODELS, wildCapture } from "../fuzz/arbitrary-capture.ts";
import { readHtml } from "../fuzz/html-faults.ts";
import { lineFaults } from "../fuzz/line-faults.ts";
import { FORMATS_FOLDER, ingestBytes } from "../support/ingest-case.ts";
import { NAUGHTY_STRINGS } from "../support/naughty-strings.ts";
import { readWithStockMdx } from "../support/stock-mdx.ts";

/** `npm run fuzz` goes on where this ends. */
const CAPTURES = Number(process.env["DATELINE_CAPTURES"] ?? 2000);
const STOCK = CAPTURES / 50;

test("every format has cases, and every case is taken apart", () => {
  const found = new Set(MODELS.map(({ format }) => format));
  expect(FORMATS.filter(({ name }) => !found.has(name)).map(({ name }) => name)).toEqual([]);
});

test("no capture loses a byte or makes markup on its way to the site", { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(wildCapture, (capture) => {
      expect(lineFaults(capture)).toEqual([]);
    }),
    { numRuns: CAPTURES },
  );
});

test("nor does any case of test/formats", () => {
  for (const { file, format, record, bytes } of MODELS)
    expect(lineFaults({ file, format, record, bytes })).toEqual([]);
});

test("stock MDX finds nothing in it to run", { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(wildCapture, async ({ bytes, format, record, file }) => {
      const { document } = ingestBytes(bytes, format, record, file);
      if (document) expect((await readWithStockMdx(printDocument(document))).strangers).toEqual([]);
    }),
    { numRuns: STOCK },
  );
});

describe.each(FORMATS.map(({ name }) => name))("%s", (format) => {
  test("shows every naughty string as the text that it is", () => {
    const folder = join(FORMATS_FOLDER, format);
    const [first = ""] = readdirSync(folder);
    const file = readdirSync(join(folder, first)).find((one) => one.startsWith("capture.")) ?? "";
    const model = readFileSync(join(folder, first, file), "utf8").split("\n");
    for (const words of NAUGHTY_STRINGS) {
      const middle = model.length >> 1;
      const text = [...model.slice(0, middle), `A ${words} B`, "", words, ...model.slice(middle)].join("\n");
      const bytes = new TextEncoder().encode(text);
      expect(lineFaults({ bytes, format, record: {}, file }), JSON.stringify(words)).toEqual([]);
    }
  });
});

test.each([
  ["an element", "<p>a<script>b</script></p>"],
  ["an attribute", '<p onclick="x">a</p>'],
  ["an address", '<p dir="auto"><a class="place" href="javascript:x">a</a></p>'],
  ["a comment", "<p>a<!-- b --></p>"],
  ["words of nobody", "<div>a</div>"],
])("the judge sees %s", (_, html) => {
  expect(readHtml(html).faults).not.toEqual([]);
});
