import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clockLedPosts } from "../../scripts/formats/clock-led-posts.ts";
import type { Format } from "../../scripts/formats/format.ts";
import { ingestArchive } from "../../scripts/ingestArchive.ts";
import { sha256 } from "../../scripts/read/sha256.ts";
import { prepareRelease, type Release } from "../../scripts/releaseArchive.ts";
import { type Ledger, readLedger } from "../../src/lib/ledger/ledger.ts";
import { ARCHIVES_FOLDER } from "./archive-case.ts";
import { emptyFolder } from "./empty-folder.ts";

/** A tiny archive in a folder of its own, and what is done to it as people would. */
export interface TinyArchive {
  seeds: string;
  content: string;
  read: (file: string) => string;
  /** Replaces words that stand once in a file of the seeds; hashes of captures are put right. */
  change: (file: string, text: string, other: string) => void;
  ingest: () => ReturnType<typeof ingestArchive>;
  /** Publishes an edition, and makes the content of it. @throws with the messages where it cannot. */
  publish: (edition: string, date: string) => Release;
  ledger: () => Ledger;
  /** The id of the entry whose capture begins at a line. */
  idAt: (line: number) => string;
}

/** Makes the base archive of test/archives with another text. */
export function tinyArchive(text: string, record: readonly [string, string][] = []): TinyArchive {
  const folder = emptyFolder();
  const [seeds, content] = [join(folder, "seeds"), join(folder, "content")];
  cpSync(join(ARCHIVES_FOLDER, "base"), seeds, { recursive: true });
  writeFileSync(join(seeds, "stories.yaml"), "schemaVersion: 1\nstories: []\n");
  writeFileSync(join(seeds, "flood.txt"), text);
  const read = (file: string): string => readFileSync(join(seeds, file), "utf8");
  const replace = (file: string, from: string, to: string): void => {
    const before = read(file);
    if (before.split(from).length !== 2)
      throw new Error(`${JSON.stringify(from)} does not stand once in ${file}`);
    writeFileSync(
      join(seeds, file),
      before.replace(from, () => to),
    );
  };
  const putHashRight = (): void =>
    writeFileSync(
      join(seeds, "flood.yaml"),
      read("flood.yaml").replace(/[0-9a-f]{64}/u, sha256(readFileSync(join(seeds, "flood.txt")))),
    );
  replace("flood.yaml", "publisher: north-wire", "publisher: null");
  replace(
    "flood.yaml",
    'publisherEvidence:\n  - {lines: [3, 3], quote: "North Wire", reason: "It names itself."}',
    "publisherEvidence: []",
  );
  for (const [from, to] of record) replace("flood.yaml", from, to);
  putHashRight();

  const ledger = (): Ledger => {
    const result = readLedger(read("ledger.jsonl"), sha256);
    if (!result.ledger) throw new Error(JSON.stringify(result.messages));
    return result.ledger;
  };
  const ingest = (): ReturnType<typeof ingestArchive> => ingestArchive(seeds, content);
  return {
    seeds,
    content,
    read,
    change(file, from, to) {
      replace(file, from, to);
      putHashRight();
    },
    ingest,
    publish(edition, date) {
      const release = prepareRelease({ seeds, content, edition, date });
      const errors = release.messages.filter(({ severity }) => severity === "error");
      if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
      release.write();
      const { messages, written } = ingest();
      if (!written) throw new Error(JSON.stringify(messages, null, 1));
      return release;
    },
    ledger,
    idAt(line) {
      const { documents } = ingest();
      const entry = documents
        .flatMap(({ entries }) => entries)
        .find(({ capture }) => capture.lines[0] === line);
      if (!entry) throw new Error(`no entry begins at line ${line}`);
      return entry.id;
    },
  };
}

/** Lets a better parser read what begins with a clock: posts begin at colons only, until it is put back. */
export function withOtherFormat<T>(work: () => T): T {
  const format = clockLedPosts as { -readonly [key in keyof Format]: Format[key] };
  const { post } = format;
  format.post = { line: /^\d{1,2}:\d{2} \S/u };
  try {
    return work();
  } finally {
    format.post = post;
  }
}

export const FLOOD = `17:55 Live coverage ends here, and all of us thank you for reading along through this long day.

16:35 The dam is opened by a hand's breadth, the engineers of the upper valley say in the afternoon.

9.45 Port Alder wakes up under water, and boats are rowed through the market where bread was sold.

8:30 The river rises.
`;
