import type { Citation } from "../cite/citation.ts";
import { inverted } from "../cite/citedName.ts";
import { zoteroDate } from "../cite/zoteroExtra.ts";

/**
 * A citation as a ContextObject in a span (COinS): several on a page make a list to pick from in Zotero. Never on the page of
 * an entry, where it would win over the metadata of the head, which says more.
 */
export function coins(citation: Citation): string {
  const fields: [string, string | null][] = [
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rft.type", citation.of === "entry" ? "blogPost" : "webpage"],
    ["rft.title", citation.title],
    ...citation.authors.map((name): [string, string] => [
      "rft.creator",
      name.kind === "whole" ? `${name.name},` : inverted(name),
    ]),
    ["rft.source", citation.container],
    ["rft.publisher", citation.publisher],
    ["rft.date", zoteroDate(citation, null)],
    ["rft.language", citation.language],
    ["rft.identifier", citation.url],
  ];
  return fields.flatMap(([name, value]) => (value === null ? [] : `${name}=${field(value)}`)).join("&");
}

/**
 * A value for a list of keys and values. What would end it is escaped; what every reader of such lists leaves as it is, a space and
 * letters beyond ASCII too, stays: the words then stand on the page twice in the same letters, and gzip packs them as one.
 */
function field(value: string): string {
  return value.toWellFormed().replaceAll(/[%&+=#"<>\p{Cc}]/gu, encodeURIComponent);
}
