import { getCitations } from "./citations.ts";
import { type Archive, type ArchiveEntry, getArchive, type Source } from "./collections.ts";
import { atom } from "./lib/feed/atom.ts";
import { FEED_TYPES, type Feed, type FeedDay, type FeedEnding, MOST_ITEMS } from "./lib/feed/feed.ts";
import { feedDay } from "./lib/feed/feedDay.ts";
import { feedItem } from "./lib/feed/feedItem.ts";
import { jsonFeed } from "./lib/feed/jsonFeed.ts";
import { newest } from "./lib/feed/newest.ts";
import type { PlaceRecord } from "./lib/model/placeRecord.ts";
import * as routes from "./lib/routes.ts";

/** The feeds of the archive: of all entries, of a source, of a place. */

const WRITERS: Readonly<Record<FeedEnding, (feed: Feed) => string>> = { atom, json: jsonFeed };

/** All endings, as parameters of a route. */
export const FEED_ENDINGS = Object.keys(WRITERS) as FeedEnding[];

/** What a feed is of. */
export type FeedOf =
  | { kind: "archive" }
  | { kind: "source"; source: Source }
  | { kind: "place"; place: PlaceRecord };

/** The title of a feed, the page that it belongs to, its address, and what it is made from. */
function contents(of: FeedOf, { settings, entries, mentioning, say }: Archive) {
  if (of.kind === "archive")
    return {
      title: settings.title,
      page: routes.home(),
      at: routes.feed,
      entries,
      holds: say.feed.holds.archive,
    };
  if (of.kind === "source")
    return {
      title: `${of.source.title}, ${of.source.publisher ?? say.within(say.home.publisherNotKnown)} | ${settings.title}`,
      page: routes.source(of.source.id),
      at: (ending: FeedEnding) => routes.sourceFeed(of.source.id, ending),
      entries: of.source.entries,
      holds: say.feed.holds.source,
    };
  return {
    title: `${of.place.name} | ${settings.title}`,
    page: routes.place(of.place.id),
    at: (ending: FeedEnding) => routes.placeFeed(of.place.id, ending),
    entries: mentioning.get(of.place.id) ?? [],
    holds: say.feed.holds.place,
  };
}

let known: { archive: Archive; day: FeedDay } | null = null;

function dayOf(archive: Archive): FeedDay {
  if (known?.archive !== archive) {
    const { settings, sources, stories } = archive;
    known = {
      archive,
      day: feedDay(
        settings,
        sources.map(({ record }) => record),
        stories,
      ),
    };
  }
  return known.day;
}

async function makeFeed(of: FeedOf): Promise<Feed> {
  const archive = await getArchive();
  const { settings, issued, say } = archive;
  const { ofEntry } = await getCitations();
  const { title, page, at, entries, holds } = contents(of, archive);
  const updated = dayOf(archive);
  const changed = ({ id }: ArchiveEntry): string => issued.get(id)?.history.at(-1)?.at ?? updated.day;
  const shown = newest(entries, changed, MOST_ITEMS);
  const site = (address: string): string => routes.absolute(settings.site, address);
  return {
    title,
    description:
      shown.length < entries.length
        ? say.feed.newest(shown.length, entries.length, holds, site(routes.data("entries.jsonl")))
        : say.feed.all(entries.length, holds),
    page: site(page),
    self: { atom: site(at("atom")), json: site(at("json")) },
    id: routes.absolute(settings.permalinkBase, at("atom")),
    language: settings.language,
    archive: settings.title,
    updated,
    items: shown.map((entry) =>
      feedItem(
        entry,
        entry.from,
        ofEntry(entry),
        {
          url: site(routes.entry(entry.id)),
          updated: { day: changed(entry), isEdition: issued.has(entry.id) },
        },
        say,
      ),
    ),
  };
}

/** A feed as the answer to its address. */
export async function feedResponse(of: FeedOf, ending: FeedEnding): Promise<Response> {
  return new Response(WRITERS[ending](await makeFeed(of)), {
    headers: { "content-type": `${FEED_TYPES[ending]}; charset=utf-8` },
  });
}
