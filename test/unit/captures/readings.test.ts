import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, test } from "vitest";
import { csvRows } from "../../../scripts/captures/csv/csvRows.ts";
import { mapCharacters } from "../../../scripts/captures/html/characters.ts";
import { readHtml } from "../../../scripts/captures/html/readHtml.ts";
import { readPage } from "../../../scripts/captures/html/readPage.ts";
import { readSeed } from "../../../scripts/captures/index.ts";
import { mapJsonText } from "../../../scripts/captures/json/jsonTree.ts";
import { decodeLossy } from "../../../src/lib/captureBytes.ts";
import { printDocument, readDocument } from "../../../src/lib/mdx/document.ts";
import { documentFaults } from "../../support/document-faults.ts";
import { ingestBytes } from "../../support/ingest-case.ts";

const RUNS = Number(process.env["DATELINE_RUNS"] ?? 250);

/** What a page is made of, well formed and not. */
const PIECES = [
  "<article>",
  "</article>",
  '<article id="a&amp;b">',
  "<p>",
  "</p>",
  "<b>",
  "</b>",
  "<i>",
  "</i>",
  "<br>",
  "<ul><li>",
  "<li>",
  "</ul>",
  "<blockquote>",
  "</blockquote>",
  '<time datetime="2031-05-04T11:00Z">',
  "</time>",
  "<h2>",
  "</h2>",
  "<pre>\n",
  "</pre>",
  "<div hidden>",
  "<div>",
  "</div>",
  "<script>alert(1)</script>",
  "<style>p{}</style>",
  "<!-- c -->",
  "<template>",
  "</template>",
  "<noscript>x</noscript>",
  "<table>",
  "<tr>",
  "<td>",
  "</td>",
  "</table>",
  '<img alt="A &quot;word&quot;">',
  "<img alt=bare>",
  "<svg><text>drawn</text></svg>",
  "<a href='javascript:x'>",
  "</a>",
  "</nope>",
  "<",
  "&",
  "&amp;",
  "&lt;",
  "&eacute;",
  "&copy",
  "&#128512;",
  "&#x1d53d;",
  "&acE;",
  "&nbsp;",
  "&zzz;",
  "&#0;",
  " ",
  "\n",
  "\r\n",
  "\t",
  "word",
  "Port Alder",
  "café",
  "😀",
  "𝔽",
  "e\u0301",
  "\u202e",
  "قالت",
  "11:00",
  ".",
  "{x}",
];

const page = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 })
  .map((pieces) => pieces.join(""));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All letters of a page that are words, by the parser alone: in the order of its tree. */
function wordsOf(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node && node.nodeName === "#text") return node.value;
  const skipped = /^(?:script|style|template|noscript|svg|head|title)$/u.test(node.nodeName);
  const hidden = "attrs" in node && node.attrs.some(({ name }) => name === "hidden");
  if (skipped || hidden || !("childNodes" in node)) return "";
  return node.childNodes.map(wordsOf).join(" ");
}

const sorted = (text: string): string => [...text.replaceAll(/[\t\n\f\r ]/gu, "")].sort().join("");

test("a reading joins to the file wherever it is cut, and its characters stand in order", () => {
  fc.assert(
    fc.property(page, page, (one, other) => {
      const raw = `<article>${one}</article><article>${other}`;
      const { text, starts, ends } = readHtml(raw).reading;
      expect(starts[0]).toBe(0);
      expect(starts[text.length]).toBe(raw.length);
      for (let i = 0; i < text.length; i++) {
        expect(starts[i + 1] ?? 0).toBeGreaterThanOrEqual(starts[i] ?? 0);
        expect(ends[i] ?? 0).toBeGreaterThanOrEqual(starts[i] ?? 0);
      }
    }),
    { numRuns: RUNS },
  );
});

test("every word that the parser finds is read once, and nothing else", () => {
  fc.assert(
    fc.property(page, (raw) => {
      const { reading, runs, document } = readHtml(raw);
      const alts = runs.filter(({ alt }) => alt).map(({ start, end }) => reading.text.slice(start, end));
      const read = runs.filter(({ alt }) => !alt).map(({ start, end }) => reading.text.slice(start, end));
      expect(sorted(read.join(""))).toBe(sorted(wordsOf(document)));
      expect(sorted(wordsOf(parse(raw, { scriptingEnabled: false })))).toBe(sorted(read.join("")));
      for (const alt of alts) expect(raw.includes("alt=")).toBe(alt.length > 0);
    }),
    { numRuns: RUNS * 2 },
  );
});

test("a character that is itself in the file stands at itself", () => {
  fc.assert(
    fc.property(page, page, (one, other) => {
      const raw = `<article>${one}</article><article>${other}`;
      const { text, starts, ends } = readHtml(raw).reading;
      for (let i = 0; i < text.length; i++) {
        const slice = raw.slice(starts[i], ends[i]);
        if (slice.length === 1 && !/\s/u.test(slice)) expect(slice).toBe(text[i]);
      }
    }),
    { numRuns: RUNS },
  );
});

