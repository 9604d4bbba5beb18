import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { prefixFault } from "../../src/lib/ledger/ledger.ts";
import type { Message } from "../../src/lib/message.ts";
import { LEDGER_FILE } from "./ledger.ts";

/** A ledger as an edition published it. */
export interface FormerLedger {
  name: string;
  text: string;
}

/**
 * The ledgers of the editions that git knows by their tags, `edition-1`; none where there is no git, no repository and no
 * tag. With a file given, that is the one, and git is not asked.
 */
export function formerLedgers(seeds: string, against: string | null = null): FormerLedger[] {
  if (against !== null) return [{ name: basename(against), text: readFileSync(against, "utf8") }];
  const tags = git(seeds, "tag", "--list", "edition-*");
  return (tags ?? "")
    .split("\n")
    .filter(Boolean)
    .flatMap((tag) => {
      const text = git(seeds, "show", `${tag}:./${LEDGER_FILE}`);
      return text === null ? [] : [{ name: tag, text }];
    });
}

/** How a ledger differs from those of former editions, of which each byte must stand. */
export function prefixFaults(seeds: string, ledger: string, against: string | null = null): Message[] {
  return formerLedgers(seeds, against).flatMap(({ name, text }) => prefixFault(text, ledger, name) ?? []);
}

const LARGEST = 1024 ** 3;

function git(folder: string, ...args: string[]): string | null {
  const { status, stdout } = spawnSync("git", ["-C", folder, ...args], {
    encoding: "utf8",
    maxBuffer: LARGEST,
  });
  return status === 0 ? stdout : null;
}
