import { existsSync, readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Message } from "../src/lib/message.ts";
import { checkWebArchives } from "./captures/warc/checkWebArchives.ts";
import { ingestArchive } from "./ingestArchive.ts";
import { isWebArchive, readSeeds } from "./read/seeds.ts";
import { ingestTable } from "./report/ingestTable.ts";
import { printMessages } from "./report/printMessages.ts";
import { progressBar } from "./report/progressBar.ts";
import { runCommand } from "./runCommand.ts";
import { atWork } from "./write/atWork.ts";
import { lockIn } from "./write/takeLock.ts";

const HELP = `npm run ingest -- [--seeds DIR] [--content DIR] [--quiet]

Reads the captures and records in seeds/ and makes src/content/ from them.
Writes only what changed; where something is wrong, nothing is written.

  --seeds DIR     the archive's seeds          (default seeds)
  --content DIR   where the result is written  (default src/content)
  --quiet         no table

Exit code 0: done; 1: something is wrong with the input; 2: with the call.`;

await runCommand(HELP, async () => {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "seeds" },
      content: { type: "string", default: "src/content" },
      quiet: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  const bar = progressBar("ingest", process.stderr);
  const { seeds, content } = values;
  const { documents, messages, written } = await atWork(
    "ingest",
    { reads: [seeds, content], locks: [lockIn(content)] },
    async () => ingestArchive(seeds, content, bar, await webArchiveFaults(seeds)),
  );
  printMessages(messages, process.stderr);
  if (!written)
    return {
      exitCode: 1,
      text: `Nothing was written: ${messages.filter((message) => message.severity === "error").length} error(s) above.`,
    };
  if (values.quiet) return "";
  const { length } = written.written;
  return `${ingestTable(documents, messages)}\n\n${length} files written, ${written.unchanged} unchanged, ${written.removed.length} removed.`;
});

/** Web archives are read only where there are any. */
async function webArchiveFaults(folder: string): Promise<Message[]> {
  if (!existsSync(folder) || !readdirSync(folder).some(isWebArchive)) return [];
  const { seeds } = readSeeds(folder);
  const named = seeds?.sources.filter(({ written }) => written.captures.some(({ from }) => from)) ?? [];
  return checkWebArchives(folder, named);
}
