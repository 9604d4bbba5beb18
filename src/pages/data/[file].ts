import type { APIRoute, GetStaticPaths } from "astro";
import { getArchive } from "../../collections.ts";
import { DATA_FILES, dataLine, schemaName, schemaText } from "../../dataFiles.ts";

export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(DATA_FILES).flatMap((file) => [{ params: { file } }, { params: { file: schemaName(file) } }]);

/** A data file as a stream, since an archive can be larger than a string may be; or the schema of its lines. */
export const GET: APIRoute = async ({ params: { file: name = "" } }) => {
  const file = DATA_FILES[name];
  if (file)
    return new Response(stream(file.lines(await getArchive())), {
      headers: { "content-type": "application/jsonl" },
    });
  const [, described] = Object.entries(DATA_FILES).find(([lines]) => schemaName(lines) === name) ?? [];
  return new Response(described ? schemaText(described.schema) : null, {
    headers: { "content-type": "application/schema+json" },
  });
};

function stream(items: Iterable<unknown>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = items[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(dataLine(value)));
    },
  });
}
