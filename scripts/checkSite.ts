import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readDocument } from "../src/lib/mdx/document.ts";
import type { Message } from "../src/lib/message.ts";
import { NameRecord } from "../src/lib/model/nameRecord.ts";
import { PlaceRecord } from "../src/lib/model/placeRecord.ts";
import type { SourceDocument } from "../src/lib/model/sourceDocument.ts";
import { spellings, withheld } from "../src/lib/publishable.ts";
import { findRuns, gateFaults } from "./gates.ts";
import { formerLedgers } from "./read/formerLedgers.ts";
import { LEDGER_FILE, readSeedLedger } from "./read/ledger.ts";
import { sha256 } from "./read/sha256.ts";

/** The folders of an archive. */
export interface Folders {
  seeds: string;
  content: string;
  dist: string;
}

/**
 * Holds a built site against the ledger, and looks for words that were withdrawn in every file of it. Without a ledger
 * there is nothing to hold it against.
 *
 * @param against the ledger of the last edition as a file; without it, those of the tags `edition-*` are taken.
 */
export function checkSite({ seeds, content, dist }: Folders, against: string | null = null): Message[] {
  const path = join(seeds, LEDGER_FILE);
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const faults = gateFaults(text, dist, formerLedgers(seeds, against), sha256);
  const { ledger, retired } = readSeedLedger(seeds);
  const withdrawn = [...ledger.issued.values()].filter(({ status }) => status === "withdrawn");
  if (withdrawn.length === 0) return faults;
  const documents = readDocuments(content);
  const files = new Map(
    documents.flatMap(({ record }) => record.captures.map(({ sha256, file }) => [sha256, file])),
  );
  const bytesOf = (hash: string): Uint8Array | null => {
    const file = files.get(hash);
    return file === undefined ? null : new Uint8Array(readFileSync(join(seeds, file)));
  };
  const list = (kind: "names" | "places"): unknown =>
    (JSON.parse(readFileSync(join(content, `${kind}.json`), "utf8")) as Record<string, unknown>)[kind];
  const lists = {
    names: z.array(NameRecord).parse(list("names")),
    places: z.array(PlaceRecord).parse(list("places")),
  };
  const { runs } = withheld(withdrawn, documents, retired, bytesOf, spellings(lists));
  return [
    ...faults,
    ...findRuns(dist, runs).map(
      ({ file, words }): Message => ({
        rule: "withdrawn-words",
        severity: "error",
        file,
        line: null,
        column: null,
        text: `Unexpected words of a withdrawn entry, “${words.split(" ").slice(0, 4).join(" ")} …”, expected none in the site`,
        hint: "Where they stand in a record, a note or the archive's own prose, take them out there.",
      }),
    ),
  ];
}

/** The documents in a folder of content. @throws where one is not as ingest writes it. */
export function readDocuments(content: string): SourceDocument[] {
  const folder = join(content, "sources");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".mdx"))
    .sort()
    .map((file) => {
      const read = readDocument(readFileSync(join(folder, file), "utf8"), `src/content/sources/${file}`);
      if ("message" in read) throw new Error(`${file}: ${read.message.text}`);
      return read.document;
    });
}
