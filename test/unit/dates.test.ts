import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateEntries, type Order, type Undated } from "../../scripts/pipeline/dates.ts";
import type { Stamp } from "../../scripts/pipeline/stamp.ts";
import type { EntryDate } from "../../src/lib/model/entryDate.ts";
import { SourceRecord } from "../../src/lib/model/sourceRecord.ts";
import { addDays, daysBetween, isDay, lastOfMonth, weekday } from "../../src/lib/time/days.ts";
import { daySpan, oneOfDays } from "../../src/lib/time/edtf.ts";
import { instantsOf } from "../../src/lib/time/instant.ts";
import { en } from "../../src/lib/words/en.ts";
import { edtfIsValid } from "../support/edtf-is-valid.ts";
import { PROJECT } from "../support/empty-folder.ts";
import { ingestCase } from "../support/ingest-case.ts";

const FIRST = "2031-02-27";
const RUNS = 1500;

/** A post as it happened: seconds since the first day's midnight, and what of that its stamp prints. */
interface Post {
  second: number;
  prints: "nothing" | "minute" | "second" | "day and second";
}

interface Page {
  posts: Post[];
  order: Order;
  /** Days of the record before the first post's and after the last one's. */
  margin: [number, number];
  certainty: "high" | "low";
}

const truth = (second: number): string => {
  const clock = new Date((second % 86_400) * 1000).toISOString().slice(11, 19);
  return `${addDays(FIRST, Math.floor(second / 86_400))}T${clock}`;
};

