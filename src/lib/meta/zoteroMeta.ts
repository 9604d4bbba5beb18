import type { Citation } from "../cite/citation.ts";
import type { CitedName } from "../cite/citedName.ts";
import { inverted } from "../cite/citedName.ts";
import { websiteType, zoteroDate, zoteroExtra } from "../cite/zoteroExtra.ts";

/**
 * What reference managers read in the head of a page. `z.` is Zotero's own vocabulary and reaches any field of an item; names
 * are in dot form, since Citoid reads no other. No `dc.coverage`: Zotero takes it for the place in the archive.
 */
export function zoteroMeta(
  citation: Citation,
  { clock = null }: { clock?: string | null } = {},
): { name: string; content: string }[] {
  const container = citation.of === "page" ? citation.archive : citation.container;
  const fields: [string, string | null][] = [
    ["z.itemType", citation.of === "entry" ? "blogPost" : "webpage"],
    ["z.websiteType", websiteType(citation)],
    ["dc.title", citation.title],
    ...citation.authors.map((name): [string, string] => ["dc.creator", metaName(name)]),
    ...citation.contributors.map((name): [string, string] => ["bib.contributors", metaName(name)]),
    ["prism.publicationName", container],
    ["dcterms.issued", zoteroDate(citation, clock)],
    ["dc.language", citation.language],
    ["dc.rights", citation.rights],
    ["z.extra", zoteroExtra(citation)],
  ];
  return fields.flatMap(([name, content]) => (content === null ? [] : { name, content }));
}

/** "Radhakrishnan, Rahul"; an organisation with a comma at its end, or Zotero parts its words into a name. */
function metaName(name: CitedName): string {
  return name.kind === "whole" ? `${name.name},` : inverted(name);
}
