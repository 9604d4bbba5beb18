import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseYaml } from "../../scripts/read/yamlFile.ts";
import { WrittenRecord } from "../../src/lib/model/sourceRecord.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-describe-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function describe(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/describe.ts", ...args], {
    encoding: "utf8",
  });
  return { status, out: stdout + stderr };
}

function draft(id: string) {
  const result = parseYaml(readFileSync(join(folder, `${id}.yaml`), "utf8"), `${id}.yaml`, WrittenRecord);
  if ("messages" in result) throw new Error(result.messages.map(({ text }) => text).join("\n"));
  return result.value;
}

test("a draft is a record, with the words of the capture beside what is not known", () => {
  copyFileSync("seeds/002_729e47491244fbf7.txt", join(folder, "My Blog (2014).txt"));
  const { status, out } = describe(join(folder, "My Blog (2014).txt"));
  expect(out).toContain("clock-led-posts");
  expect(status).toBe(0);
  const record = draft("my-blog-2014");
  expect(record).toMatchObject({
    publisher: null,
    url: null,
    days: { edtf: "XXXX", certainty: "low" },
    zone: { basis: "not-stated" },
  });
  const text = readFileSync(join(folder, "my-blog-2014.yaml"), "utf8");
  expect(text).toContain("line 147: Yesterday");
  expect(text).toContain("found from the stamps: newest-first");
  expect(text).toContain("Lines from 191 on repeat the post at line 61");
});

test("a title and a single date that are printed are taken, with their lines", () => {
  copyFileSync("seeds/000_8e93ca37566aefa4.txt", join(folder, "bbc.txt"));
  expect(describe(join(folder, "bbc.txt")).status).toBe(0);
  const record = draft("bbc");
  expect(record.title).toEqual({ text: "As it happened: Iraq conflict", basis: "transcribed" });
  expect(record.days.edtf).toBe("2014-06-13");
  expect(readFileSync(join(folder, "bbc.yaml"), "utf8")).toContain("line 10: All times GMT");
});

test("a record is never overwritten", () => {
  copyFileSync("seeds/000_8e93ca37566aefa4.txt", join(folder, "bbc.txt"));
  writeFileSync(join(folder, "bbc.yaml"), "mine\n");
  const { status, out } = describe(join(folder, "bbc.txt"));
  expect(status).toBe(1);
  expect(out).toContain("never overwritten");
  expect(readFileSync(join(folder, "bbc.yaml"), "utf8")).toBe("mine\n");
});

test("a folder: every capture without a record", () => {
  copyFileSync("seeds/000_8e93ca37566aefa4.txt", join(folder, "one.txt"));
  copyFileSync("seeds/001_fa7d09ab54128a70.txt", join(folder, "two.txt"));
  expect(describe(folder).status).toBe(0);
  expect(existsSync(join(folder, "one.yaml")) && existsSync(join(folder, "two.yaml"))).toBe(true);
  expect(describe(folder).out).toContain("Every capture there has a record.");
});

test("what cannot be read says why, and nothing is written", () => {
  writeFileSync(join(folder, "bad.txt"), Buffer.from([0x61, 0xff, 0x0a]));
  const { status, out } = describe(join(folder, "bad.txt"));
  expect(status).toBe(1);
  expect(out).toContain("--encoding windows-1252");
  expect(existsSync(join(folder, "bad.yaml"))).toBe(false);
  expect(describe(join(folder, "none.txt")).status).toBe(1);
  expect(describe().status).toBe(2);
});
