import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import type { ArchiveSettings } from "./lib/model/archiveSettings.ts";
import type { Entry } from "./lib/model/entry.ts";
import type { NameRecord } from "./lib/model/nameRecord.ts";
import type { PlaceRecord } from "./lib/model/placeRecord.ts";
import type { SourceDocument } from "./lib/model/sourceDocument.ts";
import type { Story } from "./lib/model/storyRecord.ts";
import {
  archiveLoader,
  entriesLoader,
  namesLoader,
  placesLoader,
  sourcesLoader,
  storiesLoader,
} from "./loader/loaders.ts";

// The loaders have checked the shape of everything; a second check of each entry would cost a third of the sync.
const checked = <T>() => z.custom<T>(() => true);

export const collections = {
  archive: defineCollection({
    loader: archiveLoader,
    schema: checked<ArchiveSettings & { about: string | null }>(),
  }),
  sources: defineCollection({
    loader: sourcesLoader,
    schema: checked<Pick<SourceDocument, "record" | "capture" | "format" | "order">>(),
  }),
  entries: defineCollection({
    loader: entriesLoader,
    schema: checked<Pick<Entry, "source" | "sequence" | "kind">>(),
  }),
  places: defineCollection({ loader: placesLoader, schema: checked<PlaceRecord>() }),
  names: defineCollection({ loader: namesLoader, schema: checked<NameRecord>() }),
  stories: defineCollection({ loader: storiesLoader, schema: checked<Story>() }),
};
