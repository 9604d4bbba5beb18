import { join } from "node:path";
import { IDENTITY_RULE } from "../src/lib/ids.ts";
import { appendLines, type Issued, type Ledger, type NewLine, readLedger } from "../src/lib/ledger/ledger.ts";
import { LedgerLine, printLine } from "../src/lib/ledger/line.ts";
import type { Message } from "../src/lib/message.ts";
import { maskedElsewhere, maskedShare, publish, spellings, withheld } from "../src/lib/publishable.ts";
import { historyRows } from "../src/lib/view/historyRows.ts";
import { wordsOf } from "../src/lib/wordRuns.ts";
import { en } from "../src/lib/words/en.ts";
import { readArchive } from "./ingestArchive.ts";
import { formerLedgers, prefixFaults } from "./read/formerLedgers.ts";
import { LEDGER_FILE, readSeedLedger } from "./read/ledger.ts";
import type { Seeds } from "./read/seeds.ts";
import { sha256 } from "./read/sha256.ts";
import { type Disk, replaceFolder } from "./write/replaceFolder.ts";

/** What a command on the ledger gave; where there is an error, nothing was written. */
export interface LedgerResult {
  text: string;
  messages: Message[];
}

function failure(rule: string, text: string, hint: string | null = null): LedgerResult {
  const message = {
    rule,
    severity: "error" as const,
    file: "seeds/ledger.jsonl",
    line: null,
    column: null,
    text,
    hint,
  };
  return { text: "", messages: [message] };
}

/** Verifies a ledger, and that it goes on from those of the editions before. */
export function verifyLedger(seeds: string, against: string | null): LedgerResult {
  const { ledger, messages } = readSeedLedger(seeds);
  const former = messages.length > 0 ? [] : formerLedgers(seeds, against);
  messages.push(...(messages.length > 0 ? [] : prefixFaults(seeds, ledger.text, against)));
  const count = (status: Issued["status"]): number =>
    [...ledger.issued.values()].filter((issued) => issued.status === status).length;
  const names = former.map(({ name }) => name);
  return {
    messages,
    text: [
      `${ledger.lines.length} lines, ${ledger.issued.size} ids: ${count("published")} published, ${count("superseded")} superseded, ${count("withdrawn")} withdrawn.`,
      names.length > 0
        ? `It goes on from ${names.join(", ")}.`
        : "No earlier edition to compare with: no git tag edition-*, and no --against FILE.",
      ...(ledger.head === null ? [] : [`SHA-256 of the last line: ${ledger.head}`]),
    ].join("\n"),
  };
}

/** Everything that the ledger says of an id. */
export function ledgerHistory(seeds: string, id: string): LedgerResult {
  const { ledger, messages } = readSeedLedger(seeds);
  if (messages.length > 0) return { text: "", messages };
  const issued = ledger.issued.get(id);
  if (!issued) return failure("unknown-id", `Unexpected id ${id}, expected one that the ledger knows`);
  const rows = historyRows(issued.history, en).map(({ day, what, changes, reason }, i) => {
    const line = issued.history[i];
    const to = line && line.to.length > 0 ? ` by ${line.to.join(", ")}` : "";
    return [
      `${String(line?.seq).padStart(6)}  ${day}  ${what}${to}${reason === null ? "" : `: ${reason}`}`,
      ...changes.map(({ name, from, to: now }) => `${" ".repeat(8)}${name}: ${from} → ${now}`),
    ].join("\n");
  });
  return {
    messages: [],
    text: [`${id}: ${issued.status}`, `SHA-256 of its text: ${issued.textSha256}`, ...rows].join("\n"),
  };
}

export interface Withdrawal {
  ids: readonly string[];
  reason: string;
  /** Its day; by default that of the edition. */
  date: string | null;
}

/** Withdraws entries: their texts are let out nowhere from the next build on. Says where else their words stand. */
export function withdraw(folder: string, { ids, reason, date }: Withdrawal, disk?: Disk): LedgerResult {
  const { seeds, documents, stories, messages } = readArchive(folder);
  const errors = messages.filter(({ severity }) => severity === "error");
  if (!seeds || errors.length > 0) return { text: "", messages: errors };
  const { ledger, retired } = seeds.issued;
  const at = dayOf(seeds, date);
  if (typeof at !== "string") return at;
  const lines: NewLine[] = [];
  for (const id of new Set(ids)) {
    const issued = ledger.issued.get(id);
    if (!issued)
      return failure(
        "unknown-id",
        `Unexpected id ${id}, expected one that the ledger knows`,
        "An entry that was never issued is taken back by its record: a correction, or `access: metadata`.",
      );
    if (issued.status === "withdrawn")
      return failure("withdrawn", `Unexpected id ${id}, which is withdrawn, expected another`);
    lines.push(lineAbout(issued, { event: "withdraw", at, reason }));
  }
  const after = ledger.text + appendLines(ledger, lines, sha256);
  const next = readLedger(after, sha256);
  if (!next.ledger) return { text: "", messages: next.messages };
  const bytes = new Map(
    seeds.sources.flatMap(({ captures }) => captures.map((capture) => [capture.sha256, capture.bytes])),
  );
  const bytesOf = (hash: string): Uint8Array | null => bytes.get(hash) ?? null;
  const mine = [...next.ledger.issued.values()].filter((issued) => ids.includes(issued.id));
  const places = seeds.places.places;
  const content = {
    archive: seeds.archive,
    documents,
    names: seeds.names,
    places,
    stories,
    about: seeds.about,
  };
  const { runs } = withheld(mine, documents, retired, bytesOf, spellings(content));
  if (runs.find(wordsOf(reason)).length > 0)
    return failure(
      "reason",
      "Unexpected words of the withdrawn text in the reason, expected a reason without them: it is published, and can never be taken back",
    );
  const published = publish(content, next.ledger, retired, bytesOf);
  replaceFolder(folder, new Map([[LEDGER_FILE, after]]), () => true, disk);
  const copies = maskedElsewhere(published).map((entry) => {
    const share = Math.round(100 * maskedShare(entry));
    const { file, lines: where } = entry.capture;
    const advice = share > 80 ? "; withdraw it too, unless it should stand there masked" : "";
    return `  ${entry.id}  seeds/${file}:${where[0]}  ${share} % of it is masked${advice}`;
  });
  return {
    messages: [],
    text: [
      `Withdrawn: ${[...new Set(ids)].join(", ")} (${at}). The ledger says so from now on, and the next build lets nothing of the text out.`,
      ...(copies.length > 0
        ? ["", "Entries that hold words of it, which will be masked there:", ...copies]
        : []),
      "",
      "The captures and git history still hold the text: see “Withdrawal” in README.md.",
    ].join("\n"),
  };
}

