import fc from "fast-check";
import { expect, test } from "vitest";
import { archiveVoice } from "../../../src/lib/html/entryHtml.ts";
import { type Marked, markedHtml } from "../../../src/lib/html/markedHtml.ts";
import type { Part, PartKind } from "../../../src/lib/model/part.ts";
import { en } from "../../../src/lib/words/en.ts";

const VOICE = archiveVoice(en, "en");

/** A part of one-line blocks, each on its own line from `line` on, 100 bytes apart. */
function part(kind: PartKind, line: number, ...texts: string[]): Part {
  const blocks = texts.map((text, i) => ({
    text,
    marker: null,
    at: {
      bytes: [(line + i) * 100, (line + i + 1) * 100] as [number, number],
      line: line + i,
      column: 1,
      length: [...text].length,
    },
  }));
  return {
    kind,
    bytes: [line * 100, (line + texts.length) * 100],
    lines: [line, line + texts.length - 1],
    blocks,
  };
}

function mark(line: number, column: number, verbatim: string): Marked {
  const start = line * 100 + column - 1;
  return {
    verbatim,
    position: { bytes: [start, start + verbatim.length], line, column, length: [...verbatim].length },
  };
}

test("each marked word stands where it stands in the capture", () => {
  const parts = [part("text", 1, "Tikrit & Tikrit <b>")];
  expect(markedHtml({ parts }, [mark(1, 10, "Tikrit")], VOICE)).toBe(
    "<p>Tikrit &amp; <mark>Tikrit</mark> &lt;b&gt;</p>",
  );
});

test("a long entry keeps its title and the paragraphs that match", () => {
  const parts = [
    part("stamp", 1, "14:50"),
    part("title", 2, "News"),
    part("text", 3, "One.", "Two.", "In Mosul.", "Four."),
    part("credit", 7, "[AP]"),
  ];
  expect(markedHtml({ parts }, [mark(5, 4, "Mosul")], VOICE, 10)).toBe(
    '<p class="entry-title"><span>News</span></p><p class="none">[…]</p><p>In <mark>Mosul</mark>.</p><p class="none">[…]</p>',
  );
});

test("a short entry is whole, without what is only said about it", () => {
  const parts = [part("text", 1, "One.", "In Mosul."), part("credit", 3, "[AP]")];
  expect(markedHtml({ parts }, [mark(2, 4, "Mosul")], VOICE)).toBe(
    "<p>One.</p><p>In <mark>Mosul</mark>.</p>",
  );
  expect(markedHtml({ parts }, [mark(3, 2, "AP")], VOICE)).toContain(
    '<p class="credit"><span class="sc">Credit</span> <span>[<mark>AP</mark>]</span></p>',
  );
});

test("words after a folded line break are found by themselves", () => {
  const [text] = [part("text", 1, "the fall of Tal Afar, and Tal Afar again")];
  const folded = mark(1, 60, "Tal Afar");
  folded.position.line = 2;
  expect(markedHtml({ parts: [text] }, [folded], VOICE)).toContain("of <mark>Tal Afar</mark>, and Tal Afar");
});

test("no captured text becomes markup", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), (text) => {
      const html = markedHtml(
        { parts: [part("text", 1, text)] },
        [mark(1, 1, [...text].slice(0, 3).join(""))],
        VOICE,
      );
      expect(html.replaceAll(/<\/?mark>|^<p(?: dir="auto")?>|<\/p>$/gu, "")).not.toMatch(/[<>"\0]/u);
    }),
  );
});

test("a claim is never parted from the words that qualify it", () => {
  const entry = {
    parts: [
      part(
        "text",
        3,
        "Intro. ".repeat(80).trim(),
        "They killed 1,700, the group claims.",
        "Nobody could confirm it.",
        "More.",
      ),
    ],
    together: [[4, 5] as [number, number]],
  };
  const html = markedHtml(entry, [mark(4, 13, "1,700")], VOICE);
  expect(html).toContain("<mark>1,700</mark>");
  expect(html).toContain("Nobody could confirm it.");
  expect(html).not.toContain("More.");
});

test("a paragraph that may run the other way finds its direction by itself", () => {
  const parts = [part("text", 1, "In Mosul.", "في الموصل")];
  expect(markedHtml({ parts }, [mark(1, 4, "Mosul")], VOICE)).toBe(
    '<p>In <mark>Mosul</mark>.</p><p dir="auto">في الموصل</p>',
  );
});
