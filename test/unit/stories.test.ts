import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readArchive } from "../../scripts/ingestArchive.ts";
import { sha256 } from "../../scripts/read/sha256.ts";
import { publish } from "../../src/lib/publishable.ts";
import { similarPassages } from "../../src/lib/similar/similarPassages.ts";
import { spelledNames } from "../../src/lib/similar/spelledNames.ts";
import { PROJECT } from "../support/empty-folder.ts";
import { FLOOD, type TinyArchive, tinyArchive } from "../support/published-archive.ts";

const COAST = `16:35 Engineers of the upper valley say that the dam is opened by a hand's breadth "in the afternoon": <b>now</b> # no comment.

12:00 Nothing else was told in this hour, and the newsroom slept.
`;

/** Two sources that tell of the same dam. */
function twoSources(): TinyArchive {
  const archive = tinyArchive(FLOOD);
  writeFileSync(join(archive.seeds, "coast.txt"), COAST);
  const record = archive
    .read("flood.yaml")
    .replaceAll("flood", "coast")
    .replace(/[0-9a-f]{64}/u, sha256(Buffer.from(COAST)));
  writeFileSync(join(archive.seeds, "coast.yaml"), record);
  return archive;
}

function stories(...args: string[]) {
  return spawnSync(process.execPath, ["scripts/stories.ts", ...args], { cwd: PROJECT, encoding: "utf8" });
}

test("proposes what is alike as YAML that can be pasted, and writes nothing", () => {
  const archive = twoSources();
  const before = readFileSync(join(archive.seeds, "stories.yaml"), "utf8");
  const { status, stdout, stderr } = stories("--seeds", archive.seeds);
  expect([status, stderr]).toEqual([0, ""]);
  expect(readFileSync(join(archive.seeds, "stories.yaml"), "utf8")).toBe(before);
  expect(stdout).toContain("# 1. 2 entries of 2 sources, in no story:");
  expect(stdout).toMatch(/# like flood 3: .*“the dam is opened by a hand's breadth”/u);

  const [first] = (parse(`stories:\n${stdout}`) as { stories: { entries: unknown }[] }).stories;
  expect(first).toEqual({
    id: null,
    title: null,
    entries: [
      {
        source: "coast",
        lines: [1, 1],
        quote: "Engineers of the upper valley say that the dam is opened by",
      },
      { source: "flood", lines: [3, 3], quote: expect.any(String) },
    ],
    who: null,
    when: null,
    why: null,
  });

  // What is empty must be filled in before it is a story.
  writeFileSync(join(archive.seeds, "stories.yaml"), `schemaVersion: 1\nstories:\n${stdout}`);
  expect(stories("--seeds", archive.seeds).status).toBe(1);
  const filled = stdout
    .replace("id:", "id: the-dam")
    .replace("title:", 'title: "The dam"')
    .replace("who:", "who: archivist")
    .replace("when:", 'when: "2031-06-01"')
    .replace("why:", 'why: "One dam."');
  writeFileSync(join(archive.seeds, "stories.yaml"), `schemaVersion: 1\nstories:\n${filled}`);
  const { stories: found, messages } = readArchive(archive.seeds);
  expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(found.map(({ id, entries }) => [id, entries.length])).toEqual([["the-dam", 2]]);

  // A story that has all of them is not proposed again.
  expect(stories("--seeds", archive.seeds).stdout).toBe(
    "Nothing to propose: stories.yaml has every group of entries that was found.\n",
  );
});

test("says what a story may lack", () => {
  const archive = twoSources();
  writeFileSync(
    join(archive.seeds, "stories.yaml"),
    `schemaVersion: 1\nstories:\n  - id: the-dam\n    title: "The dam"\n    entries:\n      - {source: flood, lines: [3, 3], quote: "16:35 The dam"}\n    who: archivist\n    when: "2031-06-01"\n    why: "One dam."\n`,
  );
  const { stdout } = stories("--seeds", archive.seeds);
  expect(stdout).toContain("the story the-dam lacks these:");
  expect(stdout.match(/- \{/gu)).toHaveLength(1);
  expect(stdout).toContain("source: coast");
});

test("a wrong call is 2, wrong seeds are 1, help is 0", () => {
  expect(stories("--nonsense").status).toBe(2);
  const { status, stdout } = stories("--help");
  expect([status, stdout.split("\n")[0]]).toEqual([0, "npm run stories -- [--seeds DIR]"]);
  const archive = tinyArchive(FLOOD);
  writeFileSync(join(archive.seeds, "stories.yaml"), "schemaVersion: 1\nstories: 3\n");
  const wrong = stories("--seeds", archive.seeds);
  expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining("npm run check")]);
});

test("what access or a withdrawal holds back is not compared", () => {
  const archive = twoSources();
  const { documents, seeds } = readArchive(archive.seeds);
  if (!seeds) throw new Error("no seeds");
  const ledger = { text: "", lines: [], issued: new Map() };
  const settings = {
    archive: seeds.archive,
    names: seeds.names,
    places: seeds.places.places,
    stories: [],
    about: null,
  };
  const pairsOf = (access: "full" | "excerpt" | "metadata"): number => {
    const limited = documents.map((document) =>
      document.record.id === "coast" ? { ...document, record: { ...document.record, access } } : document,
    );
    const published = publish({ ...settings, documents: limited }, ledger, new Map(), () => null);
    const entries = published.documents.flatMap((document) => document.entries);
    return similarPassages(entries, spelledNames([])).pairs.length;
  };
  expect([pairsOf("full"), pairsOf("metadata")]).toEqual([1, 0]);
});
