import type { APIRoute, GetStaticPaths } from "astro";
import { FEED_ENDINGS, feedResponse } from "../feeds.ts";
import type { FeedEnding } from "../lib/feed/feed.ts";

export const getStaticPaths: GetStaticPaths = () =>
  FEED_ENDINGS.map((ending) => ({ params: { ending }, props: { ending } }));

/** What is new in the archive. */
export const GET: APIRoute<{ ending: FeedEnding }> = ({ props: { ending } }) =>
  feedResponse({ kind: "archive" }, ending);
