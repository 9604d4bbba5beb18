import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Slug } from "../src/lib/model/slug.ts";
import { formatStub, withFormat } from "./describe/formatStub.ts";
import { type Outcome, runCommand } from "./runCommand.ts";

const HELP = `npm run new-format -- NAME EXAMPLE.txt

Makes a new format to be filled in: scripts/formats/NAME.ts, its line in the table, and a case
in test/formats/NAME/first with the first lines of the example. Overwrites nothing.

  NAME     lower-case words with hyphens: "stamps-in-brackets"
  EXAMPLE  a capture that no format reads well

Exit code 0: done; 1: something is wrong with the input; 2: with the call.`;

/** What the record of a case says where it says nothing. */
const CASE_RECORD = `# What differs from test/formats/record.yaml, where \`days\` is 2031-05-04. For two days:
# days: {edtf: "2031-05-04/2031-05-05", basis: external, certainty: high, evidence: []}
`;

/** So many lines of an example make a case that a person can read. */
const CASE_LINES = 40;

await runCommand(HELP, (): Outcome => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean", default: false } },
  });
  if (values.help) return HELP;
  const [name, example, ...others] = positionals;
  if (name === undefined || example === undefined || others.length > 0)
    return { exitCode: 2, text: `Expected a name and an example\n\n${HELP}` };
  if (!Slug.safeParse(name).success)
    return {
      exitCode: 1,
      text: `Unexpected name ${name}, expected lower-case letters, digits and single hyphens`,
    };
  const project = join(import.meta.dirname, "..");
  const file = join(project, "scripts/formats", `${name}.ts`);
  const folder = join(project, "test/formats", name, "first");
  for (const path of [file, folder])
    if (existsSync(path))
      return { exitCode: 1, text: `${path}: Unexpected file, expected none: nothing is overwritten` };
  if (!existsSync(example))
    return { exitCode: 1, text: `${example}: Unexpected missing file, expected a capture` };
  const table = join(project, "scripts/formats/index.ts");
  const lines = readFileSync(example, "utf8").split("\n");
  const shown = lines.slice(0, CASE_LINES).join("\n");
  writeFileSync(file, formatStub(name, lines));
  writeFileSync(table, withFormat(readFileSync(table, "utf8"), name));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "capture.txt"), shown.endsWith("\n") ? shown : `${shown}\n`);
  writeFileSync(join(folder, "record.yaml"), CASE_RECORD);
  return [
    `Made scripts/formats/${name}.ts, its line in the table and test/formats/${name}/first.`,
    `1. Say in it how a post begins; look at it with: npm run try -- ${example} --format ${name}`,
    "2. Put your own words in place of the example's in capture.txt: a case needs the layout, not the text.",
    "3. npm run test:unit -- test/unit/formats.test.ts writes what is missing in the case, right or wrong. Read it, and commit it when it says what it should.",
  ].join("\n");
});
