import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { parseArgs } from "node:util";

interface Stage {
  name: string;
  command: string;
  args: string[];
  about: string;
}

const vitest = (project: string) => ["run", "--config", "test/vitest.config.ts", "--project", project];

/** Biome colours a log file letter by letter if it is not told otherwise. */
const biome = process.stdout.isTTY ? ["ci"] : ["ci", "--colors=off"];

/** Every stage, in the order they run: the quick and plain ones first, the browser last. */
const stages: Stage[] = [
  { name: "lint", command: "biome", args: biome, about: "style of the code" },
  { name: "types", command: "astro", args: ["check"], about: "types of code and pages" },
  { name: "unit", command: "vitest", args: vitest("unit"), about: "tests of the code" },
  { name: "build", command: "npm", args: ["run", "build"], about: "seeds to dist" },
  { name: "dist", command: "vitest", args: vitest("dist"), about: "markup and links of dist" },
  { name: "browser", command: "vitest", args: vitest("browser"), about: "dist in a browser" },
];

const help = `Run every test, stage by stage; stops at the first stage that fails.

  npm test                 every stage
  npm test -- unit dist    these stages only

${stages.map((stage) => `  ${stage.name.padEnd(9)}${stage.about}`).join("\n")}
`;

process.exitCode = main(process.argv.slice(2));

function main(argv: string[]): number {
  const call = readCall(argv);
  if (typeof call === "string") {
    console.error(call);
    return 2;
  }
  if (call.help) {
    console.log(help);
    return 0;
  }
  for (const stage of call.stages) {
    console.log(`\n── ${stage.name}: ${stage.about}`);
    const seconds = run(stage);
    if (seconds === null) {
      console.error(`── ${stage.name}: FAILED`);
      return 1;
    }
    console.log(`── ${stage.name}: passed in ${seconds.toFixed(1)} s`);
  }
  return 0;
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

/** Runs one stage on the project's own tools; gives its seconds, or null when it failed. */
function run(stage: Stage): number | null {
  const started = performance.now();
  const { status } = spawnSync(stage.command, stage.args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: {
      ...process.env,
      PATH: [join("node_modules", ".bin"), process.env.PATH].join(delimiter),
      ASTRO_TELEMETRY_DISABLED: "1",
    },
  });
  return status === 0 ? (performance.now() - started) / 1000 : null;
}