test("every byte of a page stands once, and every word where its position says", () => {
  fc.assert(
    fc.property(fc.array(page, { minLength: 1, maxLength: 4 }), (pages) => {
      const raw = pages
        .map((one) => `<article><time datetime="2031-05-04T11:00Z">11:00</time>${one}</article>`)
        .join("\n");
      const bytes = bytesOf(raw);
      const { document } = ingestBytes(
        bytes,
        readPage(raw).entries.length > 0 ? "marked-posts" : "clock-led-posts",
        {},
        "x.html",
      );
      if (!document) throw new Error("no document");
      expect(tilesOnly(documentFaults(bytes, document))).toEqual([]);
      expect(readDocument(printDocument(document), "x.mdx")).toEqual({ document });
    }),
    { numRuns: RUNS },
  );
});

/** Words that the parser moved (out of tables, into copies of tags) are found by no reader of their slice alone. */
function tilesOnly(faults: readonly string[]): string[] {
  return faults.filter((fault) => !fault.startsWith("words of"));
}

test("words without tables and stray tags are what a parser reads between their bytes", () => {
  const calm = PIECES.filter(
    (piece) =>
      !/^<\/?(?:table|tr|td|b|i|a|nope|pre|time|template|article|div|h2|li|ul|blockquote|p)\b/u.test(piece) &&
      piece !== "<",
  );
  const text = fc.array(fc.constantFrom(...calm, "<b>bold</b>", "<i>x<b>y</b></i>", "<p>", "<h2>t</h2>"), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (posts) => {
      const raw = posts
        .map(
          (one, i) =>
            `<article id=p${i}><time datetime="2031-05-04T11:0${i}Z">11:0${i}</time><p>words ${one.join("")}</article>`,
        )
        .join("");
      const bytes = bytesOf(raw);
      const { document } = ingestBytes(bytes, "marked-posts", {}, "x.html");
      expect(document && documentFaults(bytes, document)).toEqual([]);
      expect(document?.entries.length).toBe(posts.length);
    }),
    { numRuns: RUNS },
  );
});

test("invalid UTF-8 is read as a browser reads it, each byte at its place", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const { text, starts } = decodeLossy(bytes);
      expect(text).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
      expect(starts.length).toBe(text.length + 1);
      let unit = 0;
      for (const character of text) {
        const slice = bytes.subarray(starts[unit], starts[unit + character.length]);
        expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(slice)).toBe(character);
        unit += character.length;
      }
    }),
    { numRuns: RUNS * 4 },
  );
});

test("the characters of a JSON text come back from their bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, escaped) => {
      const json = escaped
        ? `"${[...text].map((one) => [...Array(one.length).keys()].map((i) => `\\u${one.charCodeAt(i).toString(16).padStart(4, "0")}`).join("")).join("")}"`
        : JSON.stringify(text);
      const mapped = mapJsonText(json, 1, json.length - 1);
      expect(mapped.map(([character]) => character).join("")).toBe(text.replace(/\p{Surrogate}/gu, "\ufffd"));
      let at = 1;
      for (const [, start, end] of mapped) {
        expect(start).toBe(at);
        at = end;
      }
      expect(at).toBe(json.length - 1);
    }),
    { numRuns: RUNS * 4 },
  );
});

test("the cells of a table come back from their bytes", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r\n", " ", "é", "😀", ";") });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const csv = rows
        .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(","))
        .join("\r\n");
      const read = csvRows(csv);
      expect(read.map(({ start, end }) => csv.slice(start, end)).join("")).toBe(csv);
      const texts = read.map(({ cells }) => cells.map(({ mapped }) => mapped.map(([one]) => one).join("")));
      expect(texts).toEqual(rows.map((row) => row.map((one) => one.replaceAll("\r\n", "\n"))));
    }),
    { numRuns: RUNS },
  );
});

test("any bytes that are called JSON or a table give a document or a message, and never a fault", () => {
  for (const file of ["x.json", "x.csv", "x.html"])
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        if (text.includes("\0")) return;
        const bytes = bytesOf(text);
        const { capture, structured } = readSeed({ file, bytes, sha256: "" }, "utf-8");
        expect(structured).not.toBeNull();
        expect(capture.bytesOf(0, capture.text.length)).toEqual([0, bytes.length]);
      }),
      { numRuns: RUNS },
    );
});

test("a reference is one character at all of its letters", () => {
  expect(mapCharacters("café &", "caf&eacute; &amp;", 0, 17)).toEqual([
    ["c", 0, 1],
    ["a", 1, 2],
    ["f", 2, 3],
    ["é", 3, 11],
    [" ", 11, 12],
    ["&", 12, 17],
  ]);
});
