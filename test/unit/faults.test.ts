import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, onTestFinished, test } from "vitest";
import { readSeeds } from "../../scripts/read/seeds.ts";
import { finishWriting, listFiles, replaceFolder } from "../../scripts/write/replaceFolder.ts";
import { expectFree, LockedError, lockIn, takeLock } from "../../scripts/write/takeLock.ts";
import { CASES, faultsAfter, makeTrial, run, runAndKill, stateOf } from "../faults/cases.ts";
import { makeArchive } from "../support/archive-case.ts";
import { emptyFolder, PROJECT } from "../support/empty-folder.ts";

/** `npm run faults` tries every change of the disk and as many moments as are asked for. */
const POINTS = Number(process.env["DATELINE_FAULTS"] ?? 3);
const QUICK = CASES.filter(({ name }) => name === "ingest" || name === "release");

describe.each(QUICK.map((one) => [one.name, one] as const))("npm run %s", (_, one) => {
  test("may be killed or run out of disk at any moment", { timeout: 600_000 }, async () => {
    const trial = makeTrial(one);
    onTestFinished(trial.remove);
    const found: string[] = [];
    for (let i = 0; i < POINTS; i++) {
      const change = 1 + Math.floor((i * (trial.changes - 1)) / (POINTS - 1));
      for (const kind of ["kill", "full"]) {
        trial.reset();
        const ended = run(one.command(trial.folder), { DATELINE_FAULT: `${kind}:${change}` });
        found.push(...faultsAfter(one, trial, ended).map((fault) => `${kind} at change ${change}: ${fault}`));
      }
      trial.reset();
      found.push(
        ...faultsAfter(one, trial, await runAndKill(one.command(trial.folder), Math.random() * trial.takes)),
      );
    }
    expect(found).toEqual([]);
  });

  test("says in one line that a folder is read-only", () => {
    const trial = makeTrial(one);
    onTestFinished(trial.remove);
    trial.reset();
    const { status, said } = run(one.command(trial.folder), { DATELINE_FAULT: "readonly" });
    expect([status, said]).toEqual([1, expect.stringMatching(/^\S+: the disk is read-only: [^\n]*\n$/u)]);
    expect(stateOf(join(trial.folder, one.writes))).toBe(trial.before);
  });
});

describe("replaceFolder, where a run was killed,", () => {
  const stage = (folder: string): string => join(folder, ".dateline-writing");
  const begun = (): string => {
    const folder = emptyFolder();
    replaceFolder(
      folder,
      new Map([
        ["a.txt", "old a"],
        ["gone.txt", "old"],
      ]),
    );
    mkdirSync(join(stage(folder), "new"), { recursive: true });
    writeFileSync(join(stage(folder), "new/a.txt"), "new a");
    return folder;
  };
  const texts = (folder: string): string[][] =>
    listFiles(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]);

  test("takes back what had no plan", () => {
    const folder = begun();
    writeFileSync(join(stage(folder), "plan.json.new"), "{");
    finishWriting(folder);
    expect(texts(folder)).toEqual([
      ["a.txt", "old a"],
      ["gone.txt", "old"],
    ]);
    expect(existsSync(stage(folder))).toBe(false);
  });

  test("ends what had one, as often as it is killed again", () => {
    const folder = begun();
    writeFileSync(
      join(stage(folder), "plan.json"),
      JSON.stringify({ place: ["a.txt", "b.txt"], remove: ["gone.txt"] }),
    );
    writeFileSync(join(folder, "b.txt"), "new b");
    finishWriting(folder);
    expect(texts(folder)).toEqual([
      ["a.txt", "new a"],
      ["b.txt", "new b"],
    ]);
    expect(existsSync(stage(folder))).toBe(false);
    finishWriting(folder);
    expect(texts(folder)).toHaveLength(2);
  });
});

describe("a lock", () => {
  test("holds others off, is given back, and can be taken again", () => {
    const lock = lockIn(emptyFolder());
    const release = takeLock("ingest", lock);
    expect(() => takeLock("ingest", lock)).toThrow(LockedError);
    expect(() => expectFree(lock)).toThrow(
      /`npm run ingest` is at work here \(process \d+\)\. Wait .* delete /u,
    );
    release();
    expect(existsSync(lock)).toBe(false);
    takeLock("release", lock)();
  });

  test("of another folder is another", () => {
    const release = takeLock("ingest", lockIn(emptyFolder()));
    takeLock("ingest", lockIn(emptyFolder()))();
    release();
  });

  test("of a process that is gone is taken over, and leaves nothing", async () => {
    const folder = emptyFolder();
    const child = spawn(process.execPath, ["-e", ""]);
    await new Promise((done) => child.on("close", done));
    writeFileSync(lockIn(folder), JSON.stringify({ pid: child.pid, host: hostname(), command: "build" }));
    expectFree(lockIn(folder));
    takeLock("ingest", lockIn(folder))();
    expect(listFiles(folder)).toEqual([]);
    expect(existsSync(`${lockIn(folder)}.old`)).toBe(false);
  });

  test("of another machine is never taken over", () => {
    const lock = lockIn(emptyFolder());
    writeFileSync(lock, JSON.stringify({ pid: 1, host: "elsewhere", command: "build" }));
    expect(() => takeLock("ingest", lock)).toThrow("(process 1 on elsewhere)");
  });

  test("that was being written when its process was killed is taken over", () => {
    const lock = lockIn(emptyFolder());
    writeFileSync(lock, '{"pid":');
    takeLock("ingest", lock)();
    expect(existsSync(lock)).toBe(false);
  });
});

test("of two runs at once one does it and the other says why it does not", { timeout: 120_000 }, async () => {
  const seeds = makeArchive("nothing-wrong");
  const [content, other] = [join(emptyFolder(), "content"), join(emptyFolder(), "content")];
  const ended = await Promise.all([content, content, content, other].map((folder) => start(seeds, folder)));
  const done = ended.slice(0, 3).filter(({ status }) => status === 0);
  expect(done.length).toBeGreaterThan(0);
  for (const { status, said } of ended.slice(0, 3))
    if (status !== 0) expect(said).toContain("`npm run ingest` is at work here");
  expect(ended[3]).toEqual({ status: 0, said: "" });
  expect(stateOf(content)).toBe(stateOf(other));
  expect(existsSync(lockIn(content))).toBe(false);
});

function start(seeds: string, content: string): Promise<{ status: number | null; said: string }> {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(PROJECT, "scripts/ingest.ts"), "--quiet", "--seeds", seeds, "--content", content],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((done) => child.on("close", (status) => done({ status, said })));
}

describe("seeds that change while they are read", () => {
  test("are read again", () => {
    const states = ["a", "b", "b", "b"];
    const { seeds, messages } = readSeeds(makeArchive("nothing-wrong"), "seeds", () => states.shift() ?? "");
    expect([seeds !== null, messages]).toEqual([true, []]);
  });

  test("and go on to change are refused", () => {
    let count = 0;
    const { seeds, messages } = readSeeds(makeArchive("nothing-wrong"), "seeds", () => String(count++));
    expect(seeds).toBeNull();
    expect(messages.map(({ rule }) => rule)).toEqual(["changing"]);
  });
});
