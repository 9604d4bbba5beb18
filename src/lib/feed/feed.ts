/** A feed: entries of the archive, of a source or of a place, for programs that ask from time to time what is new. */
export interface Feed {
  title: string;
  /** What it holds, and where the rest is. */
  description: string;
  /** Addresses, absolute: the page that it belongs to, and itself in each form. `id` never changes. */
  page: string;
  self: Readonly<Record<FeedEnding, string>>;
  id: string;
  /** Language of the archive. */
  language: string;
  archive: string;
  /** See `feedDay`. */
  updated: FeedDay;
  items: readonly FeedItem[];
}

/** Endings of feeds, with their types. */
export const FEED_TYPES = { atom: "application/atom+xml", json: "application/feed+json" } as const;
export type FeedEnding = keyof typeof FEED_TYPES;

/** A day (YYYY-MM-DD), and whether an edition states it. */
export interface FeedDay {
  day: string;
  isEdition: boolean;
}

export interface FeedItem {
  /** The permalink. */
  id: string;
  /** The page on this site. */
  url: string;
  title: string;
  /** What is known of its date, and its first words; no words where the archivist warns of the text. */
  summary: string;
  language: string;
  /** UTC, only where the instant is known: "2014-06-13T12:17:00Z". */
  published: string | null;
  updated: FeedDay;
  /** Authors that the source states. */
  authors: readonly string[];
  /** What stands in their place where none is stated: "BBC; author not stated". */
  noAuthor: string;
  rights: string | null;
  source: { id: string; title: string };
  date: { edtf: string; verbatim: string | null };
}

/**
 * Entries that a feed holds at the most. A feed is asked for again and again, and answered without a server that could
 * leave out what is known: one of all 100,000 entries would be 100 MB each time. So it is what is new, and no second copy of
 * the archive: the entries that the last editions issued or changed. All of them are in `/data/entries.jsonl`. Pages of a
 * feed (RFC 5005) are not made: their contents would shift with each edition, or need a file of state.
 */
export const MOST_ITEMS = 100;

/**
 * A day as Atom and JSON Feed want it. Both have no day without a time, so it is written as its beginning in UTC: it says
 * when the archive was changed, never when an entry was posted.
 */
export function dayAsInstant({ day }: FeedDay): string {
  return `${day}T00:00:00Z`;
}
