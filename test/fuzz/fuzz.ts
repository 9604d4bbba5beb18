import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { stringify } from "yaml";
import { runCommand } from "../../scripts/runCommand.ts";
import { type WildCapture, wildCapture } from "./arbitrary-capture.ts";
import { lineFaults } from "./line-faults.ts";

const HELP = `npm run fuzz -- [--documents N] [--seed S] [--out DIR]

Takes generated captures of every format and kind over the whole line, from their bytes to the
files of a site, and checks that nothing is lost, nothing is run and nothing hangs. The same
seed gives the same captures. A capture that fails is made as small as it can be and kept.

  --documents N  how many captures                (default 10000)
  --seed S       a whole number                   (default 1)
  --out DIR      where captures that fail are kept (default .cache/fuzz)

Exit code 0: none failed; 1: some did; 2: wrong call.`;

/** Captures between two lines of progress; each slice has a seed of its own, so that one can be run again alone. */
const SLICE = 1000;

/** A small capture may not take longer, in milliseconds of the processor. */
const PATIENCE = 2000;

await runCommand(HELP, () => {
  const { values } = parseArgs({
    options: {
      documents: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      out: { type: "string", default: ".cache/fuzz" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  const [documents, seed] = [Number(values.documents), Number(values.seed)];
  if (!Number.isSafeInteger(documents) || documents < 1 || !Number.isSafeInteger(seed))
    return { exitCode: 2, text: `Unexpected --documents or --seed, expected whole numbers\n\n${HELP}` };
  const started = performance.now();
  const failed: string[] = [];
  let done = 0;
  for (let slice = 0; done < documents; slice++) {
    const numRuns = Math.min(SLICE, documents - done);
    const run = fc.check(
      fc.property(wildCapture, (capture) => {
        const from = process.cpuUsage();
        const [fault] = lineFaults(capture);
        if (fault !== undefined) throw new Error(fault);
        const { user } = process.cpuUsage(from);
        if (user > PATIENCE * 1000) throw new Error(`took ${Math.round(user / 1000)} ms`);
      }),
      { seed: seed * 1_000_003 + slice, numRuns },
    );
    done += run.failed ? run.numRuns : numRuns;
    const [capture] = run.counterexample ?? [];
    if (capture) failed.push(keep(values.out, `${seed}-${slice}`, capture, String(run.errorInstance)));
    const seconds = (performance.now() - started) / 1000;
    if (slice % 20 === 19 || done >= documents || run.failed)
      process.stderr.write(
        `${done} captures, ${failed.length} failed, ${Math.round(done / seconds)} a second\n`,
      );
  }
  const text = `${done} captures, seed ${seed}: ${failed.length} failed`;
  return failed.length === 0 ? text : { exitCode: 1, text: [text, ...failed].join("\n") };
});

/** Keeps a capture that failed as a case of `test/formats` would stand; it wants a name and a place there. */
function keep(out: string, name: string, { bytes, file, format, record }: WildCapture, why: string): string {
  const folder = join(out, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), bytes);
  writeFileSync(join(folder, "record.yaml"), stringify({ ...record, format }));
  writeFileSync(join(folder, "why.txt"), `${why}\n`);
  return `${folder}: ${why.split("\n", 1)[0]?.slice(0, 300)}`;
}
