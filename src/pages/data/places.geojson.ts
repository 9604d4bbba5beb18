import type { APIRoute } from "astro";
import { getArchive } from "../../collections.ts";
import { placesFile } from "../../placeData.ts";

/** The places in the Linked Places format, which is GeoJSON. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(placesFile(await getArchive()), null, 1)}\n`, {
    headers: { "content-type": "application/geo+json" },
  });
