/** The archive of test/archives/web (a page, a WARC, JSON, a table, a page saved twice), built whole. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "parse5";
import { afterAll, beforeAll, expect, test } from "vitest";
import { elementsIn } from "../../scripts/captures/html/elements.ts";
import { checkWebArchives } from "../../scripts/captures/warc/checkWebArchives.ts";
import { ingestArchive } from "../../scripts/ingestArchive.ts";
import { readSeeds } from "../../scripts/read/seeds.ts";
import { sha256 } from "../../scripts/read/sha256.ts";
import { captureEnding } from "../../src/lib/captureEnding.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { ARCHIVES_FOLDER } from "../support/archive-case.ts";
import { documentFaults } from "../support/document-faults.ts";
import { listFiles } from "../support/list-files.ts";

const seeds = join(ARCHIVES_FOLDER, "web");
let folder: string;
let dist: string;
let documents: SourceDocument[];
let said: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-web-"));
  dist = join(folder, "dist");
  const content = join(folder, "content");
  const result = ingestArchive(seeds, content);
  documents = result.documents;
  said = result.messages.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
  const { status, stderr } = spawnSync(
    process.execPath,
    ["scripts/build.ts", "--seeds", seeds, "--content", content, "--out", dist],
    { encoding: "utf8" },
  );
  expect(status, stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const document = (id: string): SourceDocument => {
  const found = documents.find(({ record }) => record.id === id);
  if (!found) throw new Error(`no source ${id}`);
  return found;
};
const lines = (file: string): Record<string, never>[] =>
  readFileSync(join(dist, "data", file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

test("what could not be read is said, and nothing else", () => {
  expect(said).toEqual(["unread-time seeds/events.csv:5", "hidden-words seeds/page.html:39"]);
});

test("every byte of each capture stands once, and every word at its place", () => {
  for (const { record, ...whole } of documents)
    for (const { capture, segments } of [whole, ...whole.others]) {
      const bytes = new Uint8Array(readFileSync(join(seeds, capture.file)));
      const own = whole.entries.filter((entry) => entry.capture.sha256 === capture.sha256);
      const statement = record.captures.find((one) => one.file === capture.file);
      const kept = own.map(({ id }) => id);
      const one = {
        ...whole,
        record: { ...record, captures: [] },
        capture,
        segments,
        entries: own,
        attributions: capture === whole.capture ? whole.attributions : [],
      };
      expect(documentFaults(bytes, one as SourceDocument, statement?.encoding), capture.file).toEqual([]);
      expect(segments.flatMap(({ entry }) => entry ?? [])).toEqual(expect.arrayContaining(kept));
    }
});

test("captures are published as they were saved, as text", () => {
  for (const { others, ...first } of documents)
    for (const { capture } of [first, ...others]) {
      const name = `captures/${capture.sha256}${captureEnding(capture.file)}`;
      expect(name).toMatch(/\.(?:html|json|csv)\.txt$/u);
      expect(sha256(readFileSync(join(dist, name)))).toBe(capture.sha256);
    }
  expect(listFiles(dist).filter((file) => /^captures\/[^/]+\.html$/u.test(file))).toEqual([]);
});

test("no script, handler, address or frame of a page is one of the archive's", () => {
  const pages = listFiles(dist).filter((file) => file.endsWith(".html") && !file.startsWith("pagefind/"));
  expect(pages.length).toBeGreaterThan(20);
  for (const file of pages) {
    const html = readFileSync(join(dist, file), "utf8");
    for (const element of elementsIn(parse(html))) {
      const { tagName, attrs } = element;
      expect(["iframe", "object", "embed"], file).not.toContain(tagName);
      for (const { name, value } of attrs) {
        expect(name, file).not.toMatch(/^on|^srcdoc$/u);
        expect(value, file).not.toMatch(/^\s*(?:javascript:|data:text\/html)/iu);
      }
      const isCode =
        tagName === "script" && !attrs.some(({ name, value }) => name === "type" && value.includes("json"));
      const text = element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
      if (isCode || tagName === "style")
        expect(text, file).not.toMatch(/alert\(|document\.write|never-shown/u);
    }
    for (const words of [
      "written by a script",
      "a script ran",
      "a handler ran",
      "never-shown",
      "drawn words",
      "hidden paragraph",
      "Words of a template",
      "Words without scripts",
    ])
      expect(html, file).not.toContain(words);
  }
});

test("times that the markup states are instants, with the clock that is printed beside", () => {
  const dates = document("page")
    .entries.filter(({ kind }) => kind === "post")
    .map(({ date }) => date);
  expect(
    dates.map(({ basis, verbatim, notBefore, instant, time }) => [
      basis,
      verbatim,
      notBefore,
      instant?.notBefore,
      time.zone,
    ]),
  ).toEqual(
    [
      ["1.30pm BST", "13:30:00", "12:30:00"],
      ["10.12am BST", "10:12:40", "09:12:40"],
      ["9.02am BST", "09:02:18", "08:02:18"],
    ].map(([printed, local, utc]) => [
      "markup",
      printed,
      `2031-05-04T${local}`,
      `2031-05-04T${utc}Z`,
      { verbatim: "BST", offset: "+01:00", iana: null, basis: "markup" },
    ]),
  );
  const events = document("events").entries.map(({ date }) => [
    date.of,
    date.basis,
    date.edtf,
    date.time.value,
  ]);
  expect(events).toEqual([
    ["event", "markup", "2031-05-04", null],
    ["event", "markup", "2031-05-04", "09:00:00"],
    ["event", "record", "2031-05-04?", null],
  ]);
});

test("a source that was saved twice is one, with versions of what was worded anew", () => {
  const { entries, others } = document("night");
  expect(others.length).toBe(1);
  const told = entries.map(({ ownId, capture, alsoIn, versions }) => [
    ownId?.verbatim,
    capture.file,
    alsoIn.map(({ file }) => file),
    versions.map(({ how }) => how),
  ]);
  expect(told).toEqual([
    ["p4", "second.html", [], []],
    ["p3", "first.html", ["second.html"], []],
    ["p2", "second.html", [], ["own-id"]],
    ["p2", "first.html", [], ["own-id"]],
    ["p1", "first.html", [], []],
  ]);
  const [, , newer, older] = entries;
  expect(newer?.versions[0]?.id).toBe(older?.id);
  const note = entries.find(({ notes }) => notes.length > 0);
  expect([note?.capture.file, note?.notes[0]?.quote]).toEqual(["second.html", "stopped"]);
  const page = readFileSync(join(dist, "e", newer?.id ?? "", "index.html"), "utf8");
  expect(page).toContain(`../../e/${older?.id}/`);
  const source = readFileSync(join(dist, "sources/night/index.html"), "utf8");
  for (const { capture } of [document("night"), ...others])
    expect(source).toContain(`captures/${capture.sha256}/`);
  expect(source).toContain("second.html against first.html");
  expect(source).toMatch(/crews<del> and their families<\/del>\./u);
  const [data] = lines("sources.jsonl").filter(({ id }) => id === "night");
  expect(data?.["otherCaptures"]).toHaveLength(1);
});

test("a capture out of a web archive is what stands in it, and its page says so", async () => {
  const { seeds: read } = readSeeds(seeds);
  expect(await checkWebArchives(seeds, read?.sources ?? [])).toEqual([]);
  const { capture } = document("crews");
  const page = readFileSync(join(dist, `captures/${capture.sha256}/index.html`), "utf8");
  for (const words of ["crews.warc.gz", "https://courier.example/live/crews", "X-Cache", "200 OK"])
    expect(page).toContain(words);
});

test("a web archive that holds something else stops the run", async () => {
  const { seeds: read } = readSeeds(seeds);
  const [source] = read?.sources.filter(({ written }) => written.id === "crews") ?? [];
  if (!source) throw new Error("no source");
  const changed = (change: object) =>
    checkWebArchives(seeds, [
      {
        ...source,
        written: {
          ...source.written,
          captures: source.written.captures.map((one) => ({ ...one, ...change })),
        },
      },
    ]);
  const [content] = await changed({ sha256: "0".repeat(64) });
  expect(content?.text).toContain("expected that of the capture");
  const from = source.written.captures[0]?.from;
  const [record] = await changed({ from: { ...from, record: "<urn:uuid:none>" } });
  expect(record?.text).toContain("expected one of crews.warc.gz");
  const [file] = await changed({ from: { ...from, file: "page.html" } });
  expect(file?.severity).toBe("error");
});
