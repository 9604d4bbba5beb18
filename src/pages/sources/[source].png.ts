import type { APIRoute, GetStaticPaths } from "astro";
import { cardOfSource } from "../../cards.ts";
import { getArchive, type Source } from "../../collections.ts";
import { light } from "../../colours.ts";
import { drawPicture } from "../../lib/picture/drawPicture.ts";
import { pngResponse } from "../../pictures.ts";

export const getStaticPaths: GetStaticPaths = async () => {
  const { sources } = await getArchive();
  return sources.map((source) => ({ params: { source: source.id }, props: { source } }));
};

/** The picture of a source, for cards on other sites; its entries show it too. */
export const GET: APIRoute<{ source: Source }> = async ({ props: { source } }) =>
  pngResponse(drawPicture(await cardOfSource(source), light));
