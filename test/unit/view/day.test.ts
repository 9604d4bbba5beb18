import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/lib/model/entry.ts";
import { dayFacets, MOST_OPTIONS } from "../../../src/lib/view/dayFacets.ts";
import { canTurn, dayLane } from "../../../src/lib/view/dayLanes.ts";
import { laneRail } from "../../../src/lib/view/laneRail.ts";
import { neighbourRail } from "../../../src/lib/view/neighbourRail.ts";
import { periodCounts } from "../../../src/lib/view/periodCounts.ts";
import { railItem } from "../../../src/lib/view/railItem.ts";
import { sharedHours } from "../../../src/lib/view/sharedHours.ts";

interface Known {
  clock?: string;
  readings?: string[];
  /** Bounds, "2014-06-13T10:00". */
  from?: string | null;
  to?: string | null;
  at?: string;
  kind?: Entry["kind"];
}

/** An entry of 13 June with what is known of its clock. */
function entry(sequence: number, { clock, readings = [], from, to, at, kind = "post" }: Known = {}): Entry {
  const stamp = clock === undefined ? "2014-06-13" : `2014-06-13T${clock}`;
  return {
    id: `e${sequence}`,
    source: "flood",
    sequence,
    kind,
    date: {
      edtf: "2014-06-13",
      notBefore: from === undefined ? stamp : from,
      notAfter: to === undefined ? stamp : to,
      time: { value: clock ?? null, readings },
      instant: at === undefined ? null : { notBefore: at, notAfter: at },
    },
  } as unknown as Entry;
}
const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

describe("a lane of a day", () => {
  // As a newest-first source prints them.
  const posts = [
    entry(1, { clock: "12:08" }),
    entry(2, { clock: "12:05" }),
    entry(3, { clock: "12:05" }),
    entry(4),
    entry(5, { clock: "09:00" }),
    entry(6, { readings: ["04:37", "16:37"] }),
  ];
  const hours = (order: "oldest" | "newest") =>
    dayLane(posts, [], "newest-first", order).hours.map(({ hour, entries }) => [hour, ids(entries)]);

  test("stands by the hour, oldest or newest first, and of one minute the later printed is the older", () => {
    expect(hours("oldest")).toEqual([
      [9, ["e5"]],
      [12, ["e3", "e2", "e1"]],
    ]);
    expect(hours("newest")).toEqual([
      [12, ["e1", "e2", "e3"]],
      [9, ["e5"]],
    ]);
  });

  test("without clocks it turns only where the order of the source is known", () => {
    const untimed = [entry(1), entry(2)];
    const order = (printed: "newest-first" | "oldest-first" | null, order: "oldest" | "newest") =>
      ids(dayLane(untimed, [], printed, order).ordered);
    expect(order("newest-first", "oldest")).toEqual(["e2", "e1"]);
    expect(order("newest-first", "newest")).toEqual(["e1", "e2"]);
    expect(order("oldest-first", "newest")).toEqual(["e2", "e1"]);
    expect(order(null, "oldest")).toEqual(["e1", "e2"]);
    expect(order(null, "newest")).toEqual(["e1", "e2"]);
  });

  test("a day has a second order where one source has two posts that stand in one", () => {
    expect(canTurn([entry(1), entry(2)])).toBe(true);
    expect(canTurn([entry(1), { ...entry(2), source: "river" }])).toBe(false);
    expect(canTurn([entry(1), entry(2, { kind: "key-point" })])).toBe(false);
    expect(canTurn([entry(1), entry(2, { readings: ["04:37", "16:37"] })])).toBe(false);
  });

  test("draws what its hours do not: bounds, and with them doubt", () => {
    const bounded = entry(7, { from: "2014-06-13T10:00", to: "2014-06-13T11:00" });
    const rail = (entries: Entry[]) => laneRail(dayLane(entries, [], "newest-first"), "2014-06-13");
    expect(rail([...posts, bounded])).toMatchObject({
      items: [
        { known: "bounded", from: 600, to: 660 },
        { known: "doubt", readings: [277, 997] },
      ],
      from: 240,
      to: 1020,
      counts: { bounded: 1, doubt: 1, printed: 0 },
    });
    // Beside hours, words say a doubt as well; without them, it is drawn.
    expect(rail(posts)).toBeNull();
    expect(rail([entry(1), entry(2), ...posts.slice(5)])?.counts).toMatchObject({ doubt: 1 });
  });
});

describe("on the axis of a day", () => {
  const day = "2014-06-13";
  test.each<[string, Known, unknown]>([
    ["a printed clock is a point", { clock: "16:43:30" }, { known: "printed", at: 1003.5 }],
    [
      "two bounds are a span",
      { from: `${day}T10:00`, to: `${day}T11:00` },
      { known: "bounded", from: 600, to: 660 },
    ],
    [
      "a bound of the day before lies beyond",
      { from: "2014-06-12T23:00", to: `${day}T01:00` },
      { known: "bounded", from: -60, to: 60 },
    ],
    ["an open end stays open", { from: `${day}T16:43`, to: null }, { known: "open", from: 1003, to: null }],
    [
      "a bare day bounds by its end",
      { from: `${day}T16:43`, to: day },
      { known: "open", from: 1003, to: 1440 },
    ],
    [
      "a doubtful clock keeps its readings",
      { readings: ["04:37", "16:37"] },
      { known: "doubt", readings: [277, 997] },
    ],
    ["what has no clock has no mark", {}, null],
    ["nor has what lies on another day", { from: "2014-06-14T10:00", to: "2014-06-14T11:00" }, null],
  ])("%s", (_, known, expected) => {
    expect(railItem(entry(1, known).date, day)).toEqual(expected);
  });
});

