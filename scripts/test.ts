import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { parseArgs } from "node:util";

interface Stage {
  name: string;
  command: string;
  args: string[];
  about: string;
}

/** Where a run of vitest leaves its counts. */
const scratch = mkdtempSync(join(tmpdir(), "dateline-test-"));
const report = (project: string) => join(scratch, `${project}.json`);

const vitest = (project: string) => [
  "run",
  ...["--config", "test/vitest.config.ts", "--project", project],
  ...["--reporter=default", "--reporter=json", `--outputFile.json=${report(project)}`],
];

/** Biome colours a log file letter by letter if it is not told otherwise. */
const biome = process.stdout.isTTY ? ["ci"] : ["ci", "--colors=off"];

/**
 * Every stage, in the order they run: the quick and plain ones first, the browser last. Those of one row run beside each other: the tests of
 * `dist` build one archive after the other and leave a core to those of the code.
 */
const rows: Stage[][] = [
  [
    {
      name: "check",
      command: "npm",
      args: ["run", "check"],
      about: "seeds are sound, src/content is theirs",
    },
  ],
  [{ name: "lint", command: "biome", args: biome, about: "style of the code" }],
  [{ name: "types", command: "astro", args: ["check"], about: "types of code and pages" }],
  [{ name: "build", command: "npm", args: ["run", "build"], about: "src/content to dist" }],
  [
    { name: "unit", command: "vitest", args: vitest("unit"), about: "tests of the code" },
    {
      name: "dist",
      command: "vitest",
      args: vitest("dist"),
      about: "markup, links, weight and sameness of dist",
    },
  ],
  [{ name: "browser", command: "vitest", args: vitest("browser"), about: "dist in a browser" }],
];
const stages = rows.flat();

const help = `Run every test, stage by stage; stops at the first stage that fails.

  npm test                 every stage
  npm test -- unit dist    these stages only

${stages.map((stage) => `  ${stage.name.padEnd(9)}${stage.about}`).join("\n")}
`;

try {
  process.exitCode = await main(process.argv.slice(2));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function main(argv: string[]): Promise<number> {
  const call = readCall(argv);
  if (typeof call === "string") {
    console.error(call);
    return 2;
  }
  if (call.help) {
    console.log(help);
    return 0;
  }
  let passed = true;
  for (const row of rows) {
    const chosen = row.filter((stage) => call.stages.includes(stage));
    const results = await Promise.all(chosen.map((stage) => runAndTell(stage, chosen.length > 1)));
    passed = results.every(Boolean);
    if (!passed) break;
  }
  console.log(`\n${total(passed)}`);
  return passed ? 0 : 1;
}

/** "512 passed, 0 failed": the tests of every run of vitest. A stage that failed without a test of its own counts as one. */
function total(passed: boolean): string {
  let [good, bad] = [0, 0];
  for (const project of ["unit", "dist", "browser"]) {
    if (!existsSync(report(project))) continue;
    const counts = JSON.parse(readFileSync(report(project), "utf8")) as Record<string, number>;
    good += counts["numPassedTests"] ?? 0;
    bad += counts["numFailedTests"] ?? 0;
  }
  return `${good} passed, ${bad === 0 && !passed ? 1 : bad} failed`;
}

function readCall(argv: string[]): { help: boolean; stages: Stage[] } | string {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { help: { type: "boolean", short: "h", default: false } },
      allowPositionals: true,
    });
    const unknown = positionals.find((name) => !stages.some((stage) => stage.name === name));
    if (unknown !== undefined) {
      return `Unexpected stage ${unknown}, expected ${stages.map((stage) => stage.name).join(", ")}`;
    }
    const chosen = stages.filter((stage) => positionals.length === 0 || positionals.includes(stage.name));
    return { help: values.help, stages: chosen };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Runs one stage on the project's own tools and says how it went; what it says itself comes at its end where another runs beside it. */
async function runAndTell(stage: Stage, isBesideOthers: boolean): Promise<boolean> {
  const head = `\n── ${stage.name}: ${stage.about}`;
  if (!isBesideOthers) console.log(head);
  const started = performance.now();
  const { status, said } = await run(stage, isBesideOthers);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (isBesideOthers) process.stdout.write(`${head}\n${said}`);
  console.log(`── ${stage.name}: ${status === 0 ? `passed in ${seconds} s` : "FAILED"}`);
  return status === 0;
}

function run(stage: Stage, isKept: boolean): Promise<{ status: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(stage.command, stage.args, {
      stdio: isKept ? ["ignore", "pipe", "pipe"] : "inherit",
      shell: process.platform === "win32",
      env: {
        ...process.env,
        PATH: [join("node_modules", ".bin"), process.env.PATH].join(delimiter),
        ASTRO_TELEMETRY_DISABLED: "1",
      },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, said }));
  });
}
