import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { EMPTY_LEDGER } from "../../src/lib/ledger/ledger.ts";
import { ArchiveSettings } from "../../src/lib/model/archiveSettings.ts";
import type { SourceRecord } from "../../src/lib/model/sourceRecord.ts";
import { publish } from "../../src/lib/publishable.ts";
import { FORMATS_FOLDER, ingestBytes } from "../support/ingest-case.ts";

const BYTES = new TextEncoder().encode(
  "18:40 Breaking: The gate is shut.\n\n17:05 It rains.\n\n16:00 It is dry.\n",
);
const archive = ArchiveSettings.parse(
  parse(readFileSync(join(FORMATS_FOLDER, "../archives/base/archive.yaml"), "utf8")),
);

/** The marks that are let out of a source with this access. */
function marksOf(access: SourceRecord["access"]): string[] {
  const { document } = ingestBytes(BYTES, "clock-led-posts", { access });
  if (!document) throw new Error("no document");
  const content = { archive, documents: [document], names: [], places: [], stories: [], about: null };
  const { documents } = publish(content, EMPTY_LEDGER, new Map(), () => BYTES);
  return documents.flatMap(({ entries }) =>
    entries.flatMap(({ marks = [] }) => marks.map(({ verbatim }) => verbatim)),
  );
}

test("the words that mark a post are let out with the post", () => {
  expect(marksOf("full")).toEqual(["Breaking:"]);
});

test("and held back with it", () => {
  expect(marksOf("metadata")).toEqual([]);
});
