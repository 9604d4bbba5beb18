import { describe, expect, test } from "vitest";
import type { Citation } from "../../../src/lib/cite/citation.ts";
import { personName } from "../../../src/lib/cite/citedName.ts";
import { dataLink } from "../../../src/lib/cite/dataLink.ts";
import { bibtex, escapeTex } from "../../../src/lib/cite/files/bibtex.ts";
import { cslItem } from "../../../src/lib/cite/files/cslJson.ts";
import { ris } from "../../../src/lib/cite/files/ris.ts";
import { zoteroRdf } from "../../../src/lib/cite/files/zoteroRdf.ts";
import { issuedOf } from "../../../src/lib/cite/issued.ts";
import { edtfIsValid } from "../../support/edtf-is-valid.ts";
import { seedCitations } from "../../support/seed-citations.ts";

const post = seedCitations.find(({ citation }) => citation.authors.length > 0)?.citation as Citation;
const hard: Citation = {
  ...post,
  authors: [
    personName("Vincent van Gogh"),
    { kind: "whole", name: "Ek & Day, {Ltd}" },
    personName("Omar al-Saleh"),
  ],
  editors: [personName("Graeme Baker"), { kind: "whole", name: "AJE Staff" }],
  title: 'A <b>, 50% & "c" #d_e ~f\\ {g} $h ^i',
  container: "[Ünsere Zeit]",
  issued: issuedOf({ edtf: "[2014-06-15,2014-06-16]", notBefore: null, notAfter: null }),
  abstract: "Two\nlines\r\nTY  - BOOK",
};

test("BibLaTeX", () => {
  expect(bibtex([hard])).toBe(`@online{w39t0kg25ft,
  author = {van Gogh, Vincent and {Ek \\& Day, \\{Ltd\\}} and al-Saleh, Omar},
  editor = {Baker, Graeme and {AJE Staff}},
  title = {{A <b>, 50\\% \\& "c" \\#d\\_e \\textasciitilde{}f\\textbackslash{} \\{g\\} \\$h \\textasciicircum{}i}},
  titleaddon = {live blog post, 3:16:44 PM (time zone not stated)},
  journaltitle = {{[Ünsere Zeit]}},
  organization = {Al Jazeera English},
  date = {2014-06-15/2014-06-16},
  addendum = {Dated 15 or 16 June 2014. Dateline: Iraq, June 2014, edition 1, 20 November 2026, capture a5e55287, lines 20–22},
  url = {https://archive.example/e/w39t0kg25ft/},
  langid = {english}
}
`);
  expect(escapeTex("a\n  b")).toBe("a b");
});

test("RIS: no ED, no N1, one line for each field, organisations with a comma", () => {
  const text = ris([hard]);
  expect(text.split("\r\n")).toEqual([
    "TY  - BLOG",
    "AU  - van Gogh, Vincent",
    "AU  - Ek & Day, {Ltd},",
    "AU  - al-Saleh, Omar",
    `TI  - ${hard.title}`,
    "T2  - [Ünsere Zeit]",
    "PB  - Al Jazeera English",
    "PY  - 2014",
    "DA  - 2014/06/15/15 or 16 June 2014",
    "M3  - live blog post, 3:16:44 PM (time zone not stated)",
    "AB  - Two lines TY - BOOK",
    "LA  - en",
    "DB  - Dateline: Iraq, June 2014",
    "AN  - edition 1, 20 November 2026, capture a5e55287, lines 20–22",
    "UR  - https://archive.example/e/w39t0kg25ft/",
    "ER  - ",
    "",
  ]);
});

test("CSL-JSON", () => {
  expect(cslItem(hard)).toMatchObject({
    type: "post-weblog",
    author: [
      { family: "Gogh", given: "Vincent", "non-dropping-particle": "van" },
      { literal: "Ek & Day, {Ltd}" },
      { family: "Saleh", given: "Omar", "non-dropping-particle": "al-" },
    ],
    issued: {
      "date-parts": [
        [2014, 6, 15],
        [2014, 6, 16],
      ],
      circa: true,
    },
  });
});

test("Zotero RDF is escaped and keeps what Extra carries", () => {
  const text = zoteroRdf([hard]);
  expect(text).toContain(`<dc:title>A &lt;b&gt;, 50% &amp; &quot;c&quot; #d_e ~f\\ {g} $h ^i</dc:title>`);
  expect(text).toContain(
    "<dc:description>Publisher: Al Jazeera English\nEditor: Baker || Graeme\nEditor: AJE Staff\nArchive: Dateline: Iraq, June 2014\nArchive Location: edition 1, 20 November 2026, capture a5e55287, lines 20–22\nIssued: 2014-06-15/2014-06-16</dc:description>",
  );
  expect(text).toContain("<foaf:surname>van Gogh</foaf:surname><foaf:givenName>Vincent</foaf:givenName>");
  expect(text).toContain("<z:Blog><dc:title>[Ünsere Zeit]</dc:title></z:Blog>");
});

describe("every entry of the seeds", () => {
  test("has a date that is valid EDTF", () => {
    for (const { citation } of seedCitations) {
      const date = /date = \{(.*)\}/u.exec(bibtex([citation]))?.[1] ?? "";
      expect(edtfIsValid(date), date).toBe(true);
    }
  });

  test("no part of it is in brackets that do not close", () => {
    for (const { citation } of seedCitations) {
      const text = bibtex([citation]).replaceAll(/\\[{}]/gu, "");
      expect(text.split("{").length, text).toBe(text.split("}").length);
    }
  });
});

test("a data link gives the file back and holds nothing that an address may not", () => {
  for (const text of [bibtex([hard]), ris([hard]), zoteroRdf([hard])]) {
    const link = dataLink(text);
    expect(link).not.toMatch(/[\s"<>#\\^`{|}]/u);
    expect(decodeURIComponent(link.slice(link.indexOf(",") + 1))).toBe(text);
  }
});