test("an entry is drawn between the nearest printed clocks to both sides", () => {
  const bounds = { from: "2014-06-13T10:00", to: "2014-06-13T12:00" };
  const all = [
    entry(1, { clock: "12:30" }),
    entry(2, { clock: "12:00" }),
    entry(3, bounds),
    entry(4, bounds),
    entry(5, { clock: "10:00" }),
    entry(6, { clock: "09:00" }),
  ];
  const rail = neighbourRail(all[3] as Entry, all);
  expect(ids(rail?.entries ?? [])).toEqual(["e2", "e3", "e4", "e5"]);
  expect(rail?.items.filter(({ here }) => here)).toEqual([
    { known: "bounded", from: 600, to: 720, here: true },
  ]);
  expect([rail?.from, rail?.to]).toEqual([600, 720]);
  expect(neighbourRail(entry(7), [...all, entry(7)])).toBeNull();
});

describe("sources on one axis", () => {
  const london = [entry(1, { clock: "08:30", at: "2014-06-13T07:30:00Z" })];
  // India's zone is half an hour off: its hours begin at half past.
  const delhi = [
    entry(1, { clock: "13:10", at: "2014-06-13T07:40:00Z" }),
    entry(2, { clock: "12:35", at: "2014-06-13T07:05:00Z" }),
  ];
  test("stand by hours of UTC, each with its own clock", () => {
    const rows = sharedHours([london, delhi], "oldest");
    expect(
      rows.map(({ hour, cells }) => [hour, cells.map(({ begins, entries }) => [begins, ids(entries)])]),
    ).toEqual([
      [
        "2014-06-13T07",
        [
          ["08:00", ["e1"]],
          ["12:30", ["e2", "e1"]],
        ],
      ],
    ]);
  });
  test("but never without an instant", () => {
    expect(() => sharedHours([london, [entry(1, { clock: "09:00" })]], "oldest")).toThrow(RangeError);
  });
});

describe("what a day can be narrowed by", () => {
  const all = [entry(1), entry(2), entry(3, { kind: "key-point" })];
  const item = (id: string, of: string[]) => ({ id, label: id, count: of.length, of });
  const { facets, classesOf } = dayFacets(
    all,
    [{ value: "flood", label: "FL", count: 3 }],
    {
      places: [item("iraq", ["e1", "e2", "e3"]), item("mosul", ["e1", "e3"]), item("tikrit", ["e2"])],
      agencies: [],
    },
    (kind) => kind,
    new Set(["iraq"]),
  );
  test("leaves out what changes nothing, the archive's own country and what one entry has", () => {
    expect(facets.map(({ name, options }) => [name, options.map(({ value }) => value)])).toEqual([
      ["place", ["mosul"]],
      ["kind", ["post", "key-point"]],
    ]);
  });
  test("marks each entry with the places of its values", () => {
    expect(Object.fromEntries(classesOf)).toEqual({ e1: "k1 p1", e2: "k1", e3: "k2 p1" });
  });
  test("offers no more than the style sheet has rules for", () => {
    const many = Array.from({ length: 40 }, (_, i) => item(`place-${i}`, ["e1", "e2"]));
    const found = dayFacets(all, [], { places: many, agencies: [] }, (kind) => kind);
    expect(found.facets[0]?.options).toHaveLength(MOST_OPTIONS.place);
    expect(found.classesOf.get("e1")?.split(" ")).toHaveLength(MOST_OPTIONS.place + 1);
  });
});

test("counts by day become counts by month and by year", () => {
  const days = (count: number): string[] =>
    Array.from({ length: count }, (_, i) => new Date(Date.UTC(2014, 5, 1 + i)).toISOString().slice(0, 10));
  expect(periodCounts([...days(2), "2014-06-01", null])).toEqual([
    { key: "2014-06-01", count: 2 },
    { key: "2014-06-02", count: 1 },
  ]);
  expect(periodCounts(["2014-06-13", "2014-06-15"]).map(({ count }) => count)).toEqual([1, 0, 1]);
  expect(periodCounts(["1899-12-30", "1900-03-01"]).map(({ key }) => key)).toEqual([
    "1899-12",
    "1900-01",
    "1900-02",
    "1900-03",
  ]);
  expect(periodCounts(["1740-05-01", "1914-08-04"]).map(({ key }) => key)).toEqual(["1740", "1914"]);
  expect(periodCounts([null])).toEqual([]);
  expect(periodCounts(days(40)).map(({ key }) => key)).toEqual(["2014-06", "2014-07"]);
  expect(periodCounts(days(1200)).map(({ key }) => key)).toEqual(["2014", "2015", "2016", "2017"]);
});
