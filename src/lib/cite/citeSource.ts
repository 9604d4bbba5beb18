import type { Citation } from "./citation.ts";
import { type CitedSource, type CitingArchive, rightsText } from "./citeEntry.ts";
import { doubted, issuedOf } from "./issued.ts";

/** What most of its posts make of a source. */
function genreOf({ entries = [] }: CitedSource): string {
  const posts = entries.filter(({ kind }) => kind === "post");
  const most = (count: number): boolean => 2 * count > posts.length;
  if (most(posts.filter(({ date }) => date.elapsed !== undefined).length)) return "log";
  if (most(posts.filter(({ date }) => date.of === "written").length)) return "diary";
  return most(posts.filter(({ date }) => date.of === "event").length) ? "chronology" : "live blog";
}

/** The citation of a source as a whole. Its reporters are not its authors: the page does not say who wrote what. */
export function citeSource(source: CitedSource, archive: CitingArchive, address: string): Citation {
  const { record, capture } = source;
  const issued = issuedOf({ edtf: record.days.edtf, notBefore: null, notAfter: null });
  return {
    key: `source-${source.id}`,
    of: "source",
    authors: [],
    editors: [],
    contributors: [],
    title: source.title,
    genre: genreOf(source),
    clock: null,
    container: null,
    publisher: source.publisher,
    issued: record.days.certainty === "high" ? issued : doubted(issued),
    archive: archive.title,
    edition: archive.edition,
    location: `capture ${capture.sha256.slice(0, 8)}`,
    url: archive.permalink(address),
    language: record.language,
    rights: rightsText(record.rights),
    abstract: null,
  };
}
