import type { Archive } from "./collections.ts";
import { linkedPlace, linkedPlaces, type PlaceContext } from "./lib/data/linkedPlaces.ts";
import type { PlaceRecord } from "./lib/model/placeRecord.ts";
import * as routes from "./lib/routes.ts";
import { daysNaming } from "./lib/view/daysNaming.ts";
import { chainOf, placeCounts } from "./lib/view/placeText.ts";

/** What the data of a place take from the archive. */
export function placeContext(
  { settings, source, place: places, mentioning, say }: Archive,
  place: PlaceRecord,
): PlaceContext {
  const entries = mentioning.get(place.id) ?? [];
  return {
    placeUrl: (id) => routes.absolute(settings.permalinkBase, routes.place(id)),
    sourceUrl: (id) => routes.absolute(settings.permalinkBase, routes.source(id)),
    sourceTitle: (id) =>
      [source.get(id)?.publisher, source.get(id)?.title].filter((part) => part != null).join(", "),
    sourceLanguage: (id) => source.get(id)?.record.language ?? settings.language,
    chain: chainOf(place, places),
    spellings: placeCounts(place.id, entries).spellings,
    days: daysNaming(entries),
    language: settings.language,
    say,
  };
}

/** `/data/places.geojson`: every place that a source names. */
export function placesFile(archive: Archive): Record<string, unknown> {
  return linkedPlaces(
    archive.places
      .filter(({ id }) => archive.mentioning.has(id))
      .map((place) => linkedPlace(place, placeContext(archive, place))),
  );
}
