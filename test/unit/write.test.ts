import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Disk, listFiles, replaceFolder } from "../../scripts/write/replaceFolder.ts";
import { ARCHIVES_FOLDER, makeArchive } from "../support/archive-case.ts";
import { emptyFolder, PROJECT } from "../support/empty-folder.ts";

const contents = (folder: string): [string, string][] =>
  listFiles(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]);

/** A disk that fails at one write or at one rename, counted from 0. */
function failingDisk(at: "write" | "rename", after: number, code: string): Disk {
  let done = 0;
  const may = (what: "write" | "rename"): void => {
    if (what === at && done++ === after) throw Object.assign(new Error(code), { code, syscall: what });
  };
  return {
    write(path, content) {
      // A full disk leaves the beginning of a file behind.
      writeFileSync(path, content.slice(0, 3));
      may("write");
      writeFileSync(path, content);
    },
    rename(from, to) {
      may("rename");
      renameSync(from, to);
    },
  };
}

describe("replaceFolder", () => {
  const before = new Map([
    ["a.txt", "old a"],
    ["b.txt", "old b"],
    ["c/d.txt", "old d"],
    ["gone.txt", "old"],
  ]);
  const after = new Map([
    ["a.txt", "new a"],
    ["b.txt", "old b"],
    ["c/d.txt", "new d"],
    ["e/f.txt", "new f"],
  ]);

  test("writes what changed, removes what is gone, keeps what is kept", () => {
    const folder = emptyFolder();
    replaceFolder(folder, before);
    writeFileSync(join(folder, "README.md"), "mine");
    const written = replaceFolder(folder, after, (path) => path === "README.md");
    expect(written).toEqual({
      written: ["a.txt", "c/d.txt", "e/f.txt"],
      unchanged: 1,
      removed: ["gone.txt"],
    });
    expect(new Map(contents(folder))).toEqual(new Map([...after, ["README.md", "mine"]]));
    expect(replaceFolder(folder, after, (path) => path === "README.md").written).toEqual([]);
  });

  test.each([
    ["write", 0, "ENOSPC"],
    ["write", 1, "ENOSPC"],
    ["write", 2, "EIO"],
    ["rename", 0, "ENOSPC"],
    ["rename", 1, "EACCES"],
    ["rename", 2, "EIO"],
  ] as const)("where %s %i fails, the folder is as it was", (at, count, code) => {
    const folder = emptyFolder();
    replaceFolder(folder, before);
    expect(() => replaceFolder(folder, after, () => false, failingDisk(at, count, code))).toThrow(code);
    expect(new Map(contents(folder))).toEqual(before);
    replaceFolder(folder, after);
    expect(new Map(contents(folder))).toEqual(after);
  });
});

describe("npm run ingest", () => {
  function ingest(...args: string[]) {
    const command = [join(PROJECT, "scripts/ingest.ts"), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
    return { status, stdout, stderr };
  }

  test.each(["broken-yaml", "invalid-utf-8", "capture-without-record", "decisions-not-there", "yaml-bomb"])(
    "ends with 1 for %s, says all of it, and leaves the content as it was",
    (name) => {
      const content = join(emptyFolder(), "content");
      expect(ingest("--seeds", makeArchive("nothing-wrong"), "--content", content)).toMatchObject({
        status: 0,
        stderr: "",
      });
      const before = contents(content);
      const { status, stderr, stdout } = ingest("--seeds", makeArchive(name), "--content", content);
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr.startsWith(readFileSync(join(ARCHIVES_FOLDER, name, "expected.txt"), "utf8"))).toBe(true);
      expect(stderr).toMatch(/\nNothing was written: \d+ error\(s\) above\.\n$/u);
      expect(contents(content)).toEqual(before);
    },
  );

  test("ends with 0 and tells what was read", () => {
    const { status, stdout } = ingest(
      "--seeds",
      makeArchive("nothing-wrong"),
      "--content",
      join(emptyFolder(), "a/b"),
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^flood\n/u);
    expect(stdout).toMatch(/6 files written, 0 unchanged, 0 removed\.\n$/u);
  });

  test("ends with 2 for a wrong call, and with 0 for --help", () => {
    expect(ingest("--seed", "x")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("--seeds DIR"),
    });
    expect(ingest("--help")).toMatchObject({
      status: 0,
      stderr: "",
      stdout: expect.stringContaining("--seeds DIR"),
    });
    expect(ingest("surplus").status).toBe(2);
  });

  test("ends with 1 where there are no seeds", () => {
    const { status, stderr } = ingest("--seeds", join(emptyFolder(), "nowhere"), "--content", emptyFolder());
    expect(status).toBe(1);
    expect(stderr).toContain("(no-seeds)");
  });

  test("ends with 1 and one line where a file stands in the place of a folder", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "file"), "mine");
    for (const content of [join(folder, "file"), join(folder, "file/content")]) {
      const { status, stderr } = ingest("--seeds", makeArchive("nothing-wrong"), "--content", content);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^.*a file stands where a folder is expected.*\n$/u);
    }
    expect(contents(folder)).toEqual([["file", "mine"]]);
  });

  test("ends with 1 and one line where a folder stands in the place of a file", () => {
    const content = emptyFolder();
    mkdirSync(join(content, "archive.json"));
    cpSync(join(ARCHIVES_FOLDER, "base/about.mdx"), join(content, "archive.json/mine.txt"));
    const before = contents(content);
    const { status, stderr } = ingest("--seeds", makeArchive("nothing-wrong"), "--content", content);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^.*a folder stands where a file is expected.*\n$/u);
    expect(contents(content)).toEqual(before);
  });

  test("ends with 1 where the seeds are a file", () => {
    const { status, stderr } = ingest("--seeds", join(PROJECT, "package.json"), "--content", emptyFolder());
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/\n {4}at /u);
  });
});
