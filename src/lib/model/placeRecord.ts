import { z } from "zod";
import { Certainty } from "./certainty.ts";
import { SchemaVersion } from "./schemaVersion.ts";
import { Slug } from "./slug.ts";

export const PlaceKind = z.enum([
  "city",
  "town",
  "village",
  "quarter",
  "district",
  "base",
  "camp",
  "province",
  "country",
  "region",
  "continent",
  "river",
  "sea",
  "strait",
  "site",
  "crossing",
]);
export type PlaceKind = z.infer<typeof PlaceKind>;

const Words = z.array(z.string().min(1)).min(1);

/**
 * When a spelling means this place and no other. Each condition that is given must hold; of several contexts for one
 * spelling, one is enough. Words, not patterns: capitals do not count, and a word is whole.
 */
export const PlaceContext = z.strictObject({
  spelling: z.string().min(1),
  /** One of these stands directly before it. */
  after: Words.optional(),
  /** One of these stands directly behind it; a comma between does not count. */
  before: Words.optional(),
  /** One of these stands in the same paragraph. */
  with: Words.optional(),
});
export type PlaceContext = z.infer<typeof PlaceContext>;

/** Authority record of a place. */
export const PlaceRecord = z.strictObject({
  id: Slug,
  /** Preferred name and where it is taken from. */
  name: z.string().min(1),
  nameSource: z.string().nullable(),
  kind: PlaceKind,
  /** Id of the place that contains it, or null. */
  within: Slug.nullable(),
  /** WGS 84 degrees; null where there is none or it is not known. */
  point: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).nullable(),
  pointSource: z.string().nullable(),
  /** Where maps write the name of an area or a water, which has no point: for reading, never a position. */
  label: z
    .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
    .nullable()
    .default(null),
  certainty: Certainty.nullable(),
  /** Two-letter code of a country (ISO 3166-1). */
  iso: z
    .string()
    .regex(/^[A-Z]{2}$/u)
    .nullable()
    .default(null),
  /** Id of the country whose capital it is: such a name may stand for a government. */
  capitalOf: Slug.nullable(),
  same: z.strictObject({
    geonames: z.number().int().nullable(),
    wikidata: z
      .string()
      .regex(/^Q\d+$/u)
      .nullable(),
  }),
  /** Every spelling printed in the captures. */
  variants: z.array(z.string().min(1)),
  /** Where a spelling means this place: one that has a context here means it only there. */
  contexts: z.array(PlaceContext).default([]),
  /** Phrases in which a spelling is not this place. */
  not: z.array(z.string().min(1)),
  note: z.string().nullable(),
});
export type PlaceRecord = z.infer<typeof PlaceRecord>;

/** A phrase that contains the name of a place and is none: a group, a newspaper, a ship. */
export const NotPlace = z.strictObject({
  phrase: z.string().min(1),
  why: z.string().min(1),
  /** Id of a name record, or null. */
  name: Slug.nullable(),
});
export type NotPlace = z.infer<typeof NotPlace>;

/** `seeds/places.yaml`. */
export const PlacesFile = z.strictObject({
  schemaVersion: SchemaVersion,
  places: z.array(PlaceRecord),
  notPlaces: z.array(NotPlace),
});
export type PlacesFile = z.infer<typeof PlacesFile>;
