import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ingestArchive } from "../../scripts/ingestArchive.ts";
import type { Position } from "../../src/lib/model/position.ts";
import { emptyFolder, PROJECT } from "../support/empty-folder.ts";

/** A line of the reader's own lists: see test/reviewer/README.md. */
interface Listed {
  file: string;
  line: number;
  column: number;
  verbatim: string;
  place?: string | null;
  sense?: string;
  scope: string;
  role?: string;
  agent?: string | null;
  expect?: "rule" | "record";
}

function listed(name: string): Listed[] {
  const text = readFileSync(join(PROJECT, "test/reviewer", name), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Listed);
}

const at = ({ file, line, column }: { file: string; line: number; column: number }): string =>
  `${file}:${line}:${column}`;
const place = (file: string, position: Position | null): string =>
  at({ file, line: position?.line ?? 0, column: position?.column ?? 0 });
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

test("places: precision and recall against a reader's own list", () => {
  const { documents } = ingestArchive(join(PROJECT, "seeds"), emptyFolder());
  const list = listed("places.jsonl");
  // Mentions stand in the words of an entry; alternative texts of pictures and headings of pages are none.
  const expected = new Map(
    list
      .filter(({ sense, scope }) => sense !== "not-a-place" && scope !== "alt" && scope !== "heading")
      .map((item) => [at(item), item]),
  );
  const found = documents.flatMap((document) =>
    document.entries.flatMap((entry) =>
      entry.mentions.map((mention) => ({ ...mention, key: place(document.capture.file, mention.position) })),
    ),
  );
  const right = found.filter(({ key, verbatim, place: id }) => {
    const item = expected.get(key);
    return item?.verbatim === verbatim && item.place === id;
  });
  const precision = share(right.length, found.length);
  const recall = share(right.length, expected.size);
  const sense = share(
    right.filter(({ key, sense: own }) => expected.get(key)?.sense === own).length,
    right.length,
  );
  console.info(
    `places: ${found.length} found, ${expected.size} listed, precision ${percent(precision)}, recall ${percent(recall)}, sense ${percent(sense)}`,
  );
  const traps = new Set(list.filter((item) => item.sense === "not-a-place").map(at));
  expect(
    found
      .filter(({ key, place: id }) => traps.has(key) && id !== null)
      .map(({ key, verbatim }) => `${key} ${verbatim}`),
  ).toEqual([]);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.98);
  expect(sense).toBeGreaterThanOrEqual(0.95);
});

test("attributions: recall and wording against a reader's own list", () => {
  const { documents } = ingestArchive(join(PROJECT, "seeds"), emptyFolder());
  const list = listed("attributions.jsonl");
  const found = documents.flatMap((document) =>
    [...document.attributions, ...document.entries.flatMap((entry) => entry.attributions)].map((one) => ({
      ...one,
      key: `${place(document.capture.file, one.position)} ${one.role}`,
    })),
  );
  const byKey = new Map(found.map((one) => [one.key, one]));
  const hits = list.filter((item) => byKey.get(`${at(item)} ${item.role}`)?.agent === item.agent);
  const recall = share(hits.length, list.length);
  const byRule = list.filter((item) => item.expect === "rule");
  const ruled = share(byRule.filter((item) => hits.includes(item)).length, byRule.length);
  const wording = share(
    hits.filter((item) => byKey.get(`${at(item)} ${item.role}`)?.verbatim === item.verbatim).length,
    hits.length,
  );
  const keys = new Set(list.map((item) => `${at(item)} ${item.role}`));
  const precision = share(found.filter(({ key }) => keys.has(key)).length, found.length);
  console.info(
    `attributions: ${found.length} found, ${list.length} listed, recall ${percent(recall)} (those for rules ${percent(ruled)}), wording ${percent(wording)}, precision ${percent(precision)}`,
  );
  const missed = list
    .filter((item) => !hits.includes(item))
    .map((item) => `${at(item)} ${item.role} ${item.verbatim}`);
  expect(recall, missed.join("\n")).toBeGreaterThanOrEqual(0.97);
  expect(wording).toBe(1);
});
