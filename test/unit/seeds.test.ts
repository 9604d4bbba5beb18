import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ingestArchive } from "../../scripts/ingestArchive.ts";
import { listFiles } from "../../scripts/write/replaceFolder.ts";
import { printDocument, readDocument } from "../../src/lib/mdx/document.ts";
import { type Entry, entryText, entryTitle } from "../../src/lib/model/entry.ts";
import type { PartKind } from "../../src/lib/model/part.ts";
import type { Role } from "../../src/lib/model/role.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { documentFaults } from "../support/document-faults.ts";
import { emptyFolder, PROJECT } from "../support/empty-folder.ts";
import { readWithStockMdx } from "../support/stock-mdx.ts";

const SEEDS = join(PROJECT, "seeds");
const CONTENT = join(PROJECT, "src/content");

const documents = new Map<string, SourceDocument>(
  listFiles(join(CONTENT, "sources")).map((file) => {
    const read = readDocument(readFileSync(join(CONTENT, "sources", file), "utf8"), file);
    if ("message" in read) throw new Error(read.message.text);
    return [read.document.record.siglum, read.document];
  }),
);

function source(siglum: string): SourceDocument {
  const document = documents.get(siglum);
  if (!document) throw new Error(`no source ${siglum} among ${[...documents.keys()].join(", ")}`);
  return document;
}

const ofKind = (document: SourceDocument, kind: Entry["kind"]): Entry[] =>
  document.entries.filter((entry) => entry.kind === kind);
const words = (document: SourceDocument, kind: string): string[] =>
  document.segments
    .filter((segment) => segment.kind === kind)
    .flatMap((segment) => segment.blocks.map(({ text }) => text));
const parts = (entry: Entry | undefined): [PartKind, string][] =>
  entry?.parts.flatMap((part) => part.blocks.map(({ text }): [PartKind, string] => [part.kind, text])) ?? [];
const inPart = (entry: Entry | undefined, kind: PartKind): string[] =>
  parts(entry).flatMap(([of, text]) => (of === kind ? [text] : []));
const said = (entry: Entry | undefined, role: Role): string[] =>
  entry?.attributions.filter((one) => one.role === role).map(({ verbatim }) => verbatim) ?? [];
