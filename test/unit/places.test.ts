import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readCapture } from "../../scripts/pipeline/capture.ts";
import type { EntryDraft } from "../../scripts/pipeline/entryDraft.ts";
import { findMentions, placeMatcher } from "../../scripts/pipeline/places.ts";
import { PartKind } from "../../src/lib/model/part.ts";
import { PlacesFile } from "../../src/lib/model/placeRecord.ts";

const FOLDER = join(import.meta.dirname, "../places");

const cases = readdirSync(FOLDER, { withFileTypes: true }).flatMap((item) =>
  item.isDirectory() ? [item.name] : [],
);

test.each(cases)("%s", (name) => {
  const read = (file: string): string => readFileSync(join(FOLDER, name, file), "utf8");
  const file = PlacesFile.parse(parse(read("authority.yaml")));
  const { matcher, shared } = placeMatcher(file);
  expect(shared).toEqual([]);
  const capture = readCapture("text.txt", new TextEncoder().encode(read("text.txt")), "", "utf-8");
  const { mentions, undecided } = findMentions(capture, draftOf(capture), matcher, () => null);
  const at = (offset: number): string => {
    const { line, column } = capture.position(offset, offset);
    return `${line}:${column}`;
  };
  expect({
    mentions: mentions.map(
      ({ verbatim, position, place, sense, scope }) =>
        `${position.line}:${position.column} ${verbatim} = ${place}, ${sense}, ${scope}`,
    ),
    undecided: undecided.map(({ verbatim, start, why }) => `${at(start)} ${verbatim} (${why})`),
  }).toEqual(JSON.parse(read("mentions.json")));
});

test("there is a case for each trap that the issue names", () => {
  expect(cases.length).toBeGreaterThanOrEqual(25);
});

test("a spelling of two records without a context is returned with both", () => {
  const base = { ...EMPTY, variants: ["Georgia"] };
  const file = PlacesFile.parse({
    schemaVersion: 1,
    places: [
      { ...base, id: "georgia" },
      { ...base, id: "georgia-us" },
    ],
    notPlaces: [],
  });
  expect(placeMatcher(file).shared).toEqual([{ spelling: "Georgia", places: ["georgia", "georgia-us"] }]);
});

const EMPTY = {
  name: "Georgia",
  nameSource: null,
  kind: "country",
  within: null,
  point: null,
  pointSource: null,
  certainty: null,
  capitalOf: null,
  same: { geonames: null, wikidata: null },
  not: [],
  note: null,
};

/** Each line is a part of its own. */
function draftOf({ lines, text }: ReturnType<typeof readCapture>): EntryDraft {
  const parts = lines
    .filter(({ blank }) => !blank)
    .map(({ start, end, text: words }) => {
      const [tag = "", name] = /^\[(\w+)\] /u.exec(words) ?? [];
      const kind = PartKind.parse(name ?? "text");
      return { kind, start, end, pieces: [{ kind, start: start + tag.length, end }] };
    });
  return { kind: "post", start: 0, end: text.length, parts, repeats: null } as unknown as EntryDraft;
}
