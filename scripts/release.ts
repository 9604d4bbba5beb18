import { parseArgs } from "node:util";
import { prepareRelease, type ReleaseOptions } from "./releaseArchive.ts";
import { editionAddresses } from "./report/editionAddresses.ts";
import { printMessages } from "./report/printMessages.ts";
import { releaseTable } from "./report/releaseTable.ts";
import { type Outcome, runCommand } from "./runCommand.ts";
import { atWork } from "./write/atWork.ts";
import { lockIn } from "./write/takeLock.ts";

const HELP = `npm run release -- [--edition V] [--date YYYY-MM-DD] [--dry-run|--yes] [--seeds DIR] [--content DIR]

Publishes an edition: checks everything, shows which permalinks it would issue, amend or
supersede, and with --yes appends them to seeds/ledger.jsonl, keeps the last text of what is
superseded in seeds/retired.jsonl, and writes the edition into seeds/archive.yaml. All of it
is written or none.

  --edition V     name of the edition        (default: what archive.yaml says, in a draft)
  --date DAY      its day, never today's by itself (default: what archive.yaml says, in a draft)
  --dry-run       show only; also what happens without --yes
  --yes           do it
  --seeds DIR     the archive's seeds        (default seeds)
  --content DIR   what ingest wrote for the last edition (default src/content)

Exit code 0: done, or shown; 1: something is wrong with the input; 2: with the call.`;

await runCommand(HELP, async () => {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "seeds" },
      content: { type: "string", default: "src/content" },
      edition: { type: "string" },
      date: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      yes: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  if (values.yes && values["dry-run"])
    return { exitCode: 2, text: `Unexpected --yes beside --dry-run, expected one of them\n\n${HELP}` };
  const { seeds, content, yes } = values;
  // A release that only shows what it would do writes nothing, and may look on.
  return atWork("release", { reads: [seeds, content], locks: yes ? [lockIn(seeds)] : [] }, () =>
    release({ seeds, content, edition: values.edition ?? null, date: values.date ?? null }, yes),
  );
});

function release(options: ReleaseOptions, yes: boolean): Outcome {
  const { plan, edition, archive, messages, write } = prepareRelease(options);
  printMessages(messages, process.stderr);
  const errors = messages.filter(({ severity }) => severity === "error").length;
  if (!plan || !edition || !archive || errors > 0)
    return { exitCode: 1, text: `Nothing was written: ${errors} error(s) above.` };
  const table = `Edition ${edition.version}, ${edition.date}\n\nWhat citations and pages will carry:\n${editionAddresses(archive)}\n\n${releaseTable(plan)}`;
  if (!yes)
    return `${table}\n\nNothing was written. With --yes this edition is issued; nothing of it can be taken back.`;
  write();
  return `${table}\n\nIssued: ${plan.lines.length} lines. Now \`npm run ingest && npm run build\`, commit all of it, and tag it: \`git tag edition-${edition.version}\`.`;
}
