import type { APIRoute, GetStaticPaths } from "astro";
import { getArchive } from "../../collections.ts";
import { FEED_ENDINGS, feedResponse } from "../../feeds.ts";
import type { FeedEnding } from "../../lib/feed/feed.ts";
import type { PlaceRecord } from "../../lib/model/placeRecord.ts";

export const getStaticPaths: GetStaticPaths = async () => {
  const { placesWithPage, mentioning } = await getArchive();
  return placesWithPage
    .filter(({ id }) => mentioning.has(id))
    .flatMap((place) =>
      FEED_ENDINGS.map((ending) => ({ params: { place: place.id, ending }, props: { place, ending } })),
    );
};

/** What is new of the entries that name a place. */
export const GET: APIRoute<{ place: PlaceRecord; ending: FeedEnding }> = ({ props: { place, ending } }) =>
  feedResponse({ kind: "place", place }, ending);
