import type { Sha256 } from "../../src/lib/ids.ts";
import { entryFields, metaText } from "../../src/lib/ledger/fields.ts";
import type { Ledger } from "../../src/lib/ledger/ledger.ts";
import type { Message } from "../../src/lib/message.ts";
import type { ArchiveSettings } from "../../src/lib/model/archiveSettings.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";

/** Entries named one by one, at the most: a better format may touch thousands. */
const MOST_NAMED = 5;

/**
 * What the ledger does not allow. In a published archive each entry must be one that the ledger knows, and each that it
 * knows must be there: an error. What is said of an entry may go on changing; that it waits for an edition is a warning.
 */
export function ledgerLock(
  documents: readonly SourceDocument[],
  edition: ArchiveSettings["edition"],
  ledger: Ledger,
  sha256: Sha256,
): Message[] {
  const published = edition.status === "published";
  if (!published && ledger.lines.length === 0) return [];
  const hint = `Issue a new edition: \`npm run release -- --edition ${nextVersion(edition.version)} --date YYYY-MM-DD\` (with --dry-run it only shows what it would do).`;
  const entries = documents.flatMap((document) => document.entries);
  const here = new Set(entries.map(({ id }) => id));
  const unknown = published ? entries.filter(({ id }) => !ledger.issued.has(id)) : [];
  const missing = [...ledger.issued.values()].filter(
    ({ id, status }) => status === "published" && !here.has(id),
  );
  const again = entries.filter(({ id }) => ledger.issued.get(id)?.status === "superseded");
  const amended = entries.filter((entry) => {
    const issued = ledger.issued.get(entry.id);
    return (
      issued?.status === "published" && sha256(metaText(entryFields(entry, sha256))) !== issued.metaSha256
    );
  });
  const message = (
    rule: string,
    file: string,
    line: number | null,
    text: string,
    severity: Message["severity"],
  ): Message => ({ rule, severity, file, line, column: line === null ? null : 1, text, hint: null });
  const severity = published ? "error" : "warning";
  const messages = [
    ...[...unknown, ...again]
      .slice(0, MOST_NAMED)
      .map(({ id, capture }) =>
        message(
          "not-issued",
          `seeds/${capture.file}`,
          capture.lines[0],
          `Unexpected entry ${id}, which the ledger ${ledger.issued.has(id) ? "calls superseded" : "does not know"}, expected one of edition ${edition.version}`,
          severity,
        ),
      ),
    ...missing
      .slice(0, MOST_NAMED)
      .map(({ id, history }) =>
        message(
          "issued-and-missing",
          "seeds/ledger.jsonl",
          history[0]?.seq ?? null,
          `Unexpected missing entry ${id}, which an edition issued, expected its text among the entries`,
          severity,
        ),
      ),
    ...(amended.length > 0
      ? [
          message(
            "not-released",
            "seeds/ledger.jsonl",
            null,
            `Unexpected statements about ${amended.length} entries (${amended
              .slice(0, MOST_NAMED)
              .map(({ id }) => id)
              .join(
                ", ",
              )}${amended.length > MOST_NAMED ? ", …" : ""}), expected those of edition ${edition.version}`,
            "warning",
          ),
        ]
      : []),
  ];
  const untold =
    unknown.length +
    again.length +
    missing.length -
    messages.filter(({ rule }) => rule !== "not-released").length;
  if (untold > 0)
    messages.push(
      message(
        "not-issued",
        "seeds/ledger.jsonl",
        null,
        `Unexpected ${untold} more such entries, expected none`,
        severity,
      ),
    );
  const last = messages.at(-1);
  if (last) last.hint = hint;
  return messages;
}

/** "2" after "1"; any other name is left to the archivist. */
export function nextVersion(version: string): string {
  return /^\d+$/u.test(version) ? String(Number(version) + 1) : "NAME";
}
