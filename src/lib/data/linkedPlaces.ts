import type { PlaceKind, PlaceRecord } from "../model/placeRecord.ts";
import type { Spelling } from "../view/spellings.ts";
import type { Words } from "../words/en.ts";

/** What the archive knows of a place beside its record. */
export interface PlaceContext {
  /** Address of a place, a source. */
  placeUrl: (id: string) => string;
  sourceUrl: (id: string) => string;
  sourceTitle: (id: string) => string;
  sourceLanguage: (id: string) => string;
  /** From the widest to the nearest. */
  chain: readonly PlaceRecord[];
  spellings: readonly Spelling[];
  /** First and last day of the entries that name it; null where none is dated. */
  days: { first: string; last: string } | null;
  language: string;
  say: Pick<Words, "place">;
}

const CONTEXT =
  "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

/** Classes of GeoNames: populated place, administrative, spot, region, water. */
const CLASSES: Readonly<Record<PlaceKind, "P" | "A" | "S" | "L" | "H">> = {
  city: "P",
  town: "P",
  village: "P",
  quarter: "P",
  district: "P",
  base: "S",
  camp: "S",
  site: "S",
  crossing: "S",
  province: "A",
  country: "A",
  region: "L",
  continent: "L",
  river: "H",
  sea: "H",
  strait: "H",
};

/** Kinds of the Art & Architecture Thesaurus; the others are given in words only. */
const AAT: Readonly<Partial<Record<PlaceKind, string>>> = {
  city: "aat:300008389",
  town: "aat:300008375",
  district: "aat:300000705",
  province: "aat:300000774",
  country: "aat:300232420",
  base: "aat:300000455",
};

const CERTAINTY = { high: "certain", medium: "less-certain", low: "uncertain" } as const;

/** A place as a feature of the Linked Places format 1.3. */
export function linkedPlace(place: PlaceRecord, context: PlaceContext): Record<string, unknown> {
  const country = [...context.chain, place].find(({ iso }) => iso !== null)?.iso;
  const broader = context.chain.at(-1);
  const aat = AAT[place.kind];
  return {
    "@id": context.placeUrl(place.id),
    type: "Feature",
    properties: {
      title: place.name,
      ...(country ? { ccodes: [country] } : {}),
      fclasses: [CLASSES[place.kind]],
    },
    ...(context.days
      ? {
          when: {
            timespans: [{ start: { in: context.days.first }, end: { in: context.days.last } }],
            label: context.say.place.daysLabel,
          },
        }
      : {}),
    names: namesOf(place, context),
    types: [
      {
        ...(aat ? { identifier: aat } : {}),
        label: place.kind,
        sourceLabels: [{ label: context.say.place.kinds[place.kind], lang: context.language }],
      },
    ],
    geometry: geometryOf(place),
    links: sameAs(place).map((identifier) => ({ type: "exactMatch", identifier: short(identifier) })),
    relations: broader
      ? [
          {
            relationType: "gvp:broaderPartitive",
            relationTo: context.placeUrl(broader.id),
            label: context.say.place.partOf(broader.name),
          },
        ]
      : [],
    ...(place.note === null ? {} : { descriptions: [{ value: place.note, lang: context.language }] }),
  };
}

/** All places, as one file. */
export function linkedPlaces(features: readonly Record<string, unknown>[]): Record<string, unknown> {
  return { type: "FeatureCollection", "@context": CONTEXT, features };
}

/** One place as plain GeoJSON. */
export function plainFeature(place: PlaceRecord, context: PlaceContext): Record<string, unknown> {
  const { id, name, kind, pointSource, certainty, note } = place;
  return {
    type: "Feature",
    id: context.placeUrl(id),
    geometry:
      place.point === null ? null : { type: "Point", coordinates: [place.point.lon, place.point.lat] },
    properties: {
      name,
      kind,
      within: context.chain.map((one) => one.name),
      spellings: context.spellings.map(({ verbatim }) => verbatim),
      pointSource,
      certainty,
      sameAs: sameAs(place),
      note,
    },
  };
}

/** A place as schema.org has it. */
export function schemaOrgPlace(place: PlaceRecord, context: PlaceContext): Record<string, unknown> {
  const broader = context.chain.at(-1);
  const other = context.spellings.map(({ verbatim }) => verbatim).filter((one) => one !== place.name);
  const same = sameAs(place);
  return {
    "@context": "https://schema.org",
    "@type": TYPES[place.kind],
    "@id": context.placeUrl(place.id),
    name: place.name,
    ...(other.length > 0 ? { alternateName: other } : {}),
    ...(place.point === null
      ? {}
      : { geo: { "@type": "GeoCoordinates", latitude: place.point.lat, longitude: place.point.lon } }),
    ...(broader
      ? {
          containedInPlace: {
            "@type": TYPES[broader.kind],
            "@id": context.placeUrl(broader.id),
            name: broader.name,
          },
        }
      : {}),
    ...(same.length > 0 ? { sameAs: same } : {}),
  };
}

const TYPES: Readonly<Record<PlaceKind, string>> = {
  city: "City",
  town: "City",
  village: "Place",
  quarter: "Place",
  district: "AdministrativeArea",
  base: "Place",
  camp: "Place",
  site: "Place",
  crossing: "Place",
  province: "AdministrativeArea",
  country: "Country",
  region: "Place",
  continent: "Continent",
  river: "RiverBodyOfWater",
  sea: "SeaBodyOfWater",
  strait: "BodyOfWater",
};

/** Each spelling with the sources that print it; the heading too, where no source prints it. */
function namesOf(place: PlaceRecord, context: PlaceContext): Record<string, unknown>[] {
  const printed = context.spellings.map(({ verbatim, bySource }) => ({
    toponym: verbatim,
    lang: context.sourceLanguage(bySource[0]?.[0] ?? ""),
    citations: bySource.map(([source]) => ({
      label: context.sourceTitle(source),
      "@id": context.sourceUrl(source),
    })),
  }));
  if (printed.some(({ toponym }) => toponym === place.name)) return printed;
  const heading = {
    toponym: place.name,
    lang: context.language,
    citations: [{ label: place.nameSource ?? "This archive", "@id": context.placeUrl(place.id) }],
  };
  return [heading, ...printed];
}

function geometryOf({ point, pointSource, certainty, same }: PlaceRecord): Record<string, unknown> | null {
  if (point === null) return null;
  const citation = {
    label: pointSource ?? "Source not stated",
    ...(same.geonames === null ? {} : { "@id": geonames(same.geonames) }),
  };
  return {
    type: "Point",
    coordinates: [point.lon, point.lat],
    ...(certainty === null ? {} : { certainty: CERTAINTY[certainty] }),
    citations: [citation],
  };
}

/** Addresses of the same place elsewhere. */
export function sameAs({ same }: Pick<PlaceRecord, "same">): string[] {
  return [
    ...(same.geonames === null ? [] : [geonames(same.geonames)]),
    ...(same.wikidata === null ? [] : [`http://www.wikidata.org/entity/${same.wikidata}`]),
  ];
}

function geonames(id: number): string {
  return `https://sws.geonames.org/${id}/`;
}

function short(address: string): string {
  return address
    .replace(/^https:\/\/sws\.geonames\.org\/(\d+)\/$/u, "gn:$1")
    .replace(/^http:\/\/www\.wikidata\.org\/entity\//u, "wd:");
}
