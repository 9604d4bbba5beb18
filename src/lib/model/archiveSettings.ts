import { z } from "zod";
import { IsoDay } from "./isoDay.ts";
import { SchemaVersion } from "./schemaVersion.ts";
import { Slug } from "./slug.ts";

/** `seeds/archive.yaml`: what is true of the archive as a whole. */
export const ArchiveSettings = z.strictObject({
  schemaVersion: SchemaVersion,
  title: z.string().min(1),
  description: z.string().min(1),
  /** BCP 47 language of the interface. */
  language: z.string().min(2),
  edition: z.strictObject({
    /** Until it is `published`, ids are drafts and every page says so. */
    status: z.enum(["draft", "published"]),
    version: z.string().min(1),
    date: IsoDay.nullable(),
  }),
  /** Where the site is served; only in metadata, feeds and sitemap. */
  site: z.url(),
  /** Address that permalinks are cited with; may be a resolver apart from `site`. */
  permalinkBase: z.url(),
  formerPermalinkBases: z.array(z.url()),
  /** ISO 3166-1 alpha-2 codes of the countries the archive is about. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/u)),
  /** Ids of places that are not linked at every mention. */
  quietPlaces: z.array(Slug),
  /** Names of rivers and other waters that maps write for orientation, with where. They are no places of the archive. */
  mapNames: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        lat: z.number().min(-90).max(90),
        lon: z.number().min(-180).max(180),
      }),
    )
    .default([]),
  contact: z.strictObject({ name: z.string().min(1), email: z.email() }),
});
export type ArchiveSettings = z.infer<typeof ArchiveSettings>;
