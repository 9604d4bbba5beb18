import { describe, expect, test } from "vitest";
import { inOrder, inverted, personName } from "../../../src/lib/cite/citedName.ts";
import { citedClock, citedTitle } from "../../../src/lib/cite/citeEntry.ts";
import { citePage } from "../../../src/lib/cite/citePage.ts";
import { type Issued, issuedOf } from "../../../src/lib/cite/issued.ts";
import { issuedText } from "../../../src/lib/cite/issuedText.ts";
import { ended, quoted, runsText } from "../../../src/lib/cite/runs.ts";
import { chicagoDate } from "../../../src/lib/cite/styles/chicagoNote.ts";
import { STYLES } from "../../../src/lib/cite/styles/index.ts";
import type { EntryDate } from "../../../src/lib/model/entryDate.ts";
import { MONTHS } from "../../../src/lib/time/names.ts";
import { citingArchive, documents, seedCitations, sourceCitations } from "../../support/seed-citations.ts";

const texts = (citation: Parameters<(typeof STYLES)[number]["format"]>[0]): string[] =>
  STYLES.map(({ format }) => runsText(format(citation)));

test.each([
  ["Vincent van Gogh", "Vincent van Gogh", "van Gogh, Vincent", "Gogh, Vincent van"],
  ["Omar al-Saleh", "Omar al-Saleh", "al-Saleh, Omar", "Saleh, Omar al-"],
  ["Anders Fogh Rasmussen", "Anders Fogh Rasmussen", "Rasmussen, Anders Fogh", "Rasmussen, Anders Fogh"],
  ["Osama bin Laden", "Osama bin Laden", "bin Laden, Osama", "Laden, Osama bin"],
  [
    "Martin Luther King Jr.",
    "Martin Luther King Jr.",
    "King, Martin Luther, Jr.",
    "King, Martin Luther, Jr.",
  ],
  ["نجيب محفوظ", "نجيب محفوظ", "محفوظ, نجيب", "محفوظ, نجيب"],
  ["村上 春樹", "村上 春樹", "村上 春樹", "村上 春樹"],
  ["aymanm", "aymanm", "aymanm", "aymanm"],
])("%s", (name, order, turned, demoted) => {
  const person = personName(name);
  expect([inOrder(person), inverted(person), inverted(person, { demote: true })]).toEqual([
    order,
    turned,
    demoted,
  ]);
});

const bounds = (notBefore: string | null, notAfter: string | null) => ({ notBefore, notAfter });
test.each([
  ["2014-06-15", bounds(null, null), "June 15, 2014"],
  ["[2014-06-15,2014-06-16]", bounds("2014-06-15T16:43:30", null), "[June 15 or 16, 2014]"],
  ["[2014-06-13..2014-06-16]", bounds(null, null), "[June 13 to 16, 2014]"],
  ["[2014-06-30,2014-07-01]", bounds(null, null), "[June 30 or July 1, 2014]"],
  ["[2014-12-31,2015-01-01]", bounds(null, null), "[December 31, 2014, or January 1, 2015]"],
  ["2014-06-15/2014-06-16", bounds(null, null), "June 15–16, 2014"],
  ["2014-12-31/2015-01-01", bounds(null, null), "December 31, 2014–January 1, 2015"],
  ["2014-06-15?", bounds(null, "2014-06-15T15:16:44"), "[June 15, 2014, or earlier]"],
  ["2014-06-16?", bounds("2014-06-16", null), "[June 16, 2014, or later]"],
  ["2014-06-16?", bounds(null, null), "[June 16, 2014?]"],
  ["2014-06-15~", bounds(null, null), "[ca. June 15, 2014]"],
  ["[..2014-06-15]", bounds(null, null), "[June 15, 2014, or earlier]"],
  ["2014-06-15/..", bounds(null, null), "[June 15, 2014, or later]"],
  ["2014-06", bounds(null, null), "June 2014"],
  ["2014", bounds(null, null), "2014"],
  ["no date", bounds(null, null), "n.d."],
])("%s is cited with its doubt", (edtf, { notBefore, notAfter }, text) => {
  expect(chicagoDate({ issued: issuedOf({ edtf, notBefore, notAfter }) })).toBe(text);
});

test("days in the other orders", () => {
  const set: Issued = issuedOf({ edtf: "[2014-06-30,2014-07-01]", notBefore: null, notAfter: null });
  const form = (order: "dmy" | "ymd") => issuedText(set, { order, months: MONTHS });
  expect([form("dmy"), form("ymd")]).toEqual(["30 June or 1 July 2014", "2014, June 30 or July 1"]);
});

describe("the clock as printed", () => {
  const zone = { verbatim: null, offset: null, iana: null, basis: "not-stated" as const };
  const date = (verbatim: string | null, time: Partial<EntryDate["time"]> = {}): EntryDate =>
    ({
      verbatim,
      time: { value: "16:43", readings: [], precision: "minute", clock: "24h", zone, ...time },
    }) as unknown as EntryDate;
  const gmt = { ...zone, verbatim: "GMT", basis: "record" as const };
  const bst = { ...zone, verbatim: "BST", basis: "stamp" as const };

  test.each([
    [date("6/15/2014 4:43:30 PM"), "4:43:30 PM (time zone not stated)"],
    [date("16.10"), "16.10 (time zone not stated)"],
    [date("1508:"), "1508 (time zone not stated)"],
    [date("18:07", { zone: gmt }), "18:07 (GMT)"],
    [date("10.41pm\u00a0BST", { zone: bst }), "10.41pm BST"],
    [date("14 August 2023 10:01"), "10:01 (time zone not stated)"],
    [
      date("4:37", { value: null, readings: ["04:37", "16:37"] }),
      "4:37 (04:37 or 16:37; time zone not stated)",
    ],
    [date(null), null],
  ])("%#", (given, text) => {
    expect(citedClock(given)).toBe(text);
  });
});

