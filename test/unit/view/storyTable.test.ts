import { expect, test } from "vitest";
import type { Entry } from "../../../src/lib/model/entry.ts";
import type { NameRecord } from "../../../src/lib/model/nameRecord.ts";
import type { PlaceRecord } from "../../../src/lib/model/placeRecord.ts";
import { nameMatcher, storyTable } from "../../../src/lib/view/storyTable.ts";
import { en } from "../../../src/lib/words/en.ts";

const name = (id: string, type: NameRecord["type"], ...variants: string[]) =>
  ({
    id,
    name: id.toUpperCase(),
    kind: type === null ? "person" : "organisation",
    type,
    variants,
  }) as NameRecord;
const names = [
  name("isis", "group", "ISIS", "Isis"),
  name("reuters", "agency", "Reuters"),
  name("a", null, "Smith"),
  name("b", null, "Smith"),
  name("kerry", null, "John Kerry", "Kerry"),
];
const context = {
  matcher: nameMatcher(names),
  name: new Map(names.map((record) => [record.id, record])),
  place: new Map([["iraq", { id: "iraq", name: "Iraq" } as PlaceRecord]]),
};

function entry(line: number, text: string, values: Partial<Entry> = {}): Entry {
  const at = { bytes: [0, text.length], line, column: 1, length: text.length };
  const parts = [{ kind: "text", blocks: [{ text, at, marker: null }] }];
  return { parts, attributions: [], mentions: [], mentionedDays: [], ...values } as unknown as Entry;
}

test("names that several print stand beside each other, others together", () => {
  const table = storyTable(
    [
      {
        language: "en",
        entries: [
          entry(1, "ISIS took two towns, John Kerry and Smith said."),
          entry(2, "ISIS again, Kerry says."),
        ],
      },
      { language: "en", entries: [entry(9, "Isis, Reuters reports.")] },
    ],
    context,
    en,
  );
  expect(table.names).toEqual([
    {
      heading: "ISIS",
      href: "\u0000names/isis/",
      cells: [[{ verbatim: "ISIS", lines: [1, 2] }], [{ verbatim: "Isis", lines: [9] }]],
    },
    {
      heading: "KERRY",
      href: "\u0000names/kerry/",
      cells: [
        [
          { verbatim: "John Kerry", lines: [1] },
          { verbatim: "Kerry", lines: [2] },
        ],
        [],
      ],
    },
  ]);
  expect(table.others).toEqual([
    { heading: "Agencies and media", href: null, cells: [[], [{ verbatim: "Reuters", lines: [9] }]] },
  ]);
  expect(table.figures.map((figures) => figures.map(({ number, line }) => [number, line]))).toEqual([
    [["two", 1]],
    [],
  ]);
});

test("a place in two spellings of one source is compared", () => {
  const position = (line: number) => ({ bytes: [0, 1], line, column: 1, length: 1 });
  const mentions = ["Iraq", "Irak"].map((verbatim, i) => ({
    place: "iraq",
    verbatim,
    position: position(i + 1),
  }));
  const [row] = storyTable(
    [{ language: "en", entries: [entry(1, "…", { mentions } as Partial<Entry>)] }],
    context,
    en,
  ).names;
  expect(row?.cells).toEqual([
    [
      { verbatim: "Iraq", lines: [1] },
      { verbatim: "Irak", lines: [2] },
    ],
  ]);
});

test("lines in words", () => {
  expect([[27], [65, 102]].map(en.lineList)).toEqual(["l.\u202f27", "ll.\u202f65, 102"]);
});

test("beside a number stand those whom its sentence names, else its paragraph, else its entry", () => {
  const attribution = (role: string, verbatim: string, bytes: [number, number]) => ({
    role,
    agent: null,
    verbatim,
    position: { bytes, line: 1, column: 1, length: verbatim.length },
    via: [],
  });
  const attributions = [
    attribution("reported-speaker", "the mayor", [5, 14]),
    attribution("photo-credit", "Reuters", [20, 27]),
    attribution("quoted-speaker", "a guard", [900, 907]),
  ];
  const text = "So the mayor said 12 fell. Later 40 fled.";
  const table = storyTable(
    [{ language: "en", entries: [entry(1, text, { attributions } as unknown as Partial<Entry>)] }],
    context,
    en,
  );
  const named = [{ role: "reported-speaker", verbatim: "the mayor" }];
  const [[far]] = storyTable(
    [{ language: "en", entries: [entry(1, "He saw 3.", { attributions: attributions.slice(2) } as never)] }],
    context,
    en,
  ).figures as [[unknown]];
  expect(far).toMatchObject({ named: [{ verbatim: "a guard" }], where: "entry" });
  const [[none]] = storyTable([{ language: "en", entries: [entry(1, "He saw 3.")] }], context, en)
    .figures as [[unknown]];
  expect(none).toMatchObject({ named: [], where: null });
  expect(table.figures).toEqual([
    [
      { before: "mayor said", number: "12", after: "fell.", line: 1, named, where: "sentence" },
      { before: "Later", number: "40", after: "fled.", line: 1, named, where: "paragraph" },
    ],
  ]);
});

test("a last name alone is nobody's: it may be a ship", () => {
  const table = storyTable(
    [{ language: "en", entries: [entry(1, "The carrier USS George Kerry, and Isis.")] }],
    context,
    en,
  );
  expect(table.others.flatMap(({ cells }) => cells.flat().map(({ verbatim }) => verbatim))).toEqual(["Isis"]);
});
