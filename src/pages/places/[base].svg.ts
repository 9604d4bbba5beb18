/** What the maps of all days share. */
import type { APIRoute, GetStaticPaths } from "astro";
import { dayBaseFile } from "../../maps.ts";

export const getStaticPaths: GetStaticPaths = async () => {
  const file = await dayBaseFile();
  return file === null ? [] : [{ params: { base: "base-of-days" }, props: { file } }];
};

export const GET: APIRoute<{ file: string }> = ({ props }) => new Response(props.file);
