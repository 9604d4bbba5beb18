import type { APIRoute } from "astro";
import { cardOfArchive } from "../cards.ts";
import { light } from "../colours.ts";
import { drawPicture } from "../lib/picture/drawPicture.ts";
import { pngResponse } from "../pictures.ts";

/** The picture of the archive, for pages without one of their own. */
export const GET: APIRoute = async () => pngResponse(drawPicture(await cardOfArchive(), light));
