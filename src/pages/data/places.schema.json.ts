import type { APIRoute } from "astro";
import schema from "../../lib/data/linkedPlaces.schema.json";

/** The schema of `places.geojson`. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(schema, null, 1)}\n`, {
    headers: { "content-type": "application/schema+json" },
  });
