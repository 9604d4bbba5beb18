import { z } from "zod";
import { decodedCapture, witnessOf } from "./captures.ts";
import type { Archive, ArchiveEntry } from "./collections.ts";
import { EntryData, entryData, type Selectors } from "./lib/data/entryData.ts";
import { SegmentData, SourceData, segmentData, sourceData } from "./lib/data/sourceData.ts";
import { LedgerLine } from "./lib/ledger/line.ts";
import { isCapturePublished } from "./lib/publishable.ts";
import { absolute, entry as entryRoute } from "./lib/routes.ts";

/** One data file: its lines and their schema. What it holds is said in src/lib/words. */
export interface DataFile {
  schema: z.ZodType;
  lines: (archive: Archive) => Iterable<unknown>;
}

/** The data files by name. Each has a schema beside it: `entries.jsonl`, `entries.schema.json`. */
export const DATA_FILES: Readonly<Record<string, DataFile>> = {
  "entries.jsonl": {
    schema: EntryData,
    lines: entryLines,
  },
  "sources.jsonl": {
    schema: SourceData,
    lines: ({ sources }) =>
      sources.map(({ record, capture, format, order, segments, others, attributions, gaps, entries }) =>
        sourceData({ record, capture, format, order, segments, others, attributions, gaps }, entries.length),
      ),
  },
  "ledger.jsonl": {
    schema: LedgerLine,
    lines: ({ ledgerText }) =>
      ledgerText
        .split("\n")
        .filter((line) => line !== "")
        .map((line): unknown => JSON.parse(line)),
  },
  "segments.jsonl": {
    schema: SegmentData,
    lines: ({ sources }) => sources.flatMap(segmentData),
  },
};

/** The name of the schema of a data file. */
export function schemaName(file: string): string {
  return file.replace(/\.(?:jsonl|geojson)$/u, ".schema.json");
}

/** A schema as it is published. */
export function schemaText(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema), null, 1)}\n`;
}

function* entryLines({
  entries,
  superseded,
  tombstones,
  settings,
  name,
  source,
}: Archive): Iterable<EntryData> {
  const permalink = (id: string): string => absolute(settings.permalinkBase, entryRoute(id));
  const nameOf = (agent: string): string | null => name.get(agent)?.name ?? null;
  for (const entry of entries)
    yield entryData(entry, { status: entry.status, permalink, nameOf, selectors: () => selectorsOf(entry) });
  for (const { entry } of superseded)
    yield entryData(entry, { status: entry.status, permalink, nameOf, selectors: () => selectorsOf(entry) });
  for (const { entry } of tombstones)
    if (entry) {
      const from = source.get(entry.source);
      if (!from) throw new Error(`Entry ${entry.id}: no source ${entry.source}`);
      const selectors = (): Selectors => selectorsOf({ ...entry, from });
      yield entryData(entry, { status: "withdrawn", permalink, nameOf, selectors });
    }
}

/** Characters of context on each side of a quotation. */
const CONTEXT = 32;

function selectorsOf(entry: Pick<ArchiveEntry, "capture" | "from">): Selectors {
  const { bytes, lines } = entry.capture;
  const from = witnessOf(entry);
  const capture = decodedCapture(from);
  const [start, end] = bytes.map((byte) => capture.codePointAt(byte)) as [number, number];
  const named: Selectors = [
    {
      type: "FragmentSelector",
      conformsTo: "http://tools.ietf.org/rfc/rfc5147",
      value: `line=${lines[0] - 1},${lines[1]}`,
    },
    { type: "TextPositionSelector", start, end },
  ];
  if (isCapturePublished(from))
    named.push({
      type: "TextQuoteSelector",
      exact: capture.slice(start, end),
      prefix: capture.slice(Math.max(0, start - CONTEXT), start),
      suffix: capture.slice(end, end + CONTEXT),
    });
  return named;
}

/** One object as a line. */
export function dataLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** How many lines and bytes a data file has, without holding it in memory. */
export function measure(file: DataFile, archive: Archive): { lines: number; bytes: number } {
  let [lines, bytes] = [0, 0];
  for (const value of file.lines(archive)) {
    lines++;
    bytes += Buffer.byteLength(dataLine(value));
  }
  return { lines, bytes };
}
