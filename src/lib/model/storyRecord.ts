import { z } from "zod";
import { SchemaVersion } from "./schemaVersion.ts";
import { Slug } from "./slug.ts";

/** `seeds/stories.yaml`: events that the archivist says several entries tell of. */
export const StoriesFile = z.strictObject({
  schemaVersion: SchemaVersion,
  stories: z.array(
    z.strictObject({
      id: Slug,
      title: z.string().min(1),
      entries: z.array(
        z.strictObject({
          source: Slug,
          lines: z.tuple([z.number().int().min(1), z.number().int().min(1)]),
          quote: z.string().min(1),
        }),
      ),
      who: z.string().min(1),
      when: z.string().min(1),
      why: z.string().min(1),
    }),
  ),
});
export type StoriesFile = z.infer<typeof StoriesFile>;

/** A story with the ids of its entries. */
export const Story = z.strictObject({
  id: Slug,
  title: z.string().min(1),
  entries: z.array(z.string()),
  who: z.string(),
  when: z.string(),
  why: z.string(),
});
export type Story = z.infer<typeof Story>;