describe("what an entry is called", () => {
  const part = (kind: "title" | "text", text: string) =>
    ({ kind, bytes: [0, 1], lines: [1, 1], blocks: [{ text, at: {}, marker: null }] }) as never;
  const entry = { kind: "post" as const, number: 21, ofKind: 43, advisories: [] };
  const flagged = [{ kind: "killing", note: null }];

  test("its title, without the full stop", () => {
    expect(citedTitle({ ...entry, parts: [part("title", "Clashes."), part("text", "x")] })).toBe("Clashes");
  });
  test("else its first words", () => {
    expect(citedTitle({ ...entry, parts: [part("text", "Local officials say so.")] })).toBe(
      "Local officials say so",
    );
    expect(citedTitle({ ...entry, parts: [part("text", "word ".repeat(40).trim())] })).toMatch(/ …$/u);
    expect(citedTitle({ ...entry, parts: [part("text", "And then ...")] })).toBe("And then ...");
  });
  test("its place where the text carries an advisory, or has no words", () => {
    expect(citedTitle({ ...entry, advisories: flagged, parts: [part("text", "Words")] })).toBe(
      "Post 21 of 43",
    );
    expect(citedTitle({ ...entry, parts: [] })).toBe("Post 21 of 43");
    expect(citedTitle({ ...entry, number: 1, ofKind: 1, kind: "standfirst", parts: [] })).toBe("Standfirst");
  });
  test("a printed title is a title, whatever it tells of", () => {
    expect(citedTitle({ ...entry, advisories: flagged, parts: [part("title", "Photos released")] })).toBe(
      "Photos released",
    );
  });
});

test("marks inside a title change, apostrophes stay", () => {
  const note = (title: string): string => runsText(ended(quoted(title), ","));
  expect(note('Obama: "no troops" to Iraq\'s aid')).toBe("“Obama: ‘no troops’ to Iraq's aid,”");
  expect(note("Massacre 'disturbing'")).toBe("“Massacre 'disturbing,'”");
  expect(runsText(quoted("Massacre 'disturbing', Iraq's PM", "single"))).toBe(
    "‘Massacre “disturbing”, Iraq's PM’",
  );
});

test("no citation names a quoted party or a reporter of the page as author", () => {
  const posters = new Set(
    documents.flatMap(({ entries }) =>
      entries.flatMap(({ attributions }) =>
        attributions.filter(({ role }) => role === "poster").map(({ agent }) => agent),
      ),
    ),
  );
  const authors = seedCitations.flatMap(({ citation }) => citation.authors.map(inOrder));
  expect(new Set(authors).size).toBe(posters.size);
  expect(sourceCitations.flatMap(({ authors: named }) => named)).toEqual([]);
});

test("a live blog as a whole", () => {
  expect(texts(sourceCitations[0] as never)).toEqual([
    "Iraq Blog, live blog, Al Jazeera English, [June 15–16, 2014?]; Dateline: Iraq, June 2014, edition 1, 20 November 2026, capture a5e55287, https://archive.example/sources/aljazeera-iraq-blog-2014-06/.",
    "Iraq Blog. Live blog. Al Jazeera English, [June 15–16, 2014?]. Dateline: Iraq, June 2014, edition 1, 20 November 2026, capture a5e55287. https://archive.example/sources/aljazeera-iraq-blog-2014-06/.",
    "Iraq Blog. Live blog. Al Jazeera English, [15–16 June 2014?]. Dateline: Iraq, June 2014, edition 1, 20 November 2026, capture a5e55287, https://archive.example/sources/aljazeera-iraq-blog-2014-06/.",
    "Iraq Blog [Live blog]. (2014, June 15–16?). Al Jazeera English; Dateline: Iraq, June 2014 (edition 1, 20 November 2026, capture a5e55287). https://archive.example/sources/aljazeera-iraq-blog-2014-06/",
    "Iraq Blog (2014) [Live blog]. Al Jazeera English, [15–16 June?]. Available at: Dateline: Iraq, June 2014, edition 1, 20 November 2026, capture a5e55287, https://archive.example/sources/aljazeera-iraq-blog-2014-06/.",
  ]);
});

test("a page of the archive: the edition is its date", () => {
  const day = citePage("day-2014-06-13", "Friday 13 June 2014", citingArchive, "\u0000days/2014-06-13/");
  expect(texts(day)).toEqual([
    "“Friday 13 June 2014,” Dateline: Iraq, June 2014, edition 1, 20 November 2026, https://archive.example/days/2014-06-13/.",
    "“Friday 13 June 2014.” Dateline: Iraq, June 2014, edition 1, 20 November 2026. https://archive.example/days/2014-06-13/.",
    "“Friday 13 June 2014.” Dateline: Iraq, June 2014, edition 1, 20 November 2026, https://archive.example/days/2014-06-13/.",
    "Friday 13 June 2014. (2026, November 20). Dateline: Iraq, June 2014 (edition 1, 20 November 2026). https://archive.example/days/2014-06-13/",
    "‘Friday 13 June 2014’ (2026), Dateline: Iraq, June 2014. Edition 1, 20 November 2026. Available at: https://archive.example/days/2014-06-13/.",
  ]);
});
