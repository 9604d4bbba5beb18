import type { APIRoute, GetStaticPaths } from "astro";
import { cardOfDay, hasCard } from "../../cards.ts";
import { type Day, getArchive } from "../../collections.ts";
import { light } from "../../colours.ts";
import { drawPicture } from "../../lib/picture/drawPicture.ts";
import { pngResponse } from "../../pictures.ts";

export const getStaticPaths: GetStaticPaths = async () => {
  const { days } = await getArchive();
  return days.filter(hasCard).map((day) => ({ params: { date: day.day }, props: { day } }));
};

/** The picture of a day, for cards on other sites. */
export const GET: APIRoute<{ day: Day }> = async ({ props: { day } }) =>
  pngResponse(drawPicture(await cardOfDay(day), light));
