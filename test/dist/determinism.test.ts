import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { differingFiles } from "../support/differing-files.ts";
import { distFolder } from "../support/dist-folder.ts";
import { PROJECT } from "../support/empty-folder.ts";
import { listFiles } from "../support/list-files.ts";

/** What a project needs to make its archive. */
const NEEDED = ["src", "scripts", "seeds", "astro.config.mjs", "package.json", "tsconfig.json"];

/** Machines on which the archive is made: no two of them agree on the day, the alphabet or the folder. */
const MACHINES = [
  { folder: "b", TZ: "America/New_York", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", days: "-4000" },
  { folder: "a longer name, with ü", TZ: "Asia/Kolkata", LC_ALL: "C", LANG: "C", days: "400.4" },
];

test("the same seeds give the same bytes in any folder, zone, locale and at any time", {
  timeout: 240_000,
}, async () => {
  const scratch = mkdtempSync(join(tmpdir(), "dateline-same-"));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  const made = await Promise.all(MACHINES.map((machine) => makeArchive(scratch, machine)));
  const [first = "", second = ""] = made.map((folder) => join(folder, "dist"));
  expect(listFiles(first).length).toBeGreaterThan(100);
  expect(differingFiles(first, second)).toEqual([]);
  for (const folder of made)
    expect(differingFiles(join(PROJECT, "src", "content"), join(folder, "src", "content"))).toEqual([]);
  if (process.env["DATELINE_DIST"] === undefined) expect(differingFiles(distFolder(), first)).toEqual([]);
});

/** Copies the project to a folder of its own and makes the archive there from its seeds. */
async function makeArchive(
  scratch: string,
  { folder, days, ...environment }: (typeof MACHINES)[number],
): Promise<string> {
  const project = join(scratch, folder);
  for (const name of NEEDED) cpSync(join(PROJECT, name), join(project, name), { recursive: true });
  // What is generated is made anew, but for the guide that is written by hand.
  for (const file of listFiles(join(project, "src", "content")))
    if (file !== "README.md") rmSync(join(project, "src", "content", file));
  // Packages are shared, caches are not.
  mkdirSync(join(project, "node_modules"));
  for (const name of readdirSync(join(PROJECT, "node_modules")))
    if (!/^\.(?:cache|vite|astro)/u.test(name))
      symlinkSync(join(PROJECT, "node_modules", name), join(project, "node_modules", name), "junction");
  const clock = pathToFileURL(join(import.meta.dirname, "..", "support", "shifted-clock.mjs")).href;
  const env = {
    ...process.env,
    ...environment,
    NODE_OPTIONS: `--import=${clock}`,
    DATELINE_CLOCK_SHIFT: days,
    VITEST: undefined,
    NODE_ENV: undefined,
  };
  for (const script of ["ingest", "build"]) await run(join("scripts", `${script}.ts`), project, env);
  return project;
}

function run(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { cwd, env, stdio: ["ignore", "ignore", "pipe"] });
    let errors = "";
    child.stderr.on("data", (data) => {
      errors += data;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${script} in ${cwd} ended with ${code}: ${errors.slice(-2000)}`)),
    );
  });
}
