import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { ingestArchive } from "../../scripts/ingestArchive.ts";
import { sha256 } from "../../scripts/read/sha256.ts";
import type { EntryData } from "../../src/lib/data/entryData.ts";
import { withoutControls } from "../../src/lib/withoutControls.ts";
import { ARCHIVES_FOLDER } from "../support/archive-case.ts";
import { emptyFolder, PROJECT } from "../support/empty-folder.ts";
import { checkLinks } from "../support/links.ts";
import { NAUGHTY, NAUGHTY_STRINGS } from "../support/naughty-strings.ts";
import { readPage } from "../support/read-page.ts";
import { validateHtml } from "../support/validate-html.ts";

type Fields = Record<string, unknown>;

/** Words that people write who mean harm, or no harm. */
const WORDS = [...(NAUGHTY["html"] ?? []), ...(NAUGHTY["mdx"] ?? []), ...(NAUGHTY["programs"] ?? [])];

/** An archive in which every text that a person can hand in is a naughty one. */
function hostileArchive(): { seeds: string; content: string } {
  const folder = emptyFolder();
  const [seeds, content] = [join(folder, "seeds"), join(folder, "content")];
  cpSync(join(ARCHIVES_FOLDER, "base"), seeds, { recursive: true });
  const posts = NAUGHTY_STRINGS.map((words, i) => {
    const minute = 1439 - i;
    return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")} Port Alder, post ${i}. ${words}\n\nNorth Wire reports: ${words}\n\n${words}\n`;
  });
  writeFileSync(join(seeds, "flood.txt"), posts.join("\n"));
  const edit = (file: string, change: (fields: Fields) => void): void => {
    const fields = parse(readFileSync(join(seeds, file), "utf8")) as Fields;
    change(fields);
    writeFileSync(join(seeds, file), stringify(fields));
  };
  const all = WORDS.join(" ");
  const decision = { who: all, when: all, why: all };
  edit("archive.yaml", (archive) => {
    archive["title"] = all;
    archive["description"] = all;
    archive["contact"] = { name: all, email: "a@b.example" };
  });
  edit("names.yaml", ({ names }) => {
    for (const name of names as Fields[]) Object.assign(name, { name: all, note: all });
  });
  edit("places.yaml", ({ places }) => {
    for (const place of places as Fields[]) Object.assign(place, { name: all, note: all, nameSource: all });
  });
  edit("stories.yaml", (file) => {
    const entries = [{ source: "flood", lines: [1, 1], quote: "23:59 Port Alder" }];
    file["stories"] = [{ id: "a-story", title: all, entries, ...decision }];
  });
  edit("flood.yaml", (record) => {
    const evidence = [{ outside: { statement: all, citation: all }, reason: all }];
    Object.assign(record, {
      title: { text: all, basis: "devised" },
      publisherEvidence: evidence,
      url: "https://flood.example/?a=\"b\"&c='d'<e>",
      days: { edtf: "2031-05-04", basis: "external", certainty: "high", evidence },
      rights: { statement: "http://rightsstatements.org/vocab/CNE/1.0/", holder: all, note: all },
      advisories: [{ kind: "violence", lines: [1, 1], note: all }],
      notes: [{ lines: [1, 1], quote: null, text: all, citation: all, who: all, when: all }],
      corrections: [
        {
          target: { lines: [1, 1], quote: "23:59" },
          change: { kind: "time-in-doubt", readings: ["11:59", "23:59"] },
          ...decision,
        },
      ],
      captures: [
        {
          file: "flood.txt",
          sha256: sha256(readFileSync(join(seeds, "flood.txt"))),
          encoding: "utf-8",
          method: all,
          capturedAt: all,
        },
      ],
    });
  });
  return { seeds, content };
}

test("an archive of naughty strings is a site that shows them and does nothing", {
  timeout: 600_000,
}, async () => {
  const { seeds, content } = hostileArchive();
  const { messages, written } = ingestArchive(seeds, content);
  expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(written).not.toBeNull();
  const dist = join(emptyFolder(), "dist");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/build.ts", "--seeds", seeds, "--content", content, "--out", dist],
    { cwd: PROJECT, encoding: "utf8" },
  );
  expect([status, stdout + stderr]).toEqual([0, expect.stringContaining("Site written")]);
  expect(checkLinks(dist)).toEqual([]);
  expect(await validateHtml(dist)).toEqual([]);
  expect(
    readFileSync(join(dist, "captures", `${sha256(readFileSync(join(seeds, "flood.txt")))}.txt`)).equals(
      readFileSync(join(seeds, "flood.txt")),
    ),
  ).toBe(true);
  const entries = readFileSync(join(dist, "data/entries.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as EntryData);
  const lost = NAUGHTY_STRINGS.filter((words) => {
    const shown = withoutControls(words.replaceAll(/\s+/gu, " ").trim());
    const holders = entries.filter(({ text }) => text.replaceAll(/\s+/gu, " ").includes(shown));
    return !holders.some(({ id }) => textOf(join(dist, "e", id, "index.html")).includes(shown));
  });
  expect(lost).toEqual([]);
});

/** The text of a page as a browser reads it, white space folded. */
function textOf(path: string): string {
  return readPage(readFileSync(path, "utf8"))
    .map(({ text }) => text)
    .join(" ")
    .replaceAll(/\s+/gu, " ");
}
