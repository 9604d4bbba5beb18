import { type Day, getArchive } from "./collections.ts";
import { dayIndex } from "./lib/view/dayIndex.ts";

/** The places, agencies and stories of a day: what its page lists is what its map shows. */
export async function indexOfDay(day: Day): Promise<ReturnType<typeof dayIndex>> {
  const { place, name, storiesOf } = await getArchive();
  return dayIndex([...day.certain, ...day.possible], { place, name, storiesOf });
}

/** Entries of a day by the place that they name. */
export async function placeCountsOfDay(day: Day): Promise<Map<string, number>> {
  const { places } = await indexOfDay(day);
  return new Map(places.map(({ id, count }) => [id, count]));
}
