import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { printDocument, readDocument } from "../../src/lib/mdx/document.ts";
import { element, printElements, readElements } from "../../src/lib/mdx/element.ts";
import { LINE_ELEMENTS } from "../../src/lib/mdx/entryElement.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { blockText, wildDocument, wildText } from "../support/arbitrary-document.ts";
import { ingestCase } from "../support/ingest-case.ts";
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

test("the front matter is YAML to any reader", () => {
  fc.assert(
    fc.property(wildDocument, (document) => {
      const [, frontMatter = ""] = printDocument(document).split("---\n", 2);
      expect(parse(frontMatter)).toMatchObject({ ...document.record, capture: document.capture });
    }),
    { numRuns: STRINGS / 4 },
  );
});

describe("the strict reader refuses, with file and line,", () => {
  const { document } = ingestCase("bulleted-posts", "title-list-signature");
  const printed = document ? printDocument(document).split("\n") : [];
  const body = printed.indexOf("---", 1) + 1;
  const paragraph = printed.findIndex((line) => line.includes("<P "));
  const date = printed.findIndex((line) => line.includes("<Date "));

  const lines: [string, string][] = [
    ["an import", "import fs from 'node:fs'"],
    ["an export", "export const a = 1"],
    ["an expression", "{process.exit(1)}"],
    ["a comment", "{/* nothing */}"],
    ["a comment of HTML", "<!-- nothing -->"],
    ["an unknown element", '<Script src="x" />'],
    ["an element of HTML", '<img src="x" />'],
    ["an element with an expression", "<P>{1 + 1}</P>"],
    ["an attribute with an expression", "<P text={1} />"],
    ["a spread attribute", "<P {...props} />"],
    ["an attribute without a value", "<Segment open />"],
    ["a heading of Markdown", "# Heading"],
    ["a list of Markdown", "- item"],
    ["a fence", "```"],
    ["a rule", "---"],
    ["text", "Words that stand alone"],
    ["white space", "   "],
    ["a closing tag too many", "</Segment>"],
    ["an open element", "<Segment>"],
    ["two elements on a line", "<Segment /><Segment />"],
    ["a fragment", "<></>"],
    ["a member element", "<a.B />"],
  ];
  test.each(lines)("%s", (_, line) => {
    for (const at of [body, paragraph])
      refused(printed.toSpliced(at, 0, line), /^<.?S/u.test(line) ? null : at + 1);
  });

  const changes: [string, RegExp, string][] = [
    ["emphasis", />([^<]+)</u, ">*words*<"],
    ["a link", />([^<]+)</u, ">[words](http://x)<"],
    ["code", />([^<]+)</u, ">`words`<"],
    ["a bare ampersand", />([^<]+)</u, ">a & b<"],
    ["a named reference", />([^<]+)</u, ">a &amp; b<"],
    ["a decimal reference", />([^<]+)</u, ">&#38;<"],
    ["a reference to no character", />([^<]+)</u, ">&#xFFFFFF;<"],
    ["a reference where a letter would do", />([^<]+)</u, ">&#x41;<"],
    ["a backslash", />([^<]+)</u, ">\\{<"],
    ["an unknown attribute", /<P /u, '<P onclick="x" '],
    ["an attribute given twice", /(bytes="[^"]*")/u, "$1 $1"],
    ["a place that is none", / at="[^"]*"/u, ' at="here"'],
    ["a missing place", / at="[^"]*"/u, ""],
    ["another closing tag", /<\/P>/u, "</Q>"],
    ["another element of text", /<P (.*)<\/P>/u, "<Quote $1</Quote>"],
    ["an element without text", /<P (.*)>.*<\/P>/u, "<P $1 />"],
  ];
  test.each(changes)("%s in a line of text", (_, pattern, replacement) => {
    const changed = printed[paragraph]?.replace(pattern, replacement) ?? "";
    expect(changed).not.toBe(printed[paragraph]);
    refused(printed.with(paragraph, changed), paragraph + 1);
  });

  test("text where only elements may stand", () => {
    for (const [index, line] of printed.entries()) {
      const found = /^ *<(\w+)[^>]*?( \/)?>$/u.exec(line);
      if (!found || index < body) continue;
      const [, name, empty] = found;
      if (empty === undefined) refused(printed.toSpliced(index + 1, 0, "words"), index + 2);
      else refused(printed.with(index, line.replace(" />", `>words</${name}>`)), null);
    }
  });

  test("a date that no date can be", () => {
    refused(printed.with(date, printed[date]?.replace(/ basis="\w+"/u, ' basis="guess"') ?? ""), null);
    refused(printed.with(date, printed[date]?.replace(/ notBefore="/u, ' notBefore="x') ?? ""), null);
  });

  test("front matter that is no JSON, twice or not there", () => {
    refused(printed.slice(1), 1);
    refused(printed.toSpliced(3, 0, "words"), 4);
    refused(printed.toSpliced(3, 0, "- item"), 4);
    refused(printed.toSpliced(4, 0, printed[3] ?? ""), 5);
    refused(
      printed.map((line) => line.replace(/^siglum: .*/u, "siglum: 5")),
      2,
    );
    refused(
      printed.map((line) => line.replace(/^readOrder: .*/u, 'readOrder: "as it comes"')),
      2,
    );
    refused(
      printed.filter((line) => !line.startsWith("readAs: ")),
      2,
    );
  });

  function refused(changed: readonly string[], line: number | null): void {
    const read = readDocument(changed.join("\n"), "src/content/sources/x.mdx");
    if (!("message" in read)) throw new Error(`accepted:\n${changed.join("\n")}`);
    expect(read.message.file).toBe("src/content/sources/x.mdx");
    expect(read.message.text).toMatch(/^Unexpected .*expected|^Unexpected .*: /u);
    if (line !== null) expect(read.message.line).toBe(line);
  }
});
