import { byCodePoint } from "../codePoints.ts";
import type { Entry } from "../model/entry.ts";
import type { NameRecord } from "../model/nameRecord.ts";
import type { PlaceRecord } from "../model/placeRecord.ts";
import type { Story } from "../model/storyRecord.ts";

/** Something that entries share, and how many of them. */
export interface IndexItem {
  id: string;
  label: string;
  /** Number of entries. */
  count: number;
}

/** The places, agencies and stories of a list of entries, most entries first. */
export function dayIndex(
  entries: readonly Entry[],
  records: {
    place: ReadonlyMap<string, PlaceRecord>;
    name: ReadonlyMap<string, NameRecord>;
    storiesOf: ReadonlyMap<string, Story[]>;
  },
): { places: IndexItem[]; agencies: IndexItem[]; stories: IndexItem[] } {
  const places = tally(entries, (entry) =>
    entry.mentions.flatMap(({ place, sense }) => (place === null || sense === "government" ? [] : [place])),
  );
  const agencies = tally(entries, (entry) =>
    entry.attributions.flatMap(({ agent, role }) =>
      agent !== null && AGENCY_ROLES.has(role) ? [agent] : [],
    ),
  );
  const titles = new Map<string, string>();
  const stories = tally(entries, (entry) =>
    (records.storiesOf.get(entry.id) ?? []).map(({ id, title }) => {
      titles.set(id, title);
      return id;
    }),
  );
  return {
    places: label(places, (id) => records.place.get(id)?.name).slice(0, MOST),
    agencies: label(agencies, (id) => records.name.get(id)?.name).slice(0, MOST),
    stories: label(stories, (id) => titles.get(id)),
  };
}

/** More than this many places or agencies are not listed on a day: the indexes have them all. */
const MOST = 24;

const AGENCY_ROLES: ReadonlySet<string> = new Set([
  "agency-source",
  "agency-credit",
  "photo-credit",
  "relayed-publication",
]);

/** In how many entries each id stands. */
export function tally<E>(entries: readonly E[], ids: (entry: E) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const id of new Set(ids(entry))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function label(counts: ReadonlyMap<string, number>, nameOf: (id: string) => string | undefined): IndexItem[] {
  return [...counts]
    .map(([id, count]) => ({ id, label: nameOf(id) ?? id, count }))
    .sort((a, b) => b.count - a.count || byCodePoint(a.label, b.label));
}
