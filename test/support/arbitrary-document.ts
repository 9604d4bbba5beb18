import fc from "fast-check";
import { readingText } from "../../scripts/pipeline/parts/cutParts.ts";
import type { Entry } from "../../src/lib/model/entry.ts";
import { PartKind } from "../../src/lib/model/part.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { ingestCase } from "./ingest-case.ts";

/** What Markdown, MDX, YAML, HTML and character references could take for more than letters. */
const HAZARDS = [
  "{",
  "}",
  "<",
  ">",
  "/>",
  "</P>",
  "<P>",
  "<!--",
  "-->",
  "<?x",
  "<![CDATA[",
  "]]>",
  "{/*",
  "*/}",
  "{1+1}",
  "$",
  "{x}",
  "import",
  "export",
  "import a from 'b'",
  "export const a = 1",
  "export default",
  "import(",
  "await",
  "www.",
  "www.a.b",
  "http://",
  "https://a.b",
  "mailto:a@b.c",
  "a@b.c",
  "---",
  "+++",
  "***",
  "___",
  "===",
  "=",
  "- ",
  "+ ",
  "* ",
  "1. ",
  "1) ",
  "10.",
  "0)",
  "# ",
  "###### ",
  "> ",
  "|a|b|",
  "|-|-|",
  "```",
  "~~~",
  "`",
  "``",
  "$$",
  "$x$",
  ":",
  "::",
  ":::note",
  ":smile:",
  "[a](b)",
  "![a](b)",
  "[a]: b",
  "[^1]",
  "[^1]: x",
  "[x] ",
  "[",
  "]",
  "(",
  ")",
  "\\",
  "\\\\",
  "\\n",
  "\\{",
  "\\&",
  "*a*",
  "_a_",
  "__a__",
  "~~a~~",
  "~a~",
  "&",
  "&amp;",
  "&#x26;",
  "&#38;",
  "&lt;",
  "&copy",
  "&#0;",
  "&#x0;",
  "&#xFFFFFF;",
  "&#xD800;",
  "&nbsp;",
  "&;",
  '"',
  "'",
  "''",
  "…",
  "\u00a0",
  "\u00ad",
  "\u0085",
  "\u2028",
  "\u2029",
  "\u200b",
  "\u200d",
  "\u202e",
  "\ufeff",
  "\ufffe",
  "\uffff",
  "\ufdd0",
  "\u3000",
  "\u1680",
  "\t",
  "\f",
  "\v",
  "\x01",
  "\x7f",
  "\x9f",
  " ",
  "  ",
  "     ",
  "é",
  "e\u0301",
  "🚣🏽‍♀️",
  "𝔽",
  "क्षि",
  "\u{10ffff}",
  "\u{1f1e9}\u{1f1ea}",
  "a",
  "B",
  "0",
  ".",
];

/** Any text, as wild as it comes. */
export const wildText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...HAZARDS) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 5 }) },
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((pieces) => pieces.join("").replaceAll("\0", "\u2400"))
  .filter((text) => text !== "");

/** Words as a block can hold them: what `cutParts` makes of a line. */
export const blockText = wildText
  .map((text) => readingText(text.replaceAll("\n", " ").trim()))
  .filter((text) => text !== "");

/** A document whose every text and every free attribute is wild; its numbers are those of a real one. */
export const wildDocument: fc.Arbitrary<SourceDocument> = fc
  .record({
    texts: fc.array(blockText, { minLength: 6, maxLength: 12 }),
    words: fc.array(wildText, { minLength: 6, maxLength: 10 }),
    kind: fc.constantFrom(...PartKind.options),
  })
  .map(({ texts, words, kind }) => withTexts(texts, words, kind));

function withTexts(texts: readonly string[], words: readonly string[], kind: PartKind): SourceDocument {
  const { document } = ingestCase("bulleted-posts", "title-list-signature");
  if (!document) throw new Error("the case gave no document");
  let at = 0;
  const text = (): string => texts[at++ % texts.length] ?? "";
  const word = (): string => words[at++ % words.length] ?? "";
  const entries = document.entries.map(
    (entry): Entry => ({
      ...entry,
      parts: entry.parts.map((part, i) => ({
        ...part,
        kind: i === 1 ? kind : part.kind,
        blocks: part.blocks.map((block) => ({ ...block, text: text(), marker: block.marker && word() })),
      })),
      attributions: entry.attributions.map((one) => ({
        ...one,
        verbatim: word(),
        quote: word(),
        joint: word(),
        via: [{ agent: null, verbatim: word() }],
      })),
      date: { ...entry.date, verbatim: word() },
      advisories: [{ kind: word(), note: word() }],
      notes: [{ quote: word(), text: word(), citation: null, who: word(), when: word() }],
      corrected: [{ field: word(), read: "", now: word(), who: word(), when: word(), why: word() }],
    }),
  );
  return {
    ...document,
    record: {
      ...document.record,
      title: { text: word(), basis: "devised" },
      rights: { ...document.record.rights, note: word() },
    },
    segments: document.segments.map((segment) => ({
      ...segment,
      blocks: segment.blocks.map((block) => ({ ...block, text: text() })),
    })),
    entries,
  };
}
