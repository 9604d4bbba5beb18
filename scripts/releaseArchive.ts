import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { identityText } from "../src/lib/ids.ts";
import { appendLines, readLedger } from "../src/lib/ledger/ledger.ts";
import { type FormerEntry, planRelease, type ReleasePlan } from "../src/lib/ledger/planRelease.ts";
import { printRetired } from "../src/lib/ledger/retired.ts";
import { readDocument } from "../src/lib/mdx/document.ts";
import type { Message } from "../src/lib/message.ts";
import type { ArchiveSettings } from "../src/lib/model/archiveSettings.ts";
import type { Entry } from "../src/lib/model/entry.ts";
import { SCHEMA_VERSION } from "../src/lib/model/schemaVersion.ts";
import { readArchive } from "./ingestArchive.ts";
import { readCapture } from "./pipeline/capture.ts";
import { prefixFaults } from "./read/formerLedgers.ts";
import { LEDGER_FILE, RETIRED_FILE } from "./read/ledger.ts";
import type { Seeds } from "./read/seeds.ts";
import { sha256 } from "./read/sha256.ts";
import { type Disk, replaceFolder } from "./write/replaceFolder.ts";
import { stampEdition } from "./write/stampEdition.ts";

export interface ReleaseOptions {
  seeds: string;
  /** What ingest wrote for the last edition: there stand the entries that are now superseded. */
  content: string;
  /** Version of the new edition; by default what `archive.yaml` says. */
  edition: string | null;
  /** Its day; by default what `archive.yaml` says. */
  date: string | null;
}

/** A release that is ready to be written, or what stands in its way. */
export interface Release {
  plan: ReleasePlan | null;
  edition: { version: string; date: string } | null;
  /** What `archive.yaml` says; null where it cannot be read. */
  archive: ArchiveSettings | null;
  messages: Message[];
  /** Writes all of it, or nothing. @throws the disk's error, with the seeds as they were. */
  write: (disk?: Disk) => void;
}

/** Checks an archive and plans its next edition. Writes nothing. */
export function prepareRelease(options: ReleaseOptions): Release {
  const { seeds, documents, messages } = readArchive(options.seeds);
  const nothing = (): never => {
    throw new Error("a release with errors cannot be written");
  };
  const archive = seeds?.archive ?? null;
  const refused = (): Release => ({ plan: null, edition: null, archive, messages, write: nothing });
  const failed = (): boolean => messages.some(({ severity }) => severity === "error");
  if (!seeds || failed()) return refused();
  const { ledger, retired } = seeds.issued;
  messages.push(...prefixFaults(options.seeds, ledger.text));
  const edition = nextEdition(seeds, options, messages);
  if (!edition || failed()) return refused();

  const former = formerEntries(options.content, seeds);
  const plan = planRelease(documents, ledger, former, edition.date, sha256);
  for (const { id } of plan.lost)
    messages.push(
      fault(
        "lost-text",
        `Unexpected missing entry ${id}, which would be superseded, expected it in ${options.content} as it was published`,
        "Bring back the content of the last edition (`git checkout edition-… -- src/content`, the seeds stay as they are), and the capture that it was made from.",
      ),
    );
  for (const { id } of plan.homeless)
    messages.push(
      fault(
        "lost-source",
        `Unexpected missing source of ${id}, expected the record and the capture of every entry that was issued`,
        "To take a source back, put it back, and set `access: metadata` or withdraw its entries.",
      ),
    );
  if (failed()) return { ...refused(), plan };

  const added = appendLines(ledger, plan.lines, sha256);
  const checked = readLedger(ledger.text + added, sha256);
  messages.push(...checked.messages);
  const stamped = stampEdition(readFileSync(join(options.seeds, "archive.yaml"), "utf8"), edition);
  if (failed()) return { ...refused(), plan };
  const kept = plan.superseded.map(({ key, slice, entry }) =>
    printRetired({
      schemaVersion: SCHEMA_VERSION,
      key,
      edition: seeds.archive.edition.version,
      slice: slice ?? "",
      entry,
    }),
  );
  return {
    plan,
    edition,
    archive,
    messages,
    write(disk) {
      const files = new Map([["archive.yaml", stamped]]);
      if (added !== "") files.set(LEDGER_FILE, ledger.text + added);
      if (kept.length > 0)
        files.set(
          RETIRED_FILE,
          (retired.size > 0 ? readFileSync(join(options.seeds, RETIRED_FILE), "utf8") : "") + kept.join(""),
        );
      replaceFolder(options.seeds, files, () => true, disk);
    },
  };
}

