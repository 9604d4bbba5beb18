import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { identityText, isEntryId, type Sha256 } from "../src/lib/ids.ts";
import { type Issued, prefixFault, readLedger } from "../src/lib/ledger/ledger.ts";
import type { Message } from "../src/lib/message.ts";
import { RUN, type WordRuns, wordsOf } from "../src/lib/wordRuns.ts";
import type { FormerLedger } from "./read/formerLedgers.ts";
import { listFiles } from "./write/replaceFolder.ts";

/** Faults of one gate that are told one by one. */
const MOST = 20;

/**
 * What a built site breaks of the promise that the ledger makes: the ledger of each earlier edition is its beginning, its
 * chain holds, every id has its page, whose text is the one that the id stands for, or its tombstone, and no page pretends
 * to an id that was never issued. Empty where the promise holds.
 */
export function gateFaults(
  ledgerText: string,
  dist: string,
  former: readonly FormerLedger[],
  sha256: Sha256,
): Message[] {
  const faults = former.flatMap(({ name, text }) => prefixFault(text, ledgerText, name) ?? []);
  const { ledger, messages } = readLedger(ledgerText, sha256);
  faults.push(...messages);
  if (!ledger) return faults;
  const site = readSite(dist);
  if (site.ledger !== ledgerText)
    faults.push(
      fault(
        "gate-ledger",
        "data/ledger.jsonl",
        "Unexpected ledger on the site, expected the bytes of seeds/ledger.jsonl",
      ),
    );
  faults.push(...strayIds(site, ledger.issued));
  const broken: Message[] = [];
  for (const issued of ledger.issued.values()) {
    if (broken.length >= MOST) break;
    const fault = pageFault(issued, dist, site, ledger.issued, sha256);
    if (fault) broken.push(fault);
  }
  return [...faults, ...broken];
}

/** What of a site the gates look at. */
interface Site {
  /** Ids that have a page, and ids that have a file of data. */
  pages: Set<string>;
  files: Set<string>;
  /** Lines of `data/entries.jsonl`. */
  entries: { id: string; status: string; source: string; textSha256: string }[];
  /** By id of entry: its source. */
  sourceOf: Map<string, string>;
  access: Map<string, string>;
  ledger: string;
}

function readSite(dist: string): Site {
  const read = (file: string): string =>
    existsSync(join(dist, file)) ? readFileSync(join(dist, file), "utf8") : "";
  const lines = (file: string): unknown[] =>
    read(file)
      .split("\n")
      .filter((line) => line !== "")
      .map((line): unknown => JSON.parse(line));
  const items = existsSync(join(dist, "e")) ? readdirSync(join(dist, "e")) : [];
  const sources = lines("data/sources.jsonl") as { id: string; record: { access: string } }[];
  const entries = (lines("data/entries.jsonl") as Site["entries"]).map(
    ({ id, status, source, textSha256 }) => ({ id, status, source, textSha256 }),
  );
  return {
    pages: new Set(
      items.filter((item) => !item.includes(".") && existsSync(join(dist, "e", item, "index.html"))),
    ),
    files: new Set(items.flatMap((item) => (item.endsWith(".json") ? [item.slice(0, -5)] : []))),
    entries,
    sourceOf: new Map(entries.map(({ id, source }) => [id, source])),
    access: new Map(sources.map(({ id, record }) => [id, record.access])),
    ledger: read("data/ledger.jsonl"),
  };
}

function fault(rule: string, file: string, text: string, hint: string | null = null): Message {
  return { rule, severity: "error", file, line: null, column: null, text, hint };
}

/** Ids that were never issued, stand twice, or are misspelled. A draft of an entry may stand beside the issued ones. */
function strayIds({ pages, files, entries }: Site, issued: ReadonlyMap<string, Issued>): Message[] {
  const faults: Message[] = [];
  const seen = new Set<string>();
  const drafts = new Set<string>();
  for (const { id, status, textSha256 } of entries) {
    const file = `e/${id}.json`;
    if (seen.has(id))
      faults.push(
        fault("gate-twice", file, `Unexpected second entry ${id}, expected an id that stands once`),
      );
    seen.add(id);
    const known = issued.get(id);
    if (!known && status === "draft") drafts.add(id);
    else if (!known)
      faults.push(
        fault(
          "gate-not-issued",
          file,
          `Unexpected ${status} entry ${id}, which the ledger does not know, expected an issued id`,
        ),
      );
    else if (known.status !== status)
      faults.push(
        fault(
          "gate-status",
          file,
          `Unexpected status ${status} of ${id}, expected ${known.status} as in the ledger`,
        ),
      );
    else if (known.textSha256 !== textSha256)
      faults.push(fault("gate-text", file, `Unexpected textSha256 of ${id}, expected the one in the ledger`));
  }
  for (const id of new Set([...pages, ...files])) {
    if (!isEntryId(id))
      faults.push(
        fault("gate-id", `e/${id}`, `Unexpected id ${id}, expected the check character that belongs to it`),
      );
    else if (!issued.has(id) && !drafts.has(id))
      faults.push(
        fault(
          "gate-not-issued",
          `e/${id}/`,
          `Unexpected page of ${id}, which the ledger does not know, expected an issued id`,
        ),
      );
  }
  return faults.slice(0, MOST);
}