const page: fc.Arbitrary<Page> = fc
  .record({
    posts: fc.array(
      fc.record({
        second: fc.oneof(fc.nat(3 * 86_400), fc.nat(600), fc.integer({ min: 86_000, max: 87_000 })),
        prints: fc.constantFrom<Post["prints"]>("nothing", "nothing", "minute", "second", "day and second"),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    order: fc.constantFrom<Order>("newest-first", "oldest-first"),
    margin: fc.tuple(fc.nat(1), fc.nat(1)),
    certainty: fc.constantFrom<Page["certainty"]>("high", "low"),
  })
  .map((made) => ({ ...made, posts: made.posts.toSorted((a, b) => a.second - b.second) }));

function stampOf({ second, prints }: Post): Stamp | null {
  if (prints === "nothing") return null;
  const [day = "", clock = ""] = truth(second).split("T");
  const value = prints === "minute" ? clock.slice(0, 5) : clock;
  return {
    verbatim: value,
    position: { bytes: [0, 1], line: 1, column: 1, length: 1 },
    day: prints === "day and second" ? day : null,
    value,
    precision: prints === "minute" ? "minute" : "second",
    clock: "24h",
    zone: null,
    partial: null,
    dayFrom: null,
    heading: false,
    elapsed: null,
  };
}

const { document } = ingestCase("clock-led-posts", "two-notations");
const RECORD = SourceRecord.parse(document?.record);

/** Dates a page; the dates come back in the order in which the posts happened. */
function datePage({ posts, order, margin, certainty }: Page): EntryDate[] {
  const seconds = posts.map(({ second }) => second);
  const first = addDays(truth(Math.min(...seconds)).slice(0, 10), -margin[0]);
  const last = addDays(truth(Math.max(...seconds)).slice(0, 10), margin[1]);
  const record = {
    ...RECORD,
    order,
    days: { ...RECORD.days, edtf: first === last ? first : `${first}/${last}`, certainty },
  };
  const undated = posts.map(
    (post): Undated => ({ ordered: true, stamp: stampOf(post), doubt: null, repeat: false, floor: null }),
  );
  const { dates, faults } = dateEntries(
    order === "newest-first" ? undated.toReversed() : undated,
    record,
    en,
  );
  expect(faults).toEqual([]);
  return order === "newest-first" ? dates.toReversed() : dates;
}

/** Compares at the precision of the bound: 16:43 holds for the whole minute, a day for the whole day. */
const holds = (date: EntryDate, instant: string): boolean =>
  (date.notBefore === null || instant >= date.notBefore) &&
  (date.notAfter === null || instant.slice(0, date.notAfter.length) <= date.notAfter);

test("in either order, no bound excludes the time at which it happened", () => {
  fc.assert(
    fc.property(page, (made) => {
      datePage(made).forEach((date, i) => {
        const instant = truth(made.posts[i]?.second ?? 0);
        expect([date.notBefore, instant, date.notAfter, holds(date, instant)]).toEqual([
          date.notBefore,
          instant,
          date.notAfter,
          true,
        ]);
        const span = daySpan(date.edtf);
        const day = instant.slice(0, 10);
        expect([date.edtf, (span?.first ?? day) <= day && day <= (span?.last ?? day)]).toEqual([
          date.edtf,
          true,
        ]);
        expect(edtfIsValid(date.edtf), date.edtf).toBe(true);
        if (date.time.value !== null) expect(stampOf(made.posts[i] as Post)?.value).toBe(date.time.value);
      });
    }),
    { numRuns: RUNS },
  );
});

/** The last second of a bound: 16:43 ends with 16:43:59. */
const end = (bound: string): string =>
  bound.length === 10 ? `${bound}T23:59:59` : bound.length === 16 ? `${bound}:59` : bound;

test("one more stamp that fits never widens a bound", () => {
  fc.assert(
    fc.property(
      page,
      fc.nat(),
      fc.constantFrom<Post["prints"]>("minute", "second", "day and second"),
      (made, at, prints) => {
        const index = at % made.posts.length;
        const before = datePage(made);
        const post = made.posts[index];
        if (post?.prints !== "nothing") return;
        const after = datePage({ ...made, posts: made.posts.with(index, { ...post, prints }) });
        before.forEach((date, i) => {
          const now = after[i];
          // A stamp of its own is kept as printed, be it coarser than what a neighbour says.
          if (i === index) return;
          if (date.notBefore !== null) expect((now?.notBefore ?? "") >= date.notBefore).toBe(true);
          if (date.notAfter !== null)
            expect(end(now?.notAfter ?? "9999-12-31") <= end(date.notAfter)).toBe(true);
        });
      },
    ),
    { numRuns: RUNS },
  );
});

test("a clock without seconds does not hide that midnight was crossed around it", () => {
  const day = 86_400;
  const { posts, ...rest }: Page = {
    posts: [
      { second: 421, prints: "second" },
      { second: 421, prints: "minute" },
      { second: day + 420, prints: "second" },
    ],
    order: "oldest-first",
    margin: [0, 0],
    certainty: "high",
  };
  expect(datePage({ posts, ...rest }).map(({ notBefore, notAfter }) => [notBefore, notAfter])).toEqual([
    ["2031-02-27T00:07:01", "2031-02-27T00:07:01"],
    ["2031-02-27T00:07", "2031-02-28T00:07"],
    ["2031-02-28T00:07:00", "2031-02-28T00:07:00"],
  ]);
});

describe("two clocks in the wrong order", () => {
  const at = (verbatim: string | null): Undated => ({
    ordered: true,
    stamp:
      verbatim === null
        ? null
        : { ...(stampOf({ second: 0, prints: "minute" }) as Stamp), verbatim, value: verbatim },
    doubt: null,
    repeat: false,
    floor: null,
  });
  const record = { ...RECORD, order: "oldest-first" as const, days: { ...RECORD.days, edtf: FIRST } };

  test("are a fault, and bound none of their neighbours", () => {
    const { dates, faults } = dateEntries(
      ["10:00", null, "16:35", null, "11:00", null, "12:00"].map(at),
      record,
      en,
    );
    expect(faults.map(({ rule, index }) => [rule, index])).toEqual([["clock-order", 4]]);
    expect(
      dates
        .filter(({ verbatim }) => verbatim === null)
        .map(({ notBefore, notAfter }) => [notBefore, notAfter]),
    ).toEqual(Array.from({ length: 3 }, () => [`${FIRST}T10:00`, `${FIRST}T12:00`]));
  });

  test("that stand apart leave no bounds which no time can meet", () => {
    const { dates, faults } = dateEntries(
      ["10:00", "16:35", "16:40", "11:00", null, "12:00"].map(at),
      record,
      en,
    );
    expect(faults.map(({ rule, index }) => [rule, index])).toEqual([
      ["clock-order", 3],
      ["bounds-conflict", 4],
    ]);
    expect(dates[4]).toMatchObject({ basis: "record", notBefore: FIRST, notAfter: FIRST });
  });
});

describe("a day", () => {
  const day = fc
    .integer({ min: -700_000, max: 2_900_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
    .filter((text) => /^\d{4}-/u.test(text));

  test("is counted on and back, and its weekday is that of the calendar", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        const to = addDays(from, count);
        if (!/^\d{4}-\d\d-\d\d$/u.test(to)) return;
        expect(daysBetween(from, to)).toBe(count);
        expect(addDays(to, -count)).toBe(from);
        expect((weekday(to) - weekday(from) - count) % 7 === 0).toBe(true);
        expect([isDay(from), isDay(to)]).toEqual([true, true]);
      }),
    );
    expect([weekday("2014-06-12"), weekday("2014-06-15"), weekday("1900-01-01")]).toEqual([4, 7, 1]);
  });

  test.each([
    "2014-02-30",
    "2014-13-01",
    "2014-00-10",
    "2014-6-15",
    "1900-02-29",
    "2014-06-31",
    "",
    "today",
    "0000-00-00",
  ])("is not %j", (text) => {
    expect(isDay(text)).toBe(false);
  });

  test("ends a month", () => {
    expect(
      ["2014-02", "2012-02", "1900-02", "2000-02", "2014-12", "2014-06", "0099-02"].map(lastOfMonth),
    ).toEqual([
      "2014-02-28",
      "2012-02-29",
      "1900-02-28",
      "2000-02-29",
      "2014-12-31",
      "2014-06-30",
      "0099-02-28",
    ]);
  });
});

describe("EDTF", () => {
  test("one of several days is written so that others read it, and read back", () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(40), fc.boolean(), (start, length, open) => {
        const [first, last] = [addDays(FIRST, start), addDays(FIRST, start + length)];
        const text = oneOfDays(first, last, open);
        expect(edtfIsValid(text), text).toBe(true);
        expect(daySpan(text)).toEqual({ first, last });
      }),
    );
  });

  test.each([
    ["2014", "2014-01-01", "2014-12-31"],
    ["2014-02", "2014-02-01", "2014-02-28"],
    ["2014-06-15", "2014-06-15", "2014-06-15"],
    ["2014-06-15?", "2014-06-15", "2014-06-15"],
    ["2014-06~", "2014-06-01", "2014-06-30"],
    ["2014-06-15/2014-06-16", "2014-06-15", "2014-06-16"],
    ["2014-06-15/..", "2014-06-15", null],
    ["../2014-06", null, "2014-06-30"],
    ["[2014-06-15,2014-06-16]", "2014-06-15", "2014-06-16"],
    ["[2014-06-15..2014-06-18]", "2014-06-15", "2014-06-18"],
    ["[2014-06-15..]", "2014-06-15", null],
    ["[..2014-06-16]", null, "2014-06-16"],
  ])("%s spans %s to %s", (text, first, last) => {
    expect(edtfIsValid(text)).toBe(true);
    expect(daySpan(text)).toEqual({ first, last });
  });

  test.each([
    "",
    "today",
    "2014-6-15",
    "15.6.2014",
    "2014-02-30",
    "2014-13",
    "2014-06-15/2014-06-31",
    "[2014-06-15,2014-02-30]",
    "2014-06-16/2014-06-15",
    "[2014-06-16..2014-06-15]",
    "2014-06-15/2014-06-16/2014-06-17",
    "[]",
    "[..]",
    "2014-06-15T10:00",
  ])("%j is refused", (text) => {
    expect(daySpan(text)).toBe(null);
  });
});

