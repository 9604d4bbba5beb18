import { escapeXml } from "../../html/escapeXml.ts";
import type { Citation } from "../citation.ts";
import { type CitedName, familyName } from "../citedName.ts";
import { websiteType, zoteroDate, zoteroExtra } from "../zoteroExtra.ts";

const SPACES = `xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/"`;

/** Zotero RDF: the one file that Zotero takes whole. */
export function zoteroRdf(citations: readonly Citation[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF ${SPACES}>\n${citations.map(record).join("")}</rdf:RDF>\n`;
}

function record(citation: Citation): string {
  const container = citation.of === "page" ? citation.archive : citation.container;
  const isPost = citation.of === "entry";
  const type = websiteType(citation);
  const date = zoteroDate(citation, null);
  const lines = [
    `<z:itemType>${isPost ? "blogPost" : "webpage"}</z:itemType>`,
    container === null
      ? null
      : `<dcterms:isPartOf><z:${isPost ? "Blog" : "Website"}><dc:title>${escapeXml(container)}</dc:title></z:${isPost ? "Blog" : "Website"}></dcterms:isPartOf>`,
    people("authors", citation.authors),
    people("contributors", citation.contributors),
    element("dc:title", citation.title),
    element("dcterms:abstract", citation.abstract),
    element("dc:date", date),
    element("z:type", type),
    element("z:language", citation.language),
    `<dc:identifier><dcterms:URI><rdf:value>${escapeXml(citation.url)}</rdf:value></dcterms:URI></dc:identifier>`,
    element("dc:rights", citation.rights),
    element("dc:description", zoteroExtra(citation)),
  ];
  return `<bib:Document rdf:about="${escapeXml(citation.url)}">\n${lines.filter((line) => line !== null).join("\n")}\n</bib:Document>\n`;
}

function element(name: string, text: string | null): string | null {
  return text === null ? null : `<${name}>${escapeXml(text)}</${name}>`;
}

function people(role: "authors" | "contributors", names: readonly CitedName[]): string | null {
  if (names.length === 0) return null;
  const items = names.map((name) => {
    const parts =
      name.kind === "whole"
        ? element("foaf:surname", name.name)
        : `${element("foaf:surname", familyName(name))}${element("foaf:givenName", [name.given, name.suffix].filter(Boolean).join(", "))}`;
    return `<rdf:li><foaf:Person>${parts}</foaf:Person></rdf:li>`;
  });
  return `<bib:${role}><rdf:Seq>${items.join("")}</rdf:Seq></bib:${role}>`;
}
