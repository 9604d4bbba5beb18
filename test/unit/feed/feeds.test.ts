import { Ajv } from "ajv";
import schema from "jsonfeed-schema";
import { describe, expect, test } from "vitest";
import { atom } from "../../../src/lib/feed/atom.ts";
import type { Feed, FeedItem } from "../../../src/lib/feed/feed.ts";
import { feedDay } from "../../../src/lib/feed/feedDay.ts";
import { jsonFeed } from "../../../src/lib/feed/jsonFeed.ts";
import { newest } from "../../../src/lib/feed/newest.ts";
import { xmlFaults } from "../../support/xmlFaults.ts";

const edition = { day: "2026-12-01", isEdition: true };

const item: FeedItem = {
  id: "https://example.org/e/1/",
  url: "https://example.org/site/e/1/",
  title: 'NW, 10:00, 1 May 2020: ]]> <script>&amp; "x"\u0007\ud800',
  summary: "1 May 2020. <b>Words</b> & words.",
  language: "ar",
  published: null,
  updated: edition,
  authors: [],
  noAuthor: "North Wire; author not stated",
  rights: "A & B",
  source: { id: "flood", title: "Flood" },
  date: { edtf: "[2020-05-01,2020-05-02]", verbatim: null },
};

const feed: Feed = {
  title: "A & B",
  description: "All of them.",
  page: "https://example.org/site/",
  self: { atom: "https://example.org/site/feed.atom", json: "https://example.org/site/feed.json" },
  id: "https://example.org/feed.atom",
  language: "en",
  archive: "A & B",
  updated: edition,
  items: [item, { ...item, published: "2020-05-01T09:00:00Z", authors: ["Ann Lee"] }],
};

const faultsOf = (contents: string): Promise<string[]> =>
  xmlFaults("atom", [{ fileName: "feed.atom", contents }]);
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

describe("Atom", () => {
  test("is valid, whatever the words", async () => {
    expect(await faultsOf(atom(feed))).toEqual([]);
    expect(atom(feed)).toContain("]]&gt; &lt;script&gt;&amp;amp; &quot;x&quot;</title>");
  });

  test.each([
    ["no updated", (text: string) => text.replace(/<updated>.*<\/updated>\n/u, "")],
    ["a day without a time", (text: string) => text.replace("T00:00:00Z", "")],
    ["a time without an offset", (text: string) => text.replace("T00:00:00Z", "T00:00:00")],
    ["a second id", (text: string) => text.replace("<id>", "<id>x</id><id>")],
    ["an entry without a title", (text: string) => text.replace(/<title>NW.*<\/title>\n/u, "")],
    ["an element that Atom has not", (text: string) => text.replace("<subtitle>", "<sub/><subtitle>")],
  ])("the judge finds %s", async (_, change) => {
    const changed = change(atom(feed));
    expect(changed).not.toBe(atom(feed));
    expect(await faultsOf(changed)).not.toEqual([]);
  });

  test("an instant that is not known is not given, and an author that is not stated is said to be so", () => {
    const [first = "", second = ""] = atom(feed).split("<entry").slice(1);
    expect(first).not.toContain("<published>");
    expect(first).toContain("<author><name>North Wire; author not stated</name></author>");
    expect(second).toContain("<published>2020-05-01T09:00:00Z</published>");
    expect(second).toContain("<author><name>Ann Lee</name></author>");
  });
});

describe("JSON Feed", () => {
  test("is valid, and leaves out what is not known", () => {
    const read = JSON.parse(jsonFeed(feed));
    expect(validate(read), JSON.stringify(validate.errors)).toBe(true);
    expect(Object.keys(read.items[0])).not.toContain("date_published");
    expect(Object.keys(read.items[0])).not.toContain("authors");
    expect(read.items[1]).toMatchObject({
      date_published: "2020-05-01T09:00:00Z",
      authors: [{ name: "Ann Lee" }],
    });
    expect(read.items[0]).toMatchObject({
      date_modified: "2026-12-01T00:00:00Z",
      _dateline: { verbatim: null },
    });
  });

  test("a draft has no date of a change", () => {
    const draft = { ...item, updated: { day: "2026-11-20", isEdition: false } };
    expect(jsonFeed({ ...feed, items: [draft] })).not.toContain("date_modified");
  });

  test("the judge finds an item without an id", () => {
    const read = JSON.parse(jsonFeed(feed));
    delete read.items[0].id;
    expect(validate(read)).toBe(false);
  });
});

test("the day of a feed is that of the edition, or what the files of the archive state", () => {
  const record = {
    days: { edtf: "2014-06-13/2014-06-16" },
    corrections: [],
    mentions: [],
    attributions: [],
    notes: [],
    together: [],
  } as unknown as Parameters<typeof feedDay>[1][number];
  const decided = {
    ...record,
    notes: [{ when: "2026-11-20" }, { when: "in spring" }],
  } as unknown as typeof record;
  const published = { edition: { status: "published" as const, version: "1", date: "2026-12-01" } };
  const draft = { edition: { status: "draft" as const, version: "1", date: null } };
  expect(feedDay(published, [decided], [])).toEqual({ day: "2026-12-01", isEdition: true });
  expect(feedDay(draft, [record, decided], [{ when: "2026-11-19" }])).toEqual({
    day: "2026-11-20",
    isEdition: false,
  });
  expect(feedDay(draft, [record], [])).toEqual({ day: "2014-06-16", isEdition: false });
  expect(feedDay(draft, [], [])).toEqual({ day: "1970-01-01", isEdition: false });
});

test("a feed begins with what the last edition changed, then with the latest days", () => {
  const entry = (id: string, edtf: string, at: string) => ({ id, date: { edtf }, at });
  const entries = [
    entry("old", "2014-06-13", "2026-01-01"),
    entry("later day", "2014-06-15", "2026-01-01"),
    entry("amended", "2014-06-10", "2026-12-01"),
    entry("same day", "2014-06-15", "2026-01-01"),
  ];
  const ids = (most: number): string[] => newest(entries, ({ at }) => at, most).map(({ id }) => id);
  expect(ids(9)).toEqual(["amended", "later day", "same day", "old"]);
  expect(ids(2)).toEqual(["amended", "later day"]);
});
