import { distance } from "../../src/lib/map/distance.ts";
import type { Message } from "../../src/lib/message.ts";
import type { NameRecord } from "../../src/lib/model/nameRecord.ts";
import type { PlaceRecord, PlacesFile } from "../../src/lib/model/placeRecord.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { phraseMatcher } from "../../src/lib/phraseMatcher.ts";
import type { GazetteerPlace } from "../gazetteer/readGazetteer.ts";
import { type Suggestion, suggest } from "../gazetteer/suggest.ts";
import { placeCandidates } from "./placeCandidates.ts";
import { isPlaceText } from "./places.ts";

/** Words that stand where a place stands and are in no file. */
export interface Candidate {
  words: string;
  /** Where: "seeds/x.txt:81", with the cue and the words around. */
  found: { at: string; cue: string; around: string }[];
  suggestions: Suggestion[];
}

/** What the archivist has to look at. */
export interface PlacesReview {
  candidates: Candidate[];
  /** Capitals that may be a government, and spellings of several places. */
  undecided: Message[];
  /** Records that nothing mentions and that contain nothing mentioned. */
  withoutMentions: PlaceRecord[];
  /** Spellings that stand in no capture. */
  unusedSpellings: { place: PlaceRecord; spelling: string }[];
  /** Ids that the gazetteer contradicts: another place, or another point. */
  wrongIds: { place: PlaceRecord; why: string }[];
  /** Records with a GeoNames id that the gazetteer does not hold: it cannot be checked offline. */
  uncheckedIds: PlaceRecord[];
}

/** A point may lie this many kilometres from that of the gazetteer. */
const NEAR = 10;

const AROUND = 28;

/** Looks through an archive for what its places file leaves open. */
export function reviewPlaces(
  { places, notPlaces }: PlacesFile,
  names: readonly NameRecord[],
  documents: readonly SourceDocument[],
  messages: readonly Message[],
  gazetteer: readonly GazetteerPlace[],
  countries: readonly string[],
): PlacesReview {
  const mentions = documents.flatMap(({ entries }) => entries.flatMap((entry) => entry.mentions));
  const mentioned = new Set(mentions.flatMap(({ place }) => place ?? []));
  const printed = new Set(mentions.map(({ place, verbatim }) => `${place} ${plain(verbatim)}`));
  const containers = new Set(
    places.flatMap((place) => (isUsed(place, mentioned) ? chain(place, places) : [])),
  );
  return {
    candidates: findCandidates(places, notPlaces, names, documents, gazetteer, countries),
    undecided: messages.filter(({ rule }) => rule === "capital-undecided" || rule === "shared-spelling"),
    withoutMentions: places.filter((place) => !mentioned.has(place.id) && !containers.has(place.id)),
    unusedSpellings: places.flatMap((place) =>
      place.variants
        .filter((spelling) => !printed.has(`${place.id} ${plain(spelling)}`))
        .map((spelling) => ({ place, spelling })),
    ),
    ...checkIds(places, gazetteer),
  };
}

function isUsed({ id }: PlaceRecord, mentioned: ReadonlySet<string>): boolean {
  return mentioned.has(id);
}

/** Ids of what contains a place, and of the country whose capital it is. */
function chain(place: PlaceRecord, places: readonly PlaceRecord[]): string[] {
  const ids: string[] = place.capitalOf === null ? [] : [place.capitalOf];
  for (
    let at = place.within;
    at !== null && !ids.includes(at);
    at = places.find(({ id }) => id === at)?.within ?? null
  )
    ids.push(at);
  return ids;
}

function plain(words: string): string {
  return words.replace(/[\u00a0\u202f]/gu, " ").replace(/[\u2019\u02bc]/gu, "'");
}

function findCandidates(
  places: readonly PlaceRecord[],
  notPlaces: PlacesFile["notPlaces"],
  names: readonly NameRecord[],
  documents: readonly SourceDocument[],
  gazetteer: readonly GazetteerPlace[],
  countries: readonly string[],
): Candidate[] {
  const known = phraseMatcher(
    [
      ...places.flatMap((place) => [...place.variants, ...place.not]),
      ...notPlaces.map(({ phrase }) => phrase),
      ...names.flatMap((name) => [...name.variants, ...name.credits]),
    ].map((phrase) => [phrase, true] as const),
  );
  const points = new Map(places.flatMap(({ id, point }) => (point ? [[id, point] as const] : [])));
  const found = new Map<string, { found: Candidate["found"]; near: [number, number][] }>();
  for (const { capture, entries } of documents) {
    for (const { parts, mentions } of entries) {
      const near = mentions.flatMap(({ place }): [number, number][] => {
        const point = points.get(place ?? "");
        return point ? [[point.lon, point.lat]] : [];
      });
      for (const block of parts.filter(({ kind }) => isPlaceText(kind)).flatMap(({ blocks }) => blocks)) {
        for (const { words, start, cue } of placeCandidates(block.text, [known])) {
          if (isAdjective(words, places)) continue;
          const seen = found.get(plain(words)) ?? { found: [], near: [] };
          found.set(plain(words), seen);
          const around = block.text.slice(Math.max(0, start - AROUND), start + words.length + AROUND);
          seen.found.push({ at: `seeds/${capture.file}:${block.at.line}`, cue, around });
          seen.near.push(...near);
        }
      }
    }
  }
  return [...found].map(([words, one]) => ({
    words,
    found: one.found,
    suggestions: suggest(words, gazetteer, one.near, countries),
  }));
}

/** "Iraqi", "Syrians": what is made from the name of a place is none. */
function isAdjective(words: string, places: readonly PlaceRecord[]): boolean {
  return places
    .flatMap(({ name, variants }) => [name, ...variants])
    .some((name) => {
      const stem = name.replace(/[aey]$/u, "");
      return words.startsWith(stem) && /^(?:a|ia|ea)?(?:n|i|ese|ish|is)s?$/u.test(words.slice(stem.length));
    });
}

function checkIds(
  places: readonly PlaceRecord[],
  gazetteer: readonly GazetteerPlace[],
): Pick<PlacesReview, "wrongIds" | "uncheckedIds"> {
  const byId = new Map(gazetteer.flatMap((one) => (one.geonames === null ? [] : [[one.geonames, one]])));
  const wrongIds: PlacesReview["wrongIds"] = [];
  const uncheckedIds: PlaceRecord[] = [];
  for (const place of places) {
    const { geonames } = place.same;
    if (geonames === null) continue;
    const other = byId.get(geonames);
    if (!other) uncheckedIds.push(place);
    else if (place.point && other.at) {
      const far = distance([place.point.lon, place.point.lat], other.at);
      if (far > NEAR)
        wrongIds.push({ place, why: `GeoNames ${geonames} is ${other.name}, ${Math.round(far)} km off` });
    }
  }
  return { wrongIds, uncheckedIds };
}
