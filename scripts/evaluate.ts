import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Figures, figuresOf, type Labelled, sumFigures } from "./describe/compareLabels.ts";
import { tryCapture } from "./describe/tryCapture.ts";
import { type Outcome, runCommand } from "./runCommand.ts";

const HELP = `npm run evaluate -- FOLDER [--verbose]

Reads every document of a folder that has labels and says how well: NAME.txt beside
NAME.expected.json, {entries: [{firstWords, time}], format?}. Nothing is written.

  FOLDER     documents and labels
  --verbose  list what was missed, found too much or read otherwise

Exit code 0: done; 1: something is wrong with the input; 2: with the call.`;

await runCommand(HELP, (): Outcome => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { verbose: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
  });
  if (values.help) return HELP;
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0)
    return { exitCode: 2, text: `Expected one folder\n\n${HELP}` };
  if (!existsSync(folder))
    return { exitCode: 1, text: `There is no folder ${folder}, expected one of documents with labels.` };
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".txt") && existsSync(join(folder, labels(file))))
    .sort();
  if (names.length === 0)
    return {
      exitCode: 1,
      text: `Nothing in ${folder} has labels, expected NAME.txt beside NAME.expected.json.`,
    };
  const all: Figures[] = [];
  const lines = names.flatMap((file) => {
    const expected = JSON.parse(readFileSync(join(folder, labels(file)), "utf8")) as Labelled;
    const tried = tryCapture(file, new Uint8Array(readFileSync(join(folder, file))), expected.format ?? null);
    const figures = figuresOf(expected, tried.document);
    all.push(figures);
    const line = `${file.padEnd(32)} ${(tried.document?.format ?? `none: ${tried.detected.why}`).padEnd(18)} ${figuresText(figures)}`;
    return values.verbose ? [line, ...figures.remarks.map((remark) => `    ${remark}`)] : [line];
  });
  const groups = [
    ["times printed", all.filter(({ printed }) => printed > 0)],
    ["no times printed", all.filter(({ printed }) => printed === 0)],
    ["all", all],
  ] as const;
  const sums = groups.map(
    ([name, list]) => `${`${name}, ${list.length} documents`.padEnd(51)} ${figuresText(sumFigures(list))}`,
  );
  return [...lines, "", ...sums].join("\n");
});

function labels(file: string): string {
  return file.replace(/\.txt$/u, ".expected.json");
}

function figuresText({ expected, found, right, printed, timesRight, invented }: Figures): string {
  const f1 = expected + found === 0 ? 1 : (2 * right) / (expected + found);
  return `entries ${right}/${expected} found ${found} F1 ${f1.toFixed(3)}; times ${timesRight}/${printed}; invented ${invented}`;
}