function fault(rule: string, text: string, hint: string | null = null, file = "seeds/ledger.jsonl"): Message {
  return { rule, severity: "error", file, line: null, column: null, text, hint };
}

/** The version and day of the new edition. Days go forward, and no edition is published twice. */
function nextEdition(
  { archive, issued: { ledger } }: Seeds,
  options: ReleaseOptions,
  messages: Message[],
): { version: string; date: string } | null {
  const { edition, formerEditions } = archive;
  const wrong = (text: string, hint: string): null => {
    messages.push(fault("edition", text, hint, "seeds/archive.yaml"));
    return null;
  };
  const published = edition.status === "published";
  const version = options.edition ?? (published ? null : edition.version);
  const date = options.date ?? (published ? null : edition.date);
  if (!published && ledger.lines.length > 0 && formerEditions.length === 0)
    return wrong(
      "Unexpected draft after an edition, expected the edition before among formerEditions",
      "An archive that was published stays so: set status, version and date back to the last edition, and name the new one here.",
    );
  if (version === null)
    return wrong(
      `Unexpected edition ${edition.version}, which is published, expected the name of a new one`,
      "Name it: `--edition 2`.",
    );
  if (date === null)
    return wrong("Unexpected edition without a day, expected one", "Give it: `--date YYYY-MM-DD`.");
  if (!isDay(date))
    return wrong(
      `Unexpected day ${date}, expected one of the calendar as YYYY-MM-DD`,
      "For instance `--date 2026-12-01`.",
    );
  if ([...(published ? [edition] : []), ...formerEditions].some((former) => former.version === version))
    return wrong(
      `Unexpected edition ${version}, which is published, expected another name`,
      "An edition is published once: name the next one.",
    );
  const last = [
    ledger.lines.at(-1)?.at ?? "",
    published ? (edition.date ?? "") : "",
    ...formerEditions.map((former) => former.date),
  ]
    .sort()
    .at(-1);
  const sameDay = published && edition.date === date;
  if (last && (date < last || sameDay))
    return wrong(
      `Unexpected day ${date}, expected one after ${last}, the day of the last edition`,
      "Editions are told apart by their days.",
    );
  return { version, date };
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
  );
}

/** The entries that `content` holds, with their text from the captures; where a capture is gone, from their parts. */
function formerEntries(content: string, seeds: Seeds): Map<string, FormerEntry> {
  const former = new Map<string, FormerEntry>();
  const wanted = seeds.issued.ledger.issued;
  if (wanted.size === 0) return former;
  const folder = join(content, "sources");
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (!file.endsWith(".mdx")) continue;
    const read = readDocument(readFileSync(join(folder, file), "utf8"), `src/content/sources/${file}`);
    if ("message" in read) continue;
    const { record, capture, entries } = read.document;
    const source = seeds.sources
      .flatMap(({ captures }) => captures)
      .find((one) => one.sha256 === capture.sha256);
    const encoding = record.captures[0]?.encoding ?? "utf-8";
    const decoded = source ? readCapture(source.file, source.bytes, capture.sha256, encoding) : null;
    for (const entry of entries) {
      const issued = wanted.get(entry.id);
      if (!issued || issued.textSha256 !== entry.textSha256) continue;
      const slices = decoded ? [sliceOf(decoded, entry)] : [];
      const slice = [...slices, sliceOfParts(entry)].find(
        (text) => sha256(identityText(text)) === entry.textSha256,
      );
      former.set(entry.id, { key: record.key, slice: slice ?? null, entry });
    }
  }
  return former;
}

/** The lines of an entry: entries are made of whole lines. */
function sliceOf(capture: ReturnType<typeof readCapture>, { capture: { lines } }: Entry): string {
  const [first, last] = [capture.lines[lines[0] - 1], capture.lines[lines[1] - 1]];
  return first && last ? capture.text.slice(first.start, last.next) : "";
}

function sliceOfParts({ parts }: Entry): string {
  return parts
    .flatMap(({ blocks }) => blocks.map(({ marker, text }) => (marker === null ? text : `${marker} ${text}`)))
    .join("\n");
}
