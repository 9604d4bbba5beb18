import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EMPTY_LEDGER, type Ledger, readLedger } from "../../src/lib/ledger/ledger.ts";
import { type RetiredEntry, readRetired, retiredFaults } from "../../src/lib/ledger/retired.ts";
import type { Message } from "../../src/lib/message.ts";
import { sha256 } from "./sha256.ts";

/** The ledger of an archive, and the entries that were superseded. */
export interface SeedLedger {
  ledger: Ledger;
  retired: ReadonlyMap<string, RetiredEntry>;
}

export const LEDGER_FILE = "ledger.jsonl";
export const RETIRED_FILE = "retired.jsonl";

/** Reads `ledger.jsonl` and `retired.jsonl` of a folder; a file that is missing is empty. */
export function readSeedLedger(folder: string, label = "seeds"): SeedLedger & { messages: Message[] } {
  const text = (file: string): string => {
    const path = join(folder, file);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  };
  const read = readLedger(text(LEDGER_FILE), sha256, `${label}/${LEDGER_FILE}`);
  const { retired, messages } = readRetired(text(RETIRED_FILE), `${label}/${RETIRED_FILE}`);
  if (!read.ledger) return { ledger: EMPTY_LEDGER, retired, messages: [...read.messages, ...messages] };
  return {
    ledger: read.ledger,
    retired,
    messages:
      messages.length > 0
        ? messages
        : retiredFaults(read.ledger, retired, sha256, `${label}/${RETIRED_FILE}`),
  };
}
