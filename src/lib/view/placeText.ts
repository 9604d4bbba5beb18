import { byCodePoint } from "../codePoints.ts";
import { type Mention, placeNamed } from "../model/mention.ts";
import type { PlaceRecord } from "../model/placeRecord.ts";
import type { Words } from "../words/en.ts";
import { capitalised } from "./capitalised.ts";
import { type Printed, type Spelling, spellingsOf } from "./spellings.ts";

type Places = ReadonlyMap<string, PlaceRecord>;

/** The places that contain a place, from the widest to the nearest. */
export function chainOf(place: PlaceRecord, places: Places): PlaceRecord[] {
  const chain: PlaceRecord[] = [];
  let at = place.within === null ? undefined : places.get(place.within);
  while (at && at !== place && !chain.includes(at)) {
    chain.unshift(at);
    at = at.within === null ? undefined : places.get(at.within);
  }
  return chain;
}

/** The country that a place is, or lies in; null where there is none. */
export function countryOf(place: PlaceRecord, places: Places): PlaceRecord | null {
  return [...chainOf(place, places), place].find(({ kind }) => kind === "country") ?? null;
}

/** "city, Diyala, Iraq"; without what contains it "sea". */
export function kindAndPlace(
  place: PlaceRecord,
  places: Places,
  say: Pick<Words, "place" | "comma">,
): string {
  return [
    say.place.kinds[place.kind],
    ...chainOf(place, places)
      .reverse()
      .map(({ name }) => name),
  ].join(say.comma);
}

/** What the sources say of a place, counted. */
export interface PlaceCounts {
  mentions: number;
  entries: number;
  /** Ids of the sources that name it. */
  sources: string[];
  spellings: Spelling[];
  senses: Record<Mention["sense"], number>;
}

interface NamingEntry {
  source: string;
  mentions: readonly Mention[];
}

/** Counts over the entries that name a place. */
export function placeCounts(id: string, entries: readonly NamingEntry[]): PlaceCounts {
  const senses = { location: 0, "state-acting": 0, government: 0 };
  const printed: Printed[] = [];
  for (const { source, mentions } of entries) {
    for (const mention of mentions) {
      const { verbatim, sense } = mention;
      if (placeNamed(mention) !== id) continue;
      senses[sense]++;
      printed.push({ source, verbatim });
    }
  }
  return {
    mentions: printed.length,
    entries: entries.length,
    sources: [...new Set(entries.map(({ source }) => source))],
    spellings: spellingsOf(printed),
    senses,
  };
}

/** "City in Salah ad-Din, named 7 times in 5 entries of three sources." */
export function placeLede(
  place: PlaceRecord,
  { mentions, entries, sources }: PlaceCounts,
  places: Places,
  say: Pick<Words, "place">,
): string {
  const kind = capitalised(say.place.kinds[place.kind]);
  const what = say.place.what(kind, chainOf(place, places).at(-1)?.name ?? null);
  if (mentions === 0) return say.place.notNamed(what);
  return say.place.named(what, mentions, entries, sources.length);
}

/** What a name of a country or capital stands for, where it is not (only) the place. One line per sense that occurs. */
export function senseLines(
  place: PlaceRecord,
  { senses, mentions }: PlaceCounts,
  say: Pick<Words, "place" | "digits">,
): string[] {
  if (senses.location === mentions) return [];
  const words = say.place.senses;
  const lines: [string, number][] = [
    [words.itself, senses.location],
    [place.kind === "country" ? words.state : words.actors, senses["state-acting"]],
    [words.government, senses.government],
  ];
  return lines
    .filter(([, count]) => count > 0)
    .map(([sense, count]) => say.place.sense(sense, say.digits(count)));
}

const SENSES = ["location", "state-acting", "government"] as const;

/** How one entry uses the name, where it is not only the place: "here the state", "here the place and the government". */
export function senseOf(id: string, mentions: readonly Mention[], say: Pick<Words, "place">): string | null {
  const senses = new Set(mentions.filter(({ place }) => place === id).map(({ sense }) => sense));
  if (senses.size === 1 && senses.has("location")) return null;
  return say.place.hereAs(SENSES.filter((sense) => senses.has(sense)).map((sense) => say.place.here[sense]));
}

const AREAS: ReadonlySet<PlaceRecord["kind"]> = new Set([
  "country",
  "province",
  "region",
  "continent",
  "district",
]);
const WATERS: ReadonlySet<PlaceRecord["kind"]> = new Set(["river", "sea", "strait"]);

/** Why a place without a point has none, as far as its record says. */
export function noPointText({ kind }: PlaceRecord, { place }: Pick<Words, "place">): string {
  if (AREAS.has(kind)) return place.areaNoPoint(place.kinds[kind]);
  return WATERS.has(kind) ? place.waterNoPoint(place.kinds[kind]) : place.noPoint;
}

/** How often each place is named. */
export function mentionCounts(entries: Iterable<Pick<NamingEntry, "mentions">>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { mentions } of entries) {
    for (const mention of mentions) {
      const place = placeNamed(mention);
      if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  return counts;
}

/** A country with the named places that lie in it. */
export interface CountryGroup {
  /** Null for what lies in no country, or in one that holds no other named place. */
  country: PlaceRecord | null;
  items: PlaceRecord[];
}

/** Named places by the country that contains them: that with the most first, "elsewhere" last; in each the most named first. */
export function placesByCountry(
  named: readonly PlaceRecord[],
  places: Places,
  mentions: ReadonlyMap<string, number>,
): CountryGroup[] {
  const groups = new Map<PlaceRecord | null, PlaceRecord[]>();
  for (const place of named) {
    const country = countryOf(place, places);
    if (country !== place) groups.set(country, [...(groups.get(country) ?? []), place]);
  }
  const [full, elsewhere]: [CountryGroup[], PlaceRecord[]] = [[], []];
  for (const [country, items] of groups) {
    if (country === null || items.length === 1) elsewhere.push(...items);
    else full.push({ country, items });
  }
  const byMentions = (a: PlaceRecord, b: PlaceRecord): number =>
    (mentions.get(b.id) ?? 0) - (mentions.get(a.id) ?? 0) || byCodePoint(a.id, b.id);
  full.sort(
    (a, b) => b.items.length - a.items.length || byCodePoint(a.country?.id ?? "", b.country?.id ?? ""),
  );
  if (elsewhere.length > 0) full.push({ country: null, items: elsewhere });
  return full.map(({ country, items }) => ({ country, items: items.sort(byMentions) }));
}