/** Restores entries that were withdrawn. */
export function restore(
  folder: string,
  { ids, reason, date }: { ids: readonly string[]; reason: string | null; date: string | null },
  disk?: Disk,
): LedgerResult {
  const { seeds, messages } = readArchive(folder);
  const errors = messages.filter(({ severity }) => severity === "error");
  if (!seeds || errors.length > 0) return { text: "", messages: errors };
  const { ledger } = seeds.issued;
  const at = dayOf(seeds, date);
  if (typeof at !== "string") return at;
  const lines: NewLine[] = [];
  for (const id of new Set(ids)) {
    const issued = ledger.issued.get(id);
    if (issued?.status !== "withdrawn")
      return failure(
        "not-withdrawn",
        `Unexpected id ${id}, expected one that is withdrawn`,
        "An entry that was superseded comes back by itself with the edition that reads it again.",
      );
    lines.push(lineAbout(issued, { event: "restore", at, ...(reason === null ? {} : { reason }) }));
  }
  append(folder, ledger, lines, disk);
  return { messages: [], text: `Restored: ${[...new Set(ids)].join(", ")} (${at}).` };
}

function append(folder: string, ledger: Ledger, lines: readonly NewLine[], disk?: Disk): void {
  const text = ledger.text + appendLines(ledger, lines, sha256);
  replaceFolder(folder, new Map([[LEDGER_FILE, text]]), () => true, disk);
}

function lineAbout(issued: Issued, event: Pick<NewLine, "event" | "at" | "reason">): NewLine {
  const { id, textSha256, metaSha256, locators } = issued;
  return {
    rule: IDENTITY_RULE,
    id,
    textSha256,
    metaSha256,
    locators: [...locators],
    to: [],
    changes: [],
    ...event,
  };
}

/** The day of an event: as given, or that of the edition; never before the last line. */
function dayOf(seeds: Seeds, date: string | null): string | LedgerResult {
  const last = seeds.issued.ledger.lines.at(-1)?.at ?? "";
  const at = date ?? [seeds.archive.edition.date ?? "", last].sort().at(-1) ?? "";
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(at))
    return failure(
      "day",
      `Unexpected day ${at || "null"}, expected YYYY-MM-DD`,
      "Give it: `--date YYYY-MM-DD`.",
    );
  if (at < last)
    return failure("day", `Unexpected day ${at}, expected ${last} or later, the day of the last line`);
  return at;
}

/** Lines that git leaves where two branches met. */
const CONFLICT = /^(<{7}|={7}|>{7}|\|{7})( |$)/u;

/**
 * Chains the lines anew that no edition has published: for two branches that both appended. What is published stays byte for
 * byte; a line that stands twice is kept once.
 */
export function rebase(
  folder: string,
  against: string | null,
  text: string,
  isPublished: boolean,
  disk?: Disk,
): LedgerResult {
  const former = formerLedgers(folder, against).sort((a, b) => b.text.length - a.text.length);
  if (former.length === 0 && isPublished)
    return failure(
      "rebase",
      "Unexpected published archive without the ledger of its edition, expected a git tag edition-* or --against FILE",
      "What is published is never changed: rebase must know which lines are.",
    );
  const base = former[0]?.text ?? "";
  const known = readLedger(base, sha256);
  if (!known.ledger) return { text: "", messages: known.messages };
  const rest = text.split("\n").filter((line) => line !== "" && !CONFLICT.test(line));
  const fixed = base.split("\n").filter((line) => line !== "");
  if (fixed.some((line, i) => line !== rest[i])) {
    const [message] = prefixFaults(folder, text, against);
    return message
      ? { text: "", messages: [message] }
      : failure(
          "rebase",
          `Unexpected line among those of ${former[0]?.name}, expected them as they were published`,
        );
  }
  const seen = new Set<string>();
  const added: NewLine[] = [];
  for (const [index, line] of rest.slice(fixed.length).entries()) {
    const parsed = LedgerLine.safeParse(parse(line));
    if (!parsed.success)
      return failure(
        "rebase",
        `Unexpected line ${fixed.length + index + 1}, which is no line of a ledger, expected one`,
      );
    const key = printLine({ ...parsed.data, seq: 1, prev: null });
    if (seen.has(key)) continue;
    seen.add(key);
    added.push(parsed.data);
  }
  const whole = base + appendLines(known.ledger, added, sha256);
  const checked = readLedger(whole, sha256);
  if (!checked.ledger) return { text: "", messages: checked.messages };
  replaceFolder(folder, new Map([[LEDGER_FILE, whole]]), () => true, disk);
  return {
    messages: [],
    text: `${fixed.length} published lines as they were, ${added.length} chained anew in ${join(folder, LEDGER_FILE)}.`,
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
