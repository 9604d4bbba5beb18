import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { declaredEncoding } from "../../../scripts/captures/declaredEncoding.ts";
import { base32 } from "../../../scripts/captures/warc/base32.ts";
import { readArchive } from "../../../scripts/ingestArchive.ts";
import { markupStamp, printedOffset, readWrittenTime } from "../../../scripts/pipeline/markupTime.ts";
import type { Stamp } from "../../../scripts/pipeline/stamp.ts";
import { parseYaml } from "../../../scripts/read/yamlFile.ts";
import type { Ledger } from "../../../src/lib/ledger/ledger.ts";
import { WrittenRecord } from "../../../src/lib/model/sourceRecord.ts";
import { isCapturePublished, publish } from "../../../src/lib/publishable.ts";
import { en } from "../../../src/lib/words/en.ts";
import { ARCHIVES_FOLDER } from "../../support/archive-case.ts";

const WEB = join(ARCHIVES_FOLDER, "web");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-web-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const record = (id: string): WrittenRecord => {
  const result = parseYaml(readFileSync(join(folder, `${id}.yaml`), "utf8"), `${id}.yaml`, WrittenRecord);
  if ("messages" in result) throw new Error(result.messages.map(({ text }) => text).join("\n"));
  return result.value;
};
const draft = (...args: string[]): { status: number | null; out: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/describe.ts", ...args], {
    encoding: "utf8",
  });
  return { status, out: stdout + stderr };
};

test("a response in a web archive drafts its own record, with address, time, title and language", () => {
  copyFileSync(join(WEB, "crews.warc.gz"), join(folder, "crews.warc.gz"));
  const { status, out } = draft(join(folder, "crews.warc.gz"));
  expect(status, out).toBe(0);
  const { url, title, language, days, captures } = record("crews");
  expect({ url, title, language, days: days.edtf, basis: days.basis }).toEqual({
    url: "https://courier.example/live/crews",
    title: { text: "Crews at work", basis: "transcribed" },
    language: "en",
    days: "2031-05-05",
    basis: "markup",
  });
  expect(captures[0]).toMatchObject({
    file: "crews.html",
    encoding: "utf-8",
    capturedAt: "2031-05-05T08:00:00Z",
    from: {
      file: "crews.warc.gz",
      record: "<urn:uuid:00000000-0000-4000-8000-000000000001>",
      status: "200 OK",
    },
  });
  expect(captures[0]?.from?.digest).toMatch(/^sha256:/u);
  expect(captures[0]?.from?.headers).toContainEqual(["X-Cache", "HIT"]);
});

test("a web archive is asked for one of its addresses", () => {
  copyFileSync(join(WEB, "crews.warc.gz"), join(folder, "crews.warc.gz"));
  const { status, out } = draft(join(folder, "crews.warc.gz"), "--url", "https://courier.example/other");
  expect(status).toBe(1);
  expect(out).toContain("https://courier.example/live/crews");
});

test("a page drafts its record in the encoding that it declares", () => {
  copyFileSync(join(WEB, "first.html"), join(folder, "first.html"));
  expect(draft(join(folder, "first.html")).status).toBe(0);
  expect(record("first").captures[0]?.encoding).toBe("windows-1252");
});

test.each([
  ["<meta charset=iso-8859-1>", null, "windows-1252"],
  ["<meta http-equiv=x content='text/html; charset=koi8-r'>", null, "koi8-r"],
  ["<!-- <meta charset=koi8-r> -->", null, "utf-8"],
  ["<meta charset=utf-16>", null, "utf-8"],
  ["<meta charset=nonsense>", null, "utf-8"],
  ["<meta charset=koi8-r>", "text/html; charset=UTF-8", "utf-8"],
  ["\ufeff<meta charset=koi8-r>", null, "utf-8"],
])("%s with %s is %s", (html, type, expected) => {
  expect(declaredEncoding(new TextEncoder().encode(html), type)).toBe(expected);
});

test("bytes that are no UTF-8 and say nothing are windows-1252", () => {
  expect(declaredEncoding(new Uint8Array([0x63, 0xe9]))).toBe("windows-1252");
});

test("base 32 as RFC 4648 gives it", () => {
  const of = (text: string): string => base32(new TextEncoder().encode(text));
  expect(["", "f", "fo", "foo", "foob", "fooba", "foobar"].map(of)).toEqual([
    "",
    "MY======",
    "MZXQ====",
    "MZXW6===",
    "MZXW6YQ=",
    "MZXW6YTB",
    "MZXW6YTBOI======",
  ]);
});

