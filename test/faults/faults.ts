import process from "node:process";
import { parseArgs } from "node:util";
import { randomFrom } from "../../scripts/bench/randomFrom.ts";
import { runCommand } from "../../scripts/runCommand.ts";
import { CASES, type Ended, faultsAfter, makeTrial, run, runAndKill } from "./cases.ts";

const HELP = `npm run faults -- [--times N] [--seed S] [--only ingest|release|withdraw|build]

Kills each command with kill -9: at every single change that it makes on the disk (build: at
some of them), and N times at a random moment; and lets the disk be full from each change on.
Checks that what was there is whole, the ledger too, that the next run makes what it should,
and that no file is left over.

  --times N   random moments for each command   (default 25; build: a tenth of it)
  --seed S    a whole number                    (default 1)
  --only C    one command

Exit code 0: nothing was lost; 1: something was; 2: wrong call.`;

/** Changes of a build at which it is killed: it makes thousands, all of them in a folder of their own. */
const BUILDS = 6;

await runCommand(HELP, async () => {
  const { values } = parseArgs({
    options: {
      times: { type: "string", default: "25" },
      seed: { type: "string", default: "1" },
      only: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  const [times, seed] = [Number(values.times), Number(values.seed)];
  if (!Number.isSafeInteger(times) || times < 0 || !Number.isSafeInteger(seed))
    return { exitCode: 2, text: `Unexpected --times or --seed, expected whole numbers\n\n${HELP}` };
  const random = randomFrom(seed);
  const failed: string[] = [];
  const table: string[] = [];
  for (const one of CASES) {
    if (values.only !== undefined && values.only !== one.name) continue;
    const trial = makeTrial(one);
    let [kills, full] = [0, 0];
    const judge = (what: string, ended: Ended): void => {
      for (const fault of faultsAfter(one, trial, ended)) failed.push(`${one.name}, ${what}: ${fault}`);
    };
    const few = one.name === "build";
    const step = few ? Math.max(1, Math.floor(trial.changes / BUILDS)) : 1;
    for (let change = 1; change <= trial.changes; change += step) {
      for (const kind of ["kill", "full"]) {
        trial.reset();
        const ended = run(one.command(trial.folder), { DATELINE_FAULT: `${kind}:${change}` });
        if (kind === "kill") kills++;
        else full++;
        judge(`${kind} at change ${change} of ${trial.changes}`, ended);
      }
    }
    for (let i = 0; i < (few ? Math.ceil(times / 10) : times); i++) {
      trial.reset();
      const after = Math.round(random() * trial.takes * 1.05);
      const ended = await runAndKill(one.command(trial.folder), after);
      kills++;
      judge(`killed after ${after} of ${Math.round(trial.takes)} ms`, ended);
    }
    trial.remove();
    table.push(`${one.name}: ${kills} times killed, ${full} times without room on the disk`);
    process.stderr.write(`${table.at(-1)}, ${failed.length} failed\n`);
  }
  const text = [...table, `${failed.length} failed`, ...failed].join("\n");
  return failed.length === 0 ? text : { exitCode: 1, text };
});
