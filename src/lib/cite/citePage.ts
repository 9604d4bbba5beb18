import type { Citation } from "./citation.ts";
import type { CitingArchive } from "./citeEntry.ts";
import { issuedOf } from "./issued.ts";

/** The citation of a page that the archive itself made: a day, a place, a name, a story. Its date is that of the edition. */
export function citePage(key: string, title: string, archive: CitingArchive, address: string): Citation {
  return {
    key,
    of: "page",
    authors: [],
    editors: [],
    contributors: [],
    title,
    genre: null,
    clock: null,
    container: null,
    publisher: null,
    issued:
      archive.editionDate === null
        ? { kind: "unknown" }
        : issuedOf({ edtf: archive.editionDate, notBefore: null, notAfter: null }),
    archive: archive.title,
    edition: archive.edition,
    location: null,
    url: archive.permalink(address),
    language: archive.language,
    rights: null,
    abstract: null,
  };
}