const post = (document: SourceDocument, beginning: string): Entry => {
  const found = document.entries.filter((entry) => entryText(entry).startsWith(beginning));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} entries begin with ${beginning}`);
  return found[0];
};

describe("the BBC", () => {
  const bbc = source("BBC");
  const posts = ofKind(bbc, "post");

  test("has a heading, five key points, a notice on its zone, five reporters and nine posts", () => {
    expect(words(bbc, "heading")).toEqual(["As it happened: Iraq conflict", "Key points", "Live text"]);
    expect(ofKind(bbc, "key-point")).toHaveLength(5);
    expect(words(bbc, "notice")).toEqual([
      expect.stringContaining("All times GMT"),
      "Last updated 13 June 2014",
    ]);
    expect(
      bbc.attributions.filter(({ role }) => role === "live-reporter").map(({ verbatim }) => verbatim),
    ).toEqual(["Jasmine Coleman", "Sitala Peek", "Alastair Lawson", "Yaroslav Lukov", "Alexis Akwagyiram"]);
    expect(posts).toHaveLength(9);
    expect(bbc.segments.filter(({ kind }) => kind === "unplaced" || kind === "furniture")).toEqual([]);
  });

  test("gives no entry a time, and every entry the day", () => {
    for (const { date } of bbc.entries) {
      expect(date.time).toMatchObject({ value: null, readings: [], precision: null });
      expect(date).toMatchObject({ edtf: "2014-06-13", verbatim: null, instant: null });
      expect(date.time.zone).toMatchObject({ iana: null, offset: "+00:00", basis: "record" });
    }
  });

  test("lets Jeremy Bowen speak in one post of two lines, both of them text", () => {
    const bowen = post(bbc, "Jeremy Bowen, BBC Middle East editor");
    expect(parts(bowen)).toEqual([
      ["text", "Jeremy Bowen, BBC Middle East editor"],
      ["text", expect.stringMatching(/^says: "If ISIS can hold Mosul/u)],
    ]);
    expect(entryTitle(bowen)).toBe(null);
    expect(bowen.attributions).toContainEqual(expect.objectContaining({ agent: "jeremy-bowen" }));
  });

  test("lost a picture of which alt text, date and caption are left, and no credit", () => {
    const [pictured, ...others] = posts.filter((entry) => entry.parts.some(({ kind }) => kind === "alt"));
    expect(others).toEqual([]);
    expect(inPart(pictured, "alt")).toEqual(["Kurdish security forces patrol Kirkuk."]);
    expect(inPart(pictured, "caption")).toEqual([
      "Photo: 13 June 2014",
      "Kurdish security forces patrol Kirkuk",
    ]);
    expect(inPart(pictured, "credit")).toEqual([]);
    expect(pictured?.mentionedDays).toContainEqual(
      expect.objectContaining({ edtf: "2014-06-13", kind: "picture" }),
    );
    expect(pictured?.gaps.map(({ kind }) => kind)).toEqual(["picture"]);
    expect(bbc.entries.flatMap((entry) => said(entry, "photo-credit"))).toEqual([]);
  });
});

describe("Al Jazeera", () => {
  const aje = source("AJE");
  const posts = ofKind(aje, "post");

  test("has a title, a standfirst, 43 posts and a footer that is furniture", () => {
    expect(words(aje, "heading")).toEqual(["Iraq Blog - Live Blogs - Al Jazeera English", "Iraq Blog"]);
    expect(ofKind(aje, "standfirst").map(entryText)).toEqual([
      expect.stringMatching(/^Sunni fighters led by group/u),
    ]);
    expect(posts).toHaveLength(43);
    expect(words(aje, "furniture")).toEqual([expect.stringMatching(/^Powered by ScribbleLive/u)]);
    expect(aje.segments.filter(({ kind }) => kind === "unplaced")).toEqual([]);
  });

  test("has two posts that end with a stamped signature, and no other time", () => {
    const stamped = aje.entries.filter(({ date }) => date.basis === "stamp");
    expect(stamped.map((entry) => parts(entry).at(-1))).toEqual([
      ["signature", "by Rahul Radhakrishnan edited by AJE Staff 6/15/2014 3:16:44 PM"],
      ["signature", "by Rahul Radhakrishnan edited by Graeme Baker 6/15/2014 4:43:30 PM"],
    ]);
    expect(stamped.map(({ date }) => date.notBefore)).toEqual(["2014-06-15T15:16:44", "2014-06-15T16:43:30"]);
    expect(stamped.map((entry) => [...said(entry, "poster"), ...said(entry, "editor")])).toEqual([
      ["Rahul Radhakrishnan", "AJE Staff"],
      ["Rahul Radhakrishnan", "Graeme Baker"],
    ]);
    const timed = aje.entries.filter(({ date }) => date.time.value !== null || date.time.readings.length > 0);
    expect(timed).toEqual(stamped);
    for (const { date } of aje.entries) {
      expect(date.time.zone).toEqual({ verbatim: null, offset: null, iana: null, basis: "not-stated" });
      expect(date.instant).toBe(null);
    }
  });

  test("never bounds a post without a stamp past a stamp", () => {
    const [first, second] = ["2014-06-15T15:16:44", "2014-06-15T16:43:30"];
    for (const { date, sequence } of posts.filter(({ date: { basis } }) => basis === "sequence")) {
      if (sequence < 6) expect(date).toMatchObject({ notAfter: first });
      else if (sequence < 9)
        expect(date).toMatchObject({ notBefore: first, notAfter: second, edtf: "2014-06-15" });
      else expect(date.notBefore !== null && date.notBefore >= second.slice(0, 10)).toBe(true);
    }
  });

  test("credits accounts on platforms at the end of a post, and under a title", () => {
    const accounts = posts.filter((entry) => said(entry, "social-account").length > 0);
    const signed = accounts.filter((entry) =>
      inPart(entry, "signature").some((text) => text.includes(" via ")),
    );
    expect(
      signed.map((entry) =>
        parts(entry)
          .map(([kind]) => kind)
          .join(" "),
      ),
    ).toEqual(["title signature text text text text", "text signature"]);
    expect(signed.map((entry) => inPart(entry, "signature"))).toEqual([
      ["by Al Jazeera English via YouTube"],
      ["by aymanm via Instagram"],
    ]);
    expect(signed.map((entry) => entryTitle(entry))).toEqual([
      "Iraq's military base reduced to wreckage",
      null,
    ]);
  });

  test("has titles that are the first lines of posts", () => {
    expect(posts.map(entryTitle).filter((title) => title !== null)).toEqual([
      "Heavy clashes in Tal Afar",
      "US senator suggests alliance with Iran to tackle uprising",
      "Iraq's military base reduced to wreckage",
      "US preparing to cooperate with Iran in Iraq: Wall Street Journal",
      "Sunni fighters capture northern Iraqi town",
      "UN chief calls Iraq massacre 'disturbing'",
      "Photos released of Iraq 'mass execution'",
      "Qatar blames Maliki's 'exclusion' policies for unrest",
      "NATO calls for immediate release of Turks in Iraq",
      "Iraqi Kurd PM in Iran for talks",
      'Saudi Arabia blames "sectarian and exclusionary" policies for Iraq unrest',
      'UK spoke to Iran over "regional role" in Iraq',
      "Full statement by Pentagon Press Secretary John Kirby",
    ]);
  });

  test("has two numbered lists", () => {
    const lists = posts.filter((entry) => inPart(entry, "list").length > 0);
    expect(
      lists.map((entry) =>
        entry.parts.find(({ kind }) => kind === "list")?.blocks.map(({ marker }) => marker),
      ),
    ).toEqual([
      ["1.", "2.", "3.", "4."],
      ["1.", "2.", "3."],
    ]);
  });

  test("has galleries of seven with one joint credit, and of three with three captions", () => {
    const [seven, three] = posts.filter((entry) => inPart(entry, "pager").length > 0);
    expect(inPart(seven, "pager")).toEqual(["1 of 7"]);
    expect(inPart(seven, "credit")).toEqual(["[AP, AFP and Reuters]"]);
    expect(
      seven?.attributions
        .filter(({ joint }) => joint === "[AP, AFP and Reuters]")
        .map(({ agent, role }) => [agent, role]),
    ).toEqual([
      ["associated-press", "photo-credit"],
      ["afp", "photo-credit"],
      ["reuters", "photo-credit"],
    ]);
    expect(inPart(three, "pager")).toEqual(["1 of 3"]);
    expect(inPart(three, "caption")).toHaveLength(3);
    expect(inPart(three, "credit")).toEqual(["[Reuters]", "[Reuters]", "[Reuters]"]);
    expect([seven, three].map((entry) => entry?.gaps.map(({ kind, quantity }) => [kind, quantity]))).toEqual([
      [["gallery", 7]],
      [["gallery", 3]],
    ]);
  });

  test("credits texts in brackets, and a picture", () => {
    expect(posts.flatMap((entry) => said(entry, "agency-credit"))).toEqual([
      "Associated Press",
      "Associated Press",
    ]);
    const [picture] = posts.filter(
      (entry) =>
        parts(entry)
          .map(([kind]) => kind)
          .join(" ") === "caption credit",
    );
    expect(said(picture, "photo-credit")).toEqual(["AFP"]);
    expect(inPart(picture, "caption")[0]).toMatch(/^An image uploaded on June 14, 2014/u);
  });

  test("signs a quotation, which is quotation and not the words of the blog", () => {
    const [signed, ...others] = posts.filter((entry) => inPart(entry, "quote").length > 0);
    expect(others).toEqual([]);
    expect(parts(signed).map(([kind]) => kind)).toEqual(["quote", "quote", "signature"]);
    expect(signed?.attributions.filter(({ role }) => role === "quoted-speaker")).toEqual([
      expect.objectContaining({ verbatim: "Nouri al- Maliki", agent: "nouri-al-maliki", scope: "quote" }),
    ]);
  });
});

describe("IBTimes", () => {
  const ibt = source("IBT");
  const posts = ofKind(ibt, "post");
  const stamped = posts.filter((entry) => inPart(entry, "stamp").length === 1);

  test("has four key points and a lead picture of the whole work", () => {
    expect(ofKind(ibt, "key-point")).toHaveLength(4);
    const [lead, ...others] = ofKind(ibt, "lead-picture");
    expect(others).toEqual([]);
    expect(lead?.parts.map(({ kind }) => kind)).toEqual(["alt", "caption", "credit"]);
    expect(inPart(lead, "alt")).toEqual(["ISIL Iraq"]);
    expect(inPart(lead, "credit")).toEqual(["Reuters"]);
    expect(said(lead, "photo-credit")).toEqual(["Reuters"]);
    expect(lead?.capture.lines).toEqual([5, 6]);
  });

  test("has 45 stamped posts in two notations, from the newest to the oldest", () => {
    expect(stamped).toHaveLength(45);
    expect(new Set(stamped.map((entry) => inPart(entry, "stamp")[0]?.replace(/\d/gu, "")))).toEqual(
      new Set([":", "."]),
    );
    const clocks = stamped.flatMap(({ date }) => date.time.value ?? []);
    expect(clocks).toHaveLength(43);
    expect(clocks).toEqual(clocks.toSorted().reverse());
    expect(ibt.order).toBe("newest-first");
  });

  test("has one unstamped copy of the 13.56 text, before 4:37", () => {
    const [copy, ...others] = posts.filter((entry) => !stamped.includes(entry));
    expect(others).toEqual([]);
    const original = posts.find((entry) => inPart(entry, "stamp")[0] === "13.56");
    expect(copy && entryText(copy)).toBe(original && entryText(original));
    expect([copy?.repeats, original?.repeats]).toEqual([[original?.id], [copy?.id]]);
    expect(inPart(posts[copy ? posts.indexOf(copy) + 1 : 0], "stamp")).toEqual(["4:37"]);
    expect(copy?.date.time.value).toBe(null);
    expect([copy?.date.notBefore, copy?.date.notAfter].some((bound) => bound?.includes("T"))).toBe(false);
  });

  test("leaves 4:37 and 4:35 in doubt", () => {
    const doubtful = ibt.entries.filter(({ date }) => date.time.readings.length > 0);
    expect(doubtful.map(({ date }) => [date.verbatim, date.time.value, date.time.readings])).toEqual([
      ["4:37", null, ["04:37", "16:37"]],
      ["4:35", null, ["04:35", "16:35"]],
    ]);
    expect(doubtful.map(({ corrected }) => corrected.map(({ field }) => field))).toEqual([
      ["time-in-doubt"],
      ["time-in-doubt"],
    ]);
  });

  test("keeps alt texts and credits of lost pictures as parts of their own", () => {
    const pictured = ibt.entries.filter((entry) => inPart(entry, "alt").length > 0);
    expect(pictured.map((entry) => [inPart(entry, "alt")[0], inPart(entry, "credit")[0]])).toEqual([
      ["ISIL Iraq", "Reuters"],
      ["Iraq crisis troops ISIS ISIL", "Reuters"],
      ["Kirkuk Iraq", "MARWAN IBRAHIM/AFP/Getty Images"],
      ["Iraq Crisis Isis", "Reuters"],
      ["Iraq Crisis Map", "Reuters"],
      ["Islamic State of Iraq and the Levant iraq", "Reuters"],
    ]);
    for (const entry of pictured) {
      expect(entry.gaps).toContainEqual(expect.objectContaining({ kind: "picture", basis: "described" }));
      expect(entryText(entry)).not.toContain(inPart(entry, "alt")[0]);
    }
  });

  test("says at least one gap of each tweet that is announced and not there", () => {
    const announced = posts.filter((entry) => /tweet(s|ed)\s*:$/u.test(entryText(entry)));
    expect(announced.length).toBeGreaterThan(0);
    for (const entry of announced) expect(entry.gaps.map(({ kind }) => kind)).toContain("embed");
  });
});

describe("every capture", () => {
  test.each([...documents.keys()])("%s: each byte once, each word in its place", (siglum) => {
    const document = source(siglum);
    expect(documentFaults(readFileSync(join(SEEDS, document.capture.file)), document)).toEqual([]);
  });

  test.each([...documents.keys()])("%s: its MDX is data to stock MDX, with the same text", async (siglum) => {
    const document = source(siglum);
    const file = printDocument(document);
    const { texts, strangers } = await readWithStockMdx(file);
    expect(strangers).toEqual([]);
    const own = document.segments.flatMap((segment) => {
      const entry = document.entries.find(({ id }) => id === segment.entry);
      return (entry ? entry.parts.flatMap(({ blocks }) => blocks) : segment.blocks).map(({ text }) => text);
    });
    expect(texts.map(([, text]) => text)).toEqual(own);
  });

  test("no two entries share an id", () => {
    const ids = [...documents.values()].flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("no clock, offset or instant that no capture states", () => {
    for (const { entries, record } of documents.values()) {
      for (const { date, parts: own } of entries) {
        if (date.time.value !== null)
          expect(own.some(({ kind }) => kind === "stamp" || kind === "signature")).toBe(true);
        if (record.zone.basis === "not-stated") expect(date.instant).toBe(null);
      }
    }
  });
});

describe("src/content", () => {
  const contents = (folder: string): [string, string][] =>
    listFiles(folder)
      .filter((file) => file !== "README.md")
      .map((file) => [file, readFileSync(join(folder, file), "latin1")]);

  test("is what the seeds say, and a second run writes nothing", () => {
    const folder = emptyFolder();
    const { messages, written } = ingestArchive(SEEDS, folder);
    expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(contents(folder)).toEqual(contents(CONTENT));
    expect(written?.written).toHaveLength(contents(CONTENT).length);
    const again = ingestArchive(SEEDS, folder);
    expect(again.written).toEqual({ written: [], unchanged: contents(CONTENT).length, removed: [] });
  });

  test.each([
    ["UTC", "C"],
    ["America/New_York", "tr_TR.UTF-8"],
    ["Asia/Kolkata", "de_DE.UTF-8"],
    ["Pacific/Apia", "sv_SE.UTF-8"],
  ])("is the same in the zone %s and the locale %s", (zone, locale) => {
    const folder = emptyFolder();
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(PROJECT, "scripts/ingest.ts"), "--seeds", SEEDS, "--content", folder, "--quiet"],
      { cwd: folder, env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale }, encoding: "utf8" },
    );
    expect([status, stderr.includes("error")]).toEqual([0, false]);
    expect(contents(folder)).toEqual(contents(CONTENT));
  });
});
