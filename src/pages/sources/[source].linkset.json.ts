import type { APIRoute, GetStaticPaths } from "astro";
import { getArchive, type Source } from "../../collections.ts";
import { linkset } from "../../lib/meta/linkset.ts";
import * as routes from "../../lib/routes.ts";

export const getStaticPaths: GetStaticPaths = async () => {
  const { sources } = await getArchive();
  return sources.map((source) => ({ params: { source: source.id }, props: { source } }));
};

/** The links of a source and its entries: FAIR Signposting, level 2. */
export const GET: APIRoute<{ source: Source }> = async ({ props: { source } }) => {
  const { settings } = await getArchive();
  const absolute = (address: string): string => routes.absolute(settings.permalinkBase, address);
  const license = source.record.rights.statement;
  const links = linkset(
    {
      permalink: absolute(routes.source(source.id)),
      capture: absolute(routes.capture(source.capture.sha256, source.capture.file)),
      license,
    },
    source.entries.map(({ id }) => ({
      permalink: absolute(routes.entry(id)),
      json: absolute(routes.entryJson(id)),
      license,
    })),
  );
  return new Response(`${JSON.stringify(links, null, 1)}\n`, {
    headers: { "content-type": "application/linkset+json" },
  });
};
