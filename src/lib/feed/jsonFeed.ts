import { dayAsInstant, type Feed, type FeedItem } from "./feed.ts";

/** A feed as JSON Feed 1.1. What is not known is left out, which Atom does not allow everywhere. */
export function jsonFeed(feed: Feed): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.self.json,
    language: feed.language,
    items: feed.items.map(item),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function item({
  id,
  url,
  title,
  summary,
  language,
  published,
  updated,
  authors,
  source,
  date,
}: FeedItem): object {
  return {
    id,
    url,
    title,
    content_text: summary,
    language,
    ...(published === null ? {} : { date_published: published }),
    ...(updated.isEdition ? { date_modified: dayAsInstant(updated) } : {}),
    ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
    tags: [source.title],
    // The date as far as it is known, in EDTF, and the stamp as printed.
    _dateline: { source: source.id, ...date },
  };
}