function pageFault(
  { id, status, textSha256, to }: Issued,
  dist: string,
  { pages, sourceOf, access }: Site,
  issued: ReadonlyMap<string, Issued>,
  sha256: Sha256,
): Message | null {
  const file = `e/${id}/index.html`;
  if (!pages.has(id))
    return fault(
      "gate-page",
      file,
      `Unexpected missing page of ${id}, which an edition issued, expected its text or its tombstone`,
      "Run `npm run ingest`; where the reading of a capture changed, `npm run release -- --dry-run` shows what a new edition would supersede.",
    );
  const html = readFileSync(join(dist, file), "utf8");
  const lines = capturedText(html);
  if (status === "withdrawn") {
    if (!html.includes('data-status="withdrawn"') || lines !== null)
      return fault(
        "gate-tombstone",
        file,
        `Unexpected text of ${id}, which was withdrawn, expected a tombstone`,
      );
    return null;
  }
  if (html.includes('data-status="withdrawn"'))
    return fault(
      "gate-tombstone",
      file,
      `Unexpected tombstone of ${id}, which is ${status}, expected its text`,
    );
  for (const other of status === "superseded" ? to : [])
    if (
      !new RegExp(`rel="successor-version"[^>]*${other}|${other}[^>]*rel="successor-version"`, "u").test(html)
    )
      return fault(
        "gate-successor",
        file,
        `Unexpected page of ${id} without a link to ${other}, which superseded it, expected one`,
      );
  const source = sourceOf.get(id) ?? "";
  if ((access.get(source) ?? "full") !== "full") {
    if (lines !== null)
      return fault(
        "gate-access",
        file,
        `Unexpected captured lines of ${id}, expected none: access to its source is limited`,
      );
    return null;
  }
  if (lines !== null && sha256(identityText(lines)) === textSha256) return null;
  const isMasked =
    html.includes("notice--withdrawn") && [...issued.values()].some((one) => one.status === "withdrawn");
  if (isMasked) return null;
  return fault(
    "gate-text",
    file,
    `Unexpected text of ${id}, whose SHA-256 is another in the ledger, expected the text that the id stands for`,
  );
}

/** The captured lines that a page shows, as text; null where it shows none. */
export function capturedText(html: string): string | null {
  const list = /<ol class="capture\b[^>]*>(.*?)<\/ol>/su.exec(html)?.[1];
  if (list === undefined) return null;
  return [...list.matchAll(/<li\b[^>]*>(.*?)<\/li>/gsu)]
    .map(([, item = ""]) => decodeEntities(item.replace(/<b>.*?<\/b>/su, "").replace(/<[^>]*>/gu, "")))
    .join("\n");
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

/** A run of words that stands where it should not. Fewer than `RUN` words in a row may be there by chance. */
export interface Leak {
  file: string;
  words: string;
}

/**
 * Where runs of words stand in a site, in whatever form: text, attributes, data, percent and base64 addresses, and the
 * unpacked search index.
 */
export function findRuns(dist: string, runs: WordRuns): Leak[] {
  if (runs.isEmpty) return [];
  return listFiles(dist).flatMap((file) => {
    const bytes = readFileSync(join(dist, file));
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
    for (const form of forms(text)) {
      const words = wordsOf(form);
      const [found] = runs.find(words, RUN);
      if (found)
        return [
          {
            file,
            words: words
              .slice(...found)
              .map(({ word }) => word)
              .join(" "),
          },
        ];
    }
    return [];
  });
}

function forms(text: string): string[] {
  const plain = decodeEntities(
    text
      .replace(/\\u([0-9a-fA-F]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\[nrt]/gu, " "),
  );
  const all = [plain, plain.replace(/<[^>]*>/gu, " ")];
  if (/%[0-9a-fA-F]{2}/u.test(plain)) {
    const decoded = plain.replace(/(?:%[0-9a-fA-F]{2})+/gu, (codes) =>
      Buffer.from(codes.replaceAll("%", ""), "hex").toString("utf8"),
    );
    all.push(decoded, decoded.replaceAll("+", " "));
  }
  for (const [, packed = ""] of plain.matchAll(/;base64,([A-Za-z0-9+/=]{16,})/gu))
    all.push(Buffer.from(packed, "base64").toString("utf8"));
  return all;
}
