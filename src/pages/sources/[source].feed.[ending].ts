import type { APIRoute, GetStaticPaths } from "astro";
import { getArchive, type Source } from "../../collections.ts";
import { FEED_ENDINGS, feedResponse } from "../../feeds.ts";
import type { FeedEnding } from "../../lib/feed/feed.ts";

export const getStaticPaths: GetStaticPaths = async () => {
  const { sources } = await getArchive();
  return sources.flatMap((source) =>
    FEED_ENDINGS.map((ending) => ({ params: { source: source.id, ending }, props: { source, ending } })),
  );
};

/** What is new of a source. */
export const GET: APIRoute<{ source: Source; ending: FeedEnding }> = ({ props: { source, ending } }) =>
  feedResponse({ kind: "source", source }, ending);
