import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sha256 } from "../../scripts/read/sha256.ts";
import { finishWriting, listFiles } from "../../scripts/write/replaceFolder.ts";
import { ARCHIVES_FOLDER } from "../support/archives-folder.ts";

const PROJECT = join(import.meta.dirname, "../..");
const BROKEN_DISK = pathToFileURL(join(import.meta.dirname, "broken-disk.mjs")).href;

/** A command, run on a small archive that was made and changed since. */
export interface FaultCase {
  name: "ingest" | "release" | "withdraw" | "build";
  /** The command with its arguments, for the archive in a folder. */
  command: (folder: string) => string[];
  /** What the command writes: the folder that must be as it was or as it shall be. */
  writes: "content" | "seeds" | "dist";
}

const at = (folder: string): string[] => [
  "--seeds",
  join(folder, "seeds"),
  "--content",
  join(folder, "content"),
];

export const CASES: readonly FaultCase[] = [
  { name: "ingest", command: (folder) => ["scripts/ingest.ts", "--quiet", ...at(folder)], writes: "content" },
  {
    name: "release",
    command: (folder) => [
      "scripts/release.ts",
      "--yes",
      "--edition",
      "2",
      "--date",
      "2031-07-01",
      ...at(folder),
    ],
    writes: "seeds",
  },
  {
    name: "withdraw",
    command: (folder) => [
      "scripts/ledger.ts",
      "withdraw",
      idOf(folder),
      "--reason",
      "On request.",
      "--date",
      "2031-07-01",
      "--seeds",
      join(folder, "seeds"),
    ],
    writes: "seeds",
  },
  {
    name: "build",
    command: (folder) => ["scripts/build.ts", ...at(folder), "--out", join(folder, "dist")],
    writes: "dist",
  },
];

/** The id on the first line of the ledger. */
function idOf(folder: string): string {
  const [first = ""] = readFileSync(join(folder, "seeds/ledger.jsonl"), "utf8").split("\n");
  return (JSON.parse(first) as { id: string }).id;
}

/** All files of a folder with their content, as one text that can be compared. */
export function stateOf(folder: string): string {
  return listFiles(folder)
    .map((file) => `${file} ${sha256(readFileSync(join(folder, file)))}`)
    .join("\n");
}

/** Runs a command to its end. @throws with what it says where it fails. */
export function run(command: readonly string[], environment: Record<string, string> = {}): Ended {
  const args = "DATELINE_FAULT" in environment ? ["--import", BROKEN_DISK, ...command] : command;
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: PROJECT,
    encoding: "utf8",
    env: { ...process.env, VITEST: undefined, NODE_ENV: undefined, ...environment },
  });
  return { status, signal, said: stdout + stderr };
}

export interface Ended {
  status: number | null;
  signal: string | null;
  said: string;
}

/** Starts a command and kills it after so many milliseconds, if it still runs. */
export function runAndKill(command: readonly string[], after: number): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, command, {
      cwd: PROJECT,
      stdio: "ignore",
      env: { ...process.env, VITEST: undefined, NODE_ENV: undefined },
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), after);
    child.on("close", (status, signal) => {
      clearTimeout(timer);
      done({ status, signal, said: "" });
    });
  });
}

/** An archive on which a command can be tried again and again, and what it looks like before and after. */
export interface Trial {
  folder: string;
  /** Puts everything as it was before the command. */
  reset: () => void;
  before: string;
  after: string;
  /** Milliseconds that the command takes. */
  takes: number;
  /** How often it changes the disk. */
  changes: number;
  remove: () => void;
}

