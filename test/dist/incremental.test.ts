import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { cacheFolder } from "../../scripts/cacheFolder.ts";
import { codeHash } from "../../scripts/codeHash.ts";
import { ingestArchive } from "../../scripts/ingestArchive.ts";
import { sha256 } from "../../scripts/read/sha256.ts";
import { differingFiles } from "../support/differing-files.ts";
import { PROJECT } from "../support/empty-folder.ts";
import { listFiles } from "../support/list-files.ts";

/** A change of an archive, and a source of which no entry is made anew by it; null where every page may show it. */
const EDITS: readonly { what: string; untouched: string | null; edit: (seeds: Seeds) => void }[] = [
  {
    what: "words of a capture",
    untouched: "bbc-iraq-2014-06-13",
    edit: (seeds) => seeds.capture("ibtimes-iraq-2014-06-13", "kidnapped thousands", "abducted thousands"),
  },
  {
    what: "a name, a place and the title of a source",
    untouched: null,
    edit: (seeds) => {
      seeds.replace("names.yaml", /name: "?Reuters"?/u, "name: Reuter");
      seeds.replace("places.yaml", /name: "?Mosul"?/u, "name: Mossul");
    },
  },
];

/** The files of an archive, to be changed. */
interface Seeds {
  replace: (file: string, found: RegExp, by: string) => void;
  /** Words of the capture of a source, and its hash in the record. */
  capture: (source: string, found: string, by: string) => void;
}

test("a build that takes over former pages makes the same site", { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-incremental-"));
  const [seeds, content] = [join(folder, "seeds"), join(folder, "content")];
  const cache = cacheFolder(content);
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(cache, { recursive: true, force: true });
  });
  cpSync(join(PROJECT, "seeds"), seeds, { recursive: true });
  rmSync(join(seeds, "ledger.jsonl"));
  const files = seedsIn(seeds);
  files.replace("archive.yaml", /edition: .*/u, 'edition: {status: draft, version: "0", date: null}');
  const build = (out: string, ...args: string[]): string => {
    const dist = join(folder, out);
    const call = ["scripts/build.ts", "--seeds", seeds, "--content", content, "--out", dist, ...args];
    const { status, stderr } = spawnSync(process.execPath, call, { cwd: PROJECT, encoding: "utf8" });
    expect(status, stderr).toBe(0);
    return dist;
  };
  ingestArchive(seeds, content);
  build("once", "--incremental");
  for (const { what, untouched, edit } of EDITS) {
    edit(files);
    const { messages, written } = ingestArchive(seeds, content);
    expect(written, JSON.stringify(messages)).not.toBeNull();
    const [full, former] = [build("full"), join(cache, "dist")];
    // A page that is taken over is known by a mark that no build makes.
    const kept = listFiles(former).filter((path) => /^e\/[^/]+\/index\.html$/u.test(path));
    expect(kept.length).toBeGreaterThan(100);
    const pages = kept.map((path) => ({ path, html: readFileSync(join(former, path), "utf8") }));
    for (const { path, html } of pages) writeFileSync(join(former, path), `${html}<!-- taken over -->`);
    const marked = build("marked", "--incremental");
    const taken = pages.filter(({ path }) => readIf(join(marked, path)).includes("<!-- taken over -->"));
    if (untouched === null) expect(taken, what).toEqual([]);
    else {
      expect(taken.length, what).toBeGreaterThan(0);
      const own = pages.filter(({ html }) => html.includes(`/sources/${untouched}/`));
      const left = own.filter(({ path }) => !taken.some((one) => one.path === path));
      // Some are made anew, since they show passages that are similar to the changed one.
      expect(left.length, what).toBeLessThan(own.length / 2);
    }
    // Without the marks the site is the same, byte for byte.
    for (const { path, html } of taken) writeFileSync(join(marked, path), html);
    for (const { path, html } of taken) writeFileSync(join(former, path), html);
    expect(differingFiles(marked, full), what).toEqual([]);
  }
});

test("what makes pages is part of their keys: any file of the code, and the versions of packages", () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-code-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["src", "astro.config.mjs", "package-lock.json"])
    cpSync(join(PROJECT, name), join(folder, name), { recursive: true });
  const hashes = [codeHash(folder)];
  for (const file of ["src/components/EntryWhen.astro", "src/styles/base.css", "package-lock.json"]) {
    writeFileSync(join(folder, file), `${readFileSync(join(folder, file), "utf8")}\n`);
    hashes.push(codeHash(folder));
  }
  expect(new Set(hashes).size).toBe(4);
  rmSync(join(folder, "src/content"), { recursive: true });
  expect(codeHash(folder)).toBe(hashes.at(-1));
});

function seedsIn(seeds: string): Seeds {
  const replace = (file: string, found: RegExp, by: string): void => {
    const text = readFileSync(join(seeds, file), "utf8");
    expect(text, file).toMatch(found);
    writeFileSync(join(seeds, file), text.replace(found, by));
  };
  return {
    replace,
    capture: (source, found, by) => {
      const record = listFiles(seeds).find(
        (file) => file.endsWith(".yaml") && readFileSync(join(seeds, file), "utf8").includes(`id: ${source}`),
      ) as string;
      const capture = listFiles(seeds).find(
        (file) => file.endsWith(".txt") && readFileSync(join(seeds, file), "utf8").includes(found),
      ) as string;
      const before = sha256(readFileSync(join(seeds, capture)));
      replace(capture, new RegExp(found, "u"), by);
      replace(record, new RegExp(before, "gu"), sha256(readFileSync(join(seeds, capture))));
    },
  };
}

function readIf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
