import { z } from "zod";
import { LANGUAGES } from "../words/languages.ts";
import { IsoDay } from "./isoDay.ts";
import { SchemaVersion } from "./schemaVersion.ts";
import { Slug } from "./slug.ts";
import { WebAddress } from "./webAddress.ts";

/** The address of a page that is named by an id: "/places/tal-afar/". */
const RoomAddress = z
  .string()
  .regex(
    /^\/(sources|places|names|stories)\/[a-z0-9]+(-[a-z0-9]+)*\/$/u,
    'expected the address of a source, place, name or story, such as "/places/tal-afar/"',
  );

/** `seeds/archive.yaml`: what is true of the archive as a whole. */
export const ArchiveSettings = z.strictObject({
  schemaVersion: SchemaVersion,
  title: z.string().min(1),
  description: z.string().min(1),
  /** Language of the interface: one that has a table of words. */
  language: z.enum(LANGUAGES),
  edition: z.strictObject({
    /** Until it is `published`, ids are drafts and every page says so. */
    status: z.enum(["draft", "published"]),
    version: z.string().min(1),
    date: IsoDay.nullable(),
  }),
  /** The editions before this one, oldest first; a release adds them. */
  formerEditions: z.array(z.strictObject({ version: z.string().min(1), date: IsoDay })).default([]),
  /** Where the site is served; only in metadata, feeds and sitemap. */
  site: WebAddress,
  /** Address that permalinks are cited with; may be a resolver apart from `site`. */
  permalinkBase: WebAddress,
  formerPermalinkBases: z.array(WebAddress),
  /** ISO 3166-1 alpha-2 codes of the countries the archive is about. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/u)),
  /** Ids of places that are not linked at every mention. */
  quietPlaces: z.array(Slug),
  /** Addresses of pages that have another now: a source, place, name or story whose id changed. */
  moved: z.array(z.strictObject({ from: RoomAddress, to: RoomAddress })).default([]),
  /** Files for hosts that can answer with redirects and headers of their own. No host needs them. */
  hostFiles: z.array(z.enum(["_redirects", "_headers"])).default([]),
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
