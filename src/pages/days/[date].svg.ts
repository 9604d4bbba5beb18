/** The map of a day, which its page shows over the base that all days share. */
import type { APIRoute, GetStaticPaths } from "astro";
import { getArchive } from "../../collections.ts";
import { placeCountsOfDay } from "../../dayPlaces.ts";
import { dayMapFile } from "../../maps.ts";

export const getStaticPaths: GetStaticPaths = async () => {
  const { days } = await getArchive();
  const files = await Promise.all(
    days.map(async (day) => ({ day: day.day, file: await dayMapFile(await placeCountsOfDay(day)) })),
  );
  return files.flatMap(({ day, file }) =>
    file === null ? [] : [{ params: { date: day }, props: { file } }],
  );
};

export const GET: APIRoute<{ file: string }> = ({ props }) => new Response(props.file);
