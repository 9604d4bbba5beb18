import type { Mapping } from "../../../src/lib/model/mapping.ts";

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
