import { byCodePoint } from "../codePoints.ts";
import type { Mention } from "../model/mention.ts";
import type { PlaceRecord } from "../model/placeRecord.ts";
import { counted, countedInWords, digits, times } from "./count.ts";

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
export function kindAndPlace(place: PlaceRecord, places: Places): string {
  return [
    place.kind,
    ...chainOf(place, places)
      .reverse()
      .map(({ name }) => name),
  ].join(", ");
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

/** A spelling as printed, how often, and in which sources. */
export interface Spelling {
  verbatim: string;
  count: number;
  /** By id of source, in the order of the archive. */
  bySource: [string, number][];
}

interface NamingEntry {
  source: string;
  mentions: readonly Mention[];
}

/** Counts over the entries that name a place. */
export function placeCounts(id: string, entries: readonly NamingEntry[]): PlaceCounts {
  const spellings = new Map<string, Map<string, number>>();
  const senses = { location: 0, "state-acting": 0, government: 0 };
  let mentions = 0;
  for (const { source, mentions: all } of entries) {
    for (const { place, verbatim, sense } of all) {
      if (place !== id) continue;
      mentions++;
      senses[sense]++;
      const bySource = spellings.get(verbatim) ?? new Map<string, number>();
      bySource.set(source, (bySource.get(source) ?? 0) + 1);
      spellings.set(verbatim, bySource);
    }
  }
  return {
    mentions,
    entries: entries.length,
    sources: [...new Set(entries.map(({ source }) => source))],
    spellings: sortedSpellings(spellings),
    senses,
  };
}

/** The most frequent first. */
export function sortedSpellings(spellings: ReadonlyMap<string, ReadonlyMap<string, number>>): Spelling[] {
  return [...spellings]
    .map(([verbatim, bySource]) => ({
      verbatim,
      count: [...bySource.values()].reduce((sum, count) => sum + count, 0),
      bySource: [...bySource],
    }))
    .sort((a, b) => b.count - a.count || byCodePoint(a.verbatim, b.verbatim));
}

/** "City in Salah ad-Din, named 7 times in 5 entries of three sources." */
export function placeLede(
  place: PlaceRecord,
  { mentions, entries, sources }: PlaceCounts,
  places: Places,
): string {
  const kind = place.kind.charAt(0).toUpperCase() + place.kind.slice(1);
  const near = chainOf(place, places).at(-1);
  const what = near ? `${kind} in ${near.name}` : kind;
  if (mentions === 0) return `${what}, not named in any entry.`;
  const of = countedInWords(sources.length, "source");
  if (mentions === 1) return `${what}, named once, in one entry.`;
  if (entries === 1) return `${what}, named ${times(mentions)}, all in one entry.`;
  return `${what}, named ${times(mentions)} in ${counted(entries, "entry", "entries")} of ${of}.`;
}

/** What a name of a country or capital stands for, where it is not (only) the place. One line per sense that occurs. */
export function senseLines(place: PlaceRecord, { senses, mentions }: PlaceCounts): string[] {
  if (senses.location === mentions) return [];
  const lines: [string, number][] = [
    ["The place itself", senses.location],
    [
      place.kind === "country" ? "The state, as one that acts" : "Those who act in its name",
      senses["state-acting"],
    ],
    ["The government that sits there", senses.government],
  ];
  return lines.filter(([, count]) => count > 0).map(([sense, count]) => `${sense}: ${digits(count)}`);
}

/** How one entry uses the name, where it is not only the place: "as a state", "place and government". */
export function senseOf(id: string, mentions: readonly Mention[]): string | null {
  const senses = new Set(mentions.filter(({ place }) => place === id).map(({ sense }) => sense));
  if (senses.size === 1 && senses.has("location")) return null;
  const words = [
    senses.has("location") ? "the place" : "",
    senses.has("state-acting") ? "the state" : "",
    senses.has("government") ? "the government" : "",
  ].filter(Boolean);
  return words.length === 1 ? `here ${words[0]}` : `here ${words.join(" and ")}`;
}

/** "34.616° N, 43.679° E" */
export function pointText({ lat, lon }: NonNullable<PlaceRecord["point"]>): string {
  return `${degrees(lat)} ${lat < 0 ? "S" : "N"}, ${degrees(lon)} ${lon < 0 ? "W" : "E"}`;
}

function degrees(value: number): string {
  return `${String(Math.abs(value))}°`;
}

/** Why a place without a point has none, as far as its record says. */
export function noPointText(place: PlaceRecord): string {
  const areas: ReadonlySet<PlaceRecord["kind"]> = new Set([
    "country",
    "province",
    "region",
    "continent",
    "district",
  ]);
  if (areas.has(place.kind)) return `A ${place.kind} is an area; its record gives no point for it.`;
  if (place.kind === "river" || place.kind === "sea" || place.kind === "strait")
    return `A ${place.kind} has no single point; its record gives none.`;
  return "Its record gives no position: where it lies is not known to the archive with enough certainty.";
}