describe("an instant", () => {
  test.each([
    ["2014-06-13T16:35", "+00:00", ["2014-06-13T16:35:00Z"]],
    ["2014-06-13T16:35:30", "Europe/London", ["2014-06-13T15:35:30Z"]],
    ["2014-06-13T00:10", "Asia/Kolkata", ["2014-06-12T18:40:00Z"]],
    ["2014-10-26T01:30", "Europe/London", ["2014-10-26T00:30:00Z", "2014-10-26T01:30:00Z"]],
    ["2014-03-30T01:30", "Europe/London", []],
    ["2011-12-30T12:00", "Pacific/Apia", []],
    ["2014-06-13T16:35", "-09:30", ["2014-06-14T02:05:00Z"]],
    ["2014-06-13T16:35", "Asia/Baghdad", ["2014-06-13T13:35:00Z"]],
  ])("%s in %s is %j", (local, zone, instants) => {
    expect(instantsOf(local, zone)).toEqual(instants);
  });
});

test("dates are the same in every zone in which the program runs", () => {
  const script = `
    import { addDays, isDay, lastOfMonth, weekday } from "${PROJECT}/src/lib/time/days.ts";
    import { daySpan, oneOfDays } from "${PROJECT}/src/lib/time/edtf.ts";
    import { instantsOf } from "${PROJECT}/src/lib/time/instant.ts";
    const days = Array.from({ length: 800 }, (_, i) => addDays("2013-12-30", i));
    const zones = ["Europe/London", "America/New_York", "Asia/Kolkata", "+05:45"];
    const rows = days.map((day) => [day, isDay(day), weekday(day), lastOfMonth(day.slice(0, 7)), daySpan(day.slice(0, 7)),
      oneOfDays(day, addDays(day, 1), false), zones.map((zone) => instantsOf(day + "T01:30", zone))]);
    console.log(JSON.stringify(rows));`;
  const [first, ...others] = ["UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"].map((zone) =>
    execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    }),
  );
  expect(first?.length).toBeGreaterThan(10_000);
  for (const other of others) expect(other).toBe(first);
});
