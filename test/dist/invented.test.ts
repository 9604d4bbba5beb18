/**
 * Invariant 8, by comparison: no clock, zone, offset or day in any output that is not in a capture or in the archivist's
 * files. Everything that looks like a clock, a zone or a day is taken out of the built pages and data and must be found in
 * what people wrote or saved.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { listFiles } from "../support/list-files.ts";

const dist = distFolder();
const seeds = listFiles("seeds")
  .filter((file) => /\.(?:txt|yaml|mdx)$/.test(file))
  .map((file) => readFileSync(join("seeds", file), "utf8"))
  .join("\n");

/** Clocks that the seeds print or state, as minutes of the day: "9.45", "4:43:30 PM", "16:37". */
const clocks = new Set<string>();
for (const [, hour, minute, second, half] of seeds.matchAll(
  /(?<![\d.:])(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?![\d])(?:\s?([AP]M))?/gu,
)) {
  const shift = half === undefined ? 0 : (half === "PM" ? 12 : 0) - (Number(hour) === 12 ? 12 : 0);
  const hours = String(Number(hour) + shift).padStart(2, "0");
  clocks.add(`${hours}:${minute}`);
  clocks.add(`${String(Number(hour)).padStart(2, "0")}:${minute}`);
  if (second !== undefined) clocks.add(`${hours}:${minute}:${second}`);
}

/** Days that the seeds state in figures, with all days that lie in the span of a record: weekdays are resolved in it. */
const days = new Set([...seeds.matchAll(/\d{4}-\d{2}-\d{2}/gu)].map(([day]) => day));

interface Found {
  file: string;
  what: string;
}

function texts(): { file: string; text: string }[] {
  return listFiles(dist)
    .filter(
      (file) =>
        /\.(?:html|json|jsonl|atom)$/.test(file) &&
        !file.endsWith(".schema.json") &&
        !file.startsWith("pagefind/"),
    )
    .map((file) => ({
      file,
      // A feed says when the archive changed by the beginning of a day: see src/lib/feed/feed.ts.
      text: readFileSync(join(dist, file), "utf8").replaceAll(
        /\b[0-9a-f]{64}\b|(?:<updated>|"date_modified": ")\d{4}-\d{2}-\d{2}T00:00:00Z[<"]/gu,
        "",
      ),
    }));
}

test("every clock of the site stands in the seeds", () => {
  const strange: Found[] = [];
  let seen = 0;
  for (const { file, text } of texts()) {
    for (const [, date, clock] of text.matchAll(
      /(?<![\d:.+])(?:(\d{4}-\d{2}-\d{2})T)?(\d{2}:\d{2}(?::\d{2})?)(?![\d:])/gu,
    )) {
      seen++;
      // `at="12:34+5"` never leaves src/content, so whatever looks like a clock here is one.
      if (clock !== undefined && !clocks.has(clock)) strange.push({ file, what: `${date ?? ""} ${clock}` });
    }
  }
  expect(seen).toBeGreaterThan(100);
  // The key to the time marks shows made-up times as examples, and the hours of a day are no clocks.
  expect(strange.filter(({ file }) => !file.startsWith("about/"))).toEqual([]);
});

test("no zone or offset is given to a source that states none", () => {
  const strange: Found[] = [];
  const sources = readFileSync(join(dist, "data/sources.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const silent = new Set(
    sources.filter(({ record }) => record.zone.basis === "not-stated").map(({ id }) => id),
  );
  expect(silent.size).toBeGreaterThan(0);
  for (const line of readFileSync(join(dist, "data/entries.jsonl"), "utf8").trim().split("\n")) {
    const entry = JSON.parse(line);
    if (!silent.has(entry.source)) continue;
    const { zone } = entry.date.time;
    if (zone.verbatim !== null || zone.offset !== null || zone.iana !== null || entry.date.instant !== null)
      strange.push({ file: entry.id, what: JSON.stringify(zone) });
    const page = readFileSync(join(dist, "e", entry.id, "index.html"), "utf8");
    for (const [found] of page.matchAll(/T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})/gu))
      strange.push({ file: entry.id, what: found });
  }
  expect(strange).toEqual([]);
});

test("every day of an entry follows from the days of the seeds", () => {
  const strange: Found[] = [];
  for (const line of readFileSync(join(dist, "data/entries.jsonl"), "utf8").trim().split("\n")) {
    const { id, date } = JSON.parse(line);
    for (const value of [date.edtf, date.notBefore, date.notAfter]) {
      for (const [day] of String(value).matchAll(/\d{4}-\d{2}-\d{2}/gu))
        if (!days.has(day)) strange.push({ file: id, what: day });
    }
  }
  expect(strange).toEqual([]);
});

test("no entry of a source without clocks has one", () => {
  const timed = readFileSync(join(dist, "data/entries.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(
      ({ source, date }) =>
        source.startsWith("bbc-") &&
        (date.time.value !== null || date.time.readings.length > 0 || date.verbatim !== null),
    );
  expect(timed).toEqual([]);
});