/** Makes the archive of a case: edition 1 published, then changed in the capture, the record and the places. */
export function makeTrial(one: FaultCase): Trial {
  const scratch = mkdtempSync(join(tmpdir(), "dateline-fault-"));
  const [model, folder] = [join(scratch, "model"), join(scratch, "work")];
  const seeds = join(model, "seeds");
  cpSync(join(ARCHIVES_FOLDER, "base"), seeds, { recursive: true });
  writeFileSync(join(seeds, "stories.yaml"), "schemaVersion: 1\nstories: []\n");
  const edit = (file: string, from: string | RegExp, to: string): void =>
    writeFileSync(
      join(seeds, file),
      readFileSync(join(seeds, file), "utf8").replace(from, () => to),
    );
  const fresh = (): void =>
    edit("flood.yaml", /[0-9a-f]{64}/u, sha256(readFileSync(join(seeds, "flood.txt"))));
  const must = (command: readonly string[]): void => {
    const { status, said } = run(command);
    if (status !== 0) throw new Error(said);
  };
  fresh();
  must(["scripts/ingest.ts", "--quiet", ...at(model)]);
  must(["scripts/release.ts", "--yes", "--edition", "1", "--date", "2031-06-01", ...at(model)]);
  must(["scripts/ingest.ts", "--quiet", ...at(model)]);
  if (one.name === "build") must(one.command(model));
  if (one.name !== "withdraw") {
    edit("flood.yaml", "siglum: FL", "siglum: FLD");
    edit("places.yaml", "kind: town", "kind: city");
    edit("names.yaml", "note: null", 'note: "A wire."');
  }
  if (one.name === "release") {
    edit("flood.txt", "8:30 The river rises.\n", "8:30 The river rises.\n\n7:15 It rains.\n");
    fresh();
  }
  if (one.name === "build") must(["scripts/ingest.ts", "--quiet", ...at(model)]);
  const reset = (): void => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(model, folder, { recursive: true });
  };
  reset();
  const before = stateOf(join(folder, one.writes));
  const count = join(scratch, "count");
  const started = performance.now();
  const { status, said } = run(one.command(folder), { DATELINE_FAULT: "count", DATELINE_COUNT: count });
  if (status !== 0) throw new Error(said);
  const takes = performance.now() - started;
  const after = stateOf(join(folder, one.writes));
  if (before === after) throw new Error(`${one.name} changes nothing: nothing would be tried`);
  return {
    folder,
    reset,
    before,
    after,
    takes,
    changes: Number(readFileSync(count, "utf8")),
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

/** What of an archive is not as it must be after a command was stopped in the middle, and after it was run again. */
export function faultsAfter(one: FaultCase, { folder, before, after }: Trial, ended: Ended): string[] {
  const faults: string[] = [];
  const target = join(folder, one.writes);
  if (one.writes === "dist") {
    // A build that was killed between two renamings has left the former site beside the place where it was.
    const states = [target, `${target}.former`].map((path) => stateOf(path));
    if (!states.some((state) => state === before || state === after))
      faults.push("the former site is not whole");
  } else {
    const look = join(folder, "look");
    rmSync(look, { recursive: true, force: true });
    cpSync(target, look, { recursive: true });
    finishWriting(look);
    const state = stateOf(look).replace(/^\.dateline-lock.*\n?/gmu, "");
    if (state !== before && state !== after)
      faults.push(`${one.writes} is neither as it was nor as it shall be`);
    rmSync(look, { recursive: true, force: true });
  }
  if (ended.status === 0 && stateOf(target) !== after) faults.push("it says that all is done, and it is not");
  const ledger = run(["scripts/ledger.ts", "verify", "--seeds", join(folder, "seeds")]);
  if (ledger.status !== 0) faults.push(`the ledger is not whole: ${ledger.said}`);
  const wasDone = stateOf(target) === after;
  const again = run(one.command(folder));
  // What is published or withdrawn is not published or withdrawn again.
  const mayRefuse = wasDone && one.writes === "seeds" && /published|withdrawn/u.test(again.said);
  if (again.status !== 0 && !mayRefuse) faults.push(`the next run fails: ${again.said}`);
  if (stateOf(target) !== after) faults.push(`the next run does not make what it should`);
  const left = listFiles(folder).filter((file) =>
    /\.dateline-|\.lock$|\.old$|\.new$|\.former\/|\.building\//u.test(file),
  );
  if (left.length > 0) faults.push(`files are left: ${left.join(", ")}`);
  return faults.map((fault) => `${fault} (stopped with ${ended.signal ?? ended.status})`);
}
