import type { APIRoute, GetStaticPaths } from "astro";
import { getCitations } from "../../citations.ts";
import { getArchive, type Source } from "../../collections.ts";
import { type CitationFile, FILES } from "../../lib/cite/files/index.ts";

export const getStaticPaths: GetStaticPaths = async () => {
  const { sources } = await getArchive();
  return sources.flatMap((source) =>
    FILES.map((file) => ({ params: { source: source.id, ending: file.ending }, props: { source, file } })),
  );
};

/** A source and all its entries, for reference managers. */
export const GET: APIRoute<{ source: Source; file: CitationFile }> = async ({ props: { source, file } }) => {
  const { ofSource, ofEntry } = await getCitations();
  return new Response(file.write([ofSource(source), ...source.entries.map(ofEntry)]), {
    headers: { "content-type": `${file.type}; charset=utf-8` },
  });
};
