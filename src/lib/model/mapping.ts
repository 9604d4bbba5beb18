import { z } from "zod";

const Paths = z.preprocess((paths) => (typeof paths === "string" ? [paths] : paths), z.array(z.string()));

/**
 * Which values of data are what. In JSON a field is a path of names parted by full stops (`author.name`; a list on the way is
 * all of its items); in CSV it is the heading of a column. Of several the first that has a value is taken.
 */
export const Mapping = z.strictObject({
  /** Path to the entries; left out for CSV, where every row is one. `""`: the whole file is the list. */
  entries: Paths.default([""]),
  fields: z.strictObject({
    id: Paths.optional(),
    published: Paths.optional(),
    modified: Paths.optional(),
    author: Paths.optional(),
    title: Paths.optional(),
    text: Paths.optional(),
    /** Text that holds HTML. */
    html: Paths.optional(),
    caption: Paths.optional(),
    credit: Paths.optional(),
    alt: Paths.optional(),
  }),
  /** Paths from the start of the file; JSON only. */
  source: z
    .strictObject({
      title: Paths.optional(),
      publisher: Paths.optional(),
      language: Paths.optional(),
      url: Paths.optional(),
      published: Paths.optional(),
      modified: Paths.optional(),
    })
    .default({}),
  /** What the dates are of. */
  dates: z.enum(["posted", "written", "event"]).default("posted"),
});
export type Mapping = z.infer<typeof Mapping>;
export type FieldName = keyof Mapping["fields"];
export type SourceField = keyof Mapping["source"];
