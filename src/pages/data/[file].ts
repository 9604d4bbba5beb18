import type { APIRoute, GetStaticPaths } from "astro";
import { z } from "zod";
import { type Archive, getArchive } from "../../collections.ts";
import { EntryData, entryData } from "../../lib/data/entryData.ts";
import { SegmentData, SourceData, segmentData, sourceData } from "../../lib/data/sourceData.ts";
import { absolute, entry as entryRoute } from "../../lib/routes.ts";

/** The data files, each as lines; a stream, since an archive can be larger than a string may be. */
const FILES: Readonly<Record<string, (archive: Archive) => Iterable<unknown>>> = {
  "entries.jsonl": (archive) => entryLines(archive),
  "segments.jsonl": (archive) => archive.sources.flatMap(segmentData),
  "sources.jsonl": (archive) =>
    archive.sources.map(({ record, capture, format, order, segments, attributions, gaps, entries }) =>
      sourceData({ record, capture, format, order, segments, attributions, gaps }, entries.length),
    ),
};

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  "entries.schema.json": EntryData,
  "segments.schema.json": SegmentData,
  "sources.schema.json": SourceData,
};

function* entryLines({ entries, settings, name }: Archive): Iterable<EntryData> {
  const status = settings.edition.status === "published" ? "published" : "draft";
  const permalink = (id: string): string => absolute(settings.permalinkBase, entryRoute(id));
  const nameOf = (agent: string): string | null => name.get(agent)?.name ?? null;
  for (const entry of entries) yield entryData(entry, { status, permalink, nameOf });
}

export const getStaticPaths: GetStaticPaths = () =>
  [...Object.keys(FILES), ...Object.keys(SCHEMAS)].map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params: { file = "" } }) => {
  const schema = SCHEMAS[file];
  if (schema)
    return new Response(`${JSON.stringify(z.toJSONSchema(schema), null, 1)}\n`, {
      headers: { "content-type": "application/schema+json" },
    });
  const lines = FILES[file]?.(await getArchive()) ?? [];
  return new Response(jsonLines(lines), { headers: { "content-type": "application/jsonl" } });
};

function jsonLines(items: Iterable<unknown>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = items[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
  });
}