describe("times that markup states", () => {
  const position = { bytes: [0, 1], line: 1, column: 1, length: 1 } as const;
  const silent = { zone: { iana: null, offset: null, basis: "not-stated", verbatim: null, evidence: [] } };
  const printed = (
    verbatim: string,
    value: string,
    clock: Stamp["clock"],
    zone: string | null = null,
  ): Stamp => ({
    verbatim,
    position: { ...position, bytes: [5, 9] },
    day: null,
    value,
    precision: "minute",
    clock,
    zone,
    partial: null,
    dayFrom: null,
    heading: false,
    elapsed: null,
  });
  const time = (stated: string, stamp: Stamp | null = null) => ({
    written: readWrittenTime(stated),
    stated: { verbatim: stated, position: { ...position, bytes: [0, 1] as [number, number] } },
    printed: stamp,
  });
  type Record = Parameters<typeof markupStamp>[1];
  const told = (one: ReturnType<typeof time>, offset: number | null = null, record: unknown = silent) => {
    const { stamp } = markupStamp(one, record as Record, offset, en) ?? {};
    return stamp && [stamp.day, stamp.value, stamp.markup?.offset ?? null, stamp.markup?.instant ?? null];
  };

  test.each([
    "2031-02-30",
    "yesterday",
    "2031-05-04T25:00Z",
    "5 May",
    "",
    "20310504",
    "2031-05-04T10:00+20:00",
  ])("%s is none", (text) => expect(readWrittenTime(text)).toBeNull());
  test("an offset that is written is the clock's", () =>
    expect(told(time("2031-05-04T23:30:00-05:00"))).toEqual([
      "2031-05-04",
      "23:30:00",
      "-05:00",
      "2031-05-05T04:30:00Z",
    ]));
  test("an instant alone stays in UTC", () =>
    expect(told(time("2031-05-04T23:30:00.123Z"))).toEqual([
      "2031-05-04",
      "23:30:00",
      "+00:00",
      "2031-05-04T23:30:00Z",
    ]));
  test("a clock without a zone gets none, and no instant", () =>
    expect(told(time("2031-05-04T23:30"))).toEqual(["2031-05-04", "23:30", null, null]));
  test("the record's zone puts an instant on its day", () =>
    expect(
      told(time("2031-05-04T23:30:00Z"), null, { zone: { ...silent.zone, iana: "Europe/London" } }),
    ).toEqual(["2031-05-05", "00:30:00", null, "2031-05-04T23:30:00Z"]));
  test("a printed clock past midnight puts an instant on the day after", () => {
    const one = time("2031-05-04T23:30:00Z", printed("12.30am", "00:30", "12h"));
    expect(printedOffset([one])).toBe(60);
    expect(told(one, 60)).toEqual(["2031-05-05", "00:30:00", "+01:00", "2031-05-04T23:30:00Z"]);
  });
  test("one clock of twelve hours without am or pm says no offset, several may", () => {
    const evening = time("2031-05-04T20:02:00Z", printed("9.02", "09:02", "24h"));
    expect(printedOffset([evening])).toBeNull();
    expect(printedOffset([evening, time("2031-05-04T13:30:00Z", printed("14.30", "14:30", "24h"))])).toBe(60);
  });
  test("clocks that no one offset fits say none, and are told", () => {
    const [a, b] = [
      time("2031-05-04T10:00:00Z", printed("11:00 am", "11:00", "12h")),
      time("2031-05-04T11:00:00Z", printed("11:27 am", "11:27", "12h")),
    ] as const;
    expect(printedOffset([a, b])).toBeNull();
    expect(markupStamp(b, silent as never, null, en)?.differs).toBe(true);
  });
});

test("what is withdrawn of a page holds all pages of its source back, and masks the words that are shown", () => {
  const { seeds, documents } = readArchive(WEB);
  if (!seeds) throw new Error("no seeds");
  const night = documents.find(({ record: { id } }) => id === "night");
  const gone = night?.entries.find(({ ownId }) => ownId?.verbatim === "p3");
  if (!night || !gone) throw new Error("no entry");
  const { id, textSha256, capture } = gone;
  const issued = new Map([
    [
      id,
      {
        id,
        textSha256,
        status: "withdrawn",
        locators: [{ capture: capture.sha256, bytes: capture.bytes }],
        to: [],
        history: [],
      },
    ],
  ]) as unknown as Ledger["issued"];
  const bytes = new Map(
    seeds.sources.flatMap(({ captures }) => captures.map((one) => [one.sha256, one.bytes])),
  );
  const published = publish(
    {
      archive: seeds.archive,
      documents,
      names: seeds.names,
      places: seeds.places.places,
      stories: [],
      about: null,
    },
    { text: "", issued, lines: [] },
    new Map(),
    (sha256) => bytes.get(sha256) ?? null,
  );
  expect([...published.heldBack].sort()).toEqual(
    [night, ...night.others].map((one) => one.capture.sha256).sort(),
  );
  expect(isCapturePublished({ record: { access: "full" }, masks: [], isHeldBack: true })).toBe(false);
  const out = published.documents.find(({ record: { id: source } }) => source === "night");
  expect(JSON.stringify(out)).not.toContain("pumps at Weir are running");
  expect(out?.entries.length).toBe(night.entries.length - 1);
});
