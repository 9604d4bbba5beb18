import type { EntryDate } from "../../../src/lib/model/entryDate.ts";

/** What a field of the data is. The words of the first group are read; those of the second are facts. */
export const WORD_FIELDS = ["title", "text", "html", "caption", "credit", "alt"] as const;
export const FACT_FIELDS = ["id", "published", "modified", "author"] as const;
export type FieldName = (typeof WORD_FIELDS)[number] | (typeof FACT_FIELDS)[number];

/** Which values of the data are what. In JSON a field is a path, in CSV the heading of a column. */
export interface Mapping {
  /** Path to the entries; in CSV every row is one. The first path that leads anywhere is taken. */
  entries: readonly string[];
  /** Paths within an entry; the first that has a value is taken. */
  fields: Readonly<Partial<Record<FieldName, readonly string[]>>>;
  /** Paths from the start of the file. */
  source: Readonly<
    Partial<Record<"title" | "publisher" | "language" | "url" | "published" | "modified", readonly string[]>>
  >;
  /** What the dates are of. */
  dates: EntryDate["of"];
}

/** Live blogs as schema.org describes them: `LiveBlogPosting` with `liveBlogUpdate`. */
export const SCHEMA_ORG: Mapping = {
  entries: ["liveBlogUpdate", "@graph.liveBlogUpdate", "mainEntity.liveBlogUpdate"],
  fields: {
    id: ["@id", "identifier", "url", "mainEntityOfPage"],
    published: ["datePublished", "dateCreated"],
    modified: ["dateModified"],
    author: ["author.name", "creator.name", "author"],
    title: ["headline", "name"],
    text: ["articleBody", "text"],
    caption: ["image.caption"],
    credit: ["image.creditText"],
  },
  source: {
    title: ["headline", "@graph.headline", "name"],
    publisher: ["publisher.name", "@graph.publisher.name"],
    language: ["inLanguage", "@graph.inLanguage"],
    url: ["url", "@graph.url", "mainEntityOfPage.@id", "mainEntityOfPage"],
    published: ["datePublished", "@graph.datePublished", "coverageStartTime", "@graph.coverageStartTime"],
    modified: ["dateModified", "@graph.dateModified", "coverageEndTime", "@graph.coverageEndTime"],
  },
  dates: "posted",
};
