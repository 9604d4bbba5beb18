import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  type LedgerResult,
  ledgerHistory,
  rebase,
  restore,
  verifyLedger,
  withdraw,
} from "./ledgerCommands.ts";
import { LEDGER_FILE } from "./read/ledger.ts";
import { printMessages } from "./report/printMessages.ts";
import { type Outcome, runCommand } from "./runCommand.ts";
import { atWork } from "./write/atWork.ts";
import { lockIn } from "./write/takeLock.ts";

const HELP = `npm run ledger -- COMMAND [--seeds DIR]

The ledger of all permalinks, seeds/ledger.jsonl.

  verify [--against FILE]            is the chain whole, and does it go on from the last edition
  history ID                         all that happened to an entry
  withdraw ID… --reason TEXT         let nothing of its text out any more; the reason is public
  restore ID… [--reason TEXT]        let it out again
  rebase [--against FILE]            chain the lines anew that no edition has published yet, where
                                     two branches met

  --against FILE  ledger of the last edition (default: that of each git tag edition-*)
  --date DAY      day of a withdrawal or restoration (default: that of the edition)
  --seeds DIR     the archive's seeds        (default seeds)

Exit code 0: done; 1: something is wrong with the input; 2: with the call.`;

await runCommand(HELP, async (): Promise<Outcome> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seeds: { type: "string", default: "seeds" },
      against: { type: "string" },
      reason: { type: "string" },
      date: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  const [command, ...ids] = positionals;
  const { seeds } = values;
  const against = values.against ?? null;
  const date = values.date ?? null;
  const wrong = (text: string): Outcome => ({ exitCode: 2, text: `${text}\n\n${HELP}` });
  const reads = isFolder(seeds) ? [seeds] : [];
  const writing = (work: () => LedgerResult): Promise<Outcome> =>
    atWork(`ledger ${command}`, { reads, locks: reads.map(lockIn) }, () => told(work()));
  const reading = (work: () => LedgerResult): Promise<Outcome> =>
    atWork(`ledger ${command}`, { reads, locks: [] }, () => told(work()));
  switch (command) {
    case "verify":
      return ids.length > 0
        ? wrong("Unexpected id, expected none")
        : reading(() => verifyLedger(seeds, against));
    case "history":
      return ids[0] === undefined || ids.length > 1
        ? wrong("Expected one id")
        : reading(() => ledgerHistory(seeds, ids[0] ?? ""));
    case "withdraw":
      if (ids.length === 0 || !values.reason) return wrong("Expected ids and --reason TEXT");
      return writing(() => withdraw(seeds, { ids, reason: values.reason ?? "", date }));
    case "restore":
      return ids.length === 0
        ? wrong("Expected ids")
        : writing(() => restore(seeds, { ids, reason: values.reason ?? null, date }));
    case "rebase":
      return writing(() => {
        const text = (file: string): string =>
          existsSync(join(seeds, file)) ? readFileSync(join(seeds, file), "utf8") : "";
        const isPublished = /status:\s*["']?published/u.test(text("archive.yaml"));
        return rebase(seeds, against, text(LEDGER_FILE), isPublished);
      });
    default:
      return wrong(
        `Unexpected command ${command ?? "(none)"}, expected verify, history, withdraw, restore or rebase`,
      );
  }
});

/** What is no folder has no lock; the command says what is wrong with it. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function told({ text, messages }: LedgerResult): Outcome {
  printMessages(messages, process.stderr);
  return messages.length > 0 ? { exitCode: 1, text: `${messages.length} error(s) above.` } : text;
}
