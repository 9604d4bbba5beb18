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
  /** Their ids, in the order of the list. */
  of: string[];
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
  const places = group(entries, (entry) =>
    entry.mentions.flatMap(({ place, sense }) => (place === null || sense === "government" ? [] : [place])),
  );
  const agencies = group(entries, (entry) =>
    entry.attributions.flatMap(({ agent, role }) =>
      agent !== null && AGENCY_ROLES.has(role) ? [agent] : [],
    ),
  );
  const titles = new Map<string, string>();
  const stories = group(entries, (entry) =>
    (records.storiesOf.get(entry.id) ?? []).map(({ id, title }) => {
      titles.set(id, title);
      return id;
    }),
  );
  return {
    places: label(places, (id) => records.place.get(id)?.name).slice(0, MOST),
    agencies: label(agencies, (id) => records.name.get(id)?.name).slice(0, MOST_AGENCIES),
    stories: label(stories, (id) => titles.get(id)),
  };
}

/** More places and agencies than these are not listed on a day: the indexes have them all. */
const MOST = 24;
const MOST_AGENCIES = 12;

const AGENCY_ROLES: ReadonlySet<string> = new Set([
  "agency-source",
  "agency-credit",
  "photo-credit",
  "relayed-publication",
]);

/** In how many entries each id stands. */
export function tally<E>(entries: readonly E[], ids: (entry: E) => readonly string[]): Map<string, number> {
  return new Map([...group(entries, ids)].map(([id, of]) => [id, of.length]));
}

/** The entries in which each id stands. */
function group<E>(entries: readonly E[], ids: (entry: E) => readonly string[]): Map<string, E[]> {
  const groups = new Map<string, E[]>();
  for (const entry of entries) {
    for (const id of new Set(ids(entry))) {
      const known = groups.get(id);
      if (known) known.push(entry);
      else groups.set(id, [entry]);
    }
  }
  return groups;
}

function label(
  groups: ReadonlyMap<string, readonly Entry[]>,
  nameOf: (id: string) => string | undefined,
): IndexItem[] {
  return [...groups]
    .map(([id, of]) => ({ id, label: nameOf(id) ?? id, count: of.length, of: of.map((entry) => entry.id) }))
    .sort((a, b) => b.count - a.count || byCodePoint(a.label, b.label));
}
