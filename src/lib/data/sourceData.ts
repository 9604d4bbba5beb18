import { z } from "zod";
import { Attribution } from "../model/attribution.ts";
import { ByteRange, LineRange } from "../model/position.ts";
import { SCHEMA_VERSION, SchemaVersion } from "../model/schemaVersion.ts";
import { SegmentKind } from "../model/segment.ts";
import type { SourceDocument } from "../model/sourceDocument.ts";
import { SourceRecord } from "../model/sourceRecord.ts";

/** One line of `/data/segments.jsonl`: where each stretch of a capture lies and what it is; never its text. */
export const SegmentData = z
  .strictObject({
    file: z.string(),
    kind: SegmentKind,
    bytes: ByteRange,
    lines: LineRange,
    entry: z.string().nullable(),
  })
  .describe(
    "One segment of a capture. All segments of a file, in order, are the file: no byte is left out or stands twice.",
  );

/** One line of `/data/sources.jsonl`: the record with its evidence, and the attributions of the source as a whole. */
export const SourceData = z
  .strictObject({
    schemaVersion: SchemaVersion,
    id: z.string(),
    record: SourceRecord,
    capture: z.strictObject({
      file: z.string(),
      sha256: z.string(),
      bytes: z.number().int(),
      lines: z.number().int(),
    }),
    format: z.string().describe("Name of the layout that it was read as."),
    order: z
      .enum(["newest-first", "oldest-first"])
      .nullable()
      .describe("Order of the posts, stated or found."),
    otherCaptures: z
      .array(
        z.strictObject({
          capture: z.strictObject({
            file: z.string(),
            sha256: z.string(),
            bytes: z.number().int(),
            lines: z.number().int(),
          }),
          format: z.string(),
          order: z.enum(["newest-first", "oldest-first"]).nullable(),
        }),
      )
      .optional()
      .describe("Further captures of the same source, in the order of the record, if any."),
    entries: z.number().int().describe("How many entries it has."),
    attributions: z.array(Attribution),
  })
  .describe("One source of the archive.");

export function segmentData(
  document: Pick<SourceDocument, "segments" | "capture" | "others">,
): z.infer<typeof SegmentData>[] {
  return [document, ...document.others].flatMap(({ capture: { file }, segments }) =>
    segments.map(({ kind, bytes, lines, entry }) => ({ file, kind, bytes, lines, entry })),
  );
}

export function sourceData(
  document: Omit<SourceDocument, "entries">,
  entries: number,
): z.infer<typeof SourceData> {
  const { record, capture, format, order, others, attributions } = document;
  return {
    schemaVersion: SCHEMA_VERSION,
    id: record.id,
    record,
    capture,
    format,
    order,
    ...(others.length === 0
      ? {}
      : { otherCaptures: others.map(({ capture, format, order }) => ({ capture, format, order })) }),
    entries,
    attributions,
  };
}
