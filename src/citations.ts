import { type Archive, type ArchiveEntry, getArchive, type Source } from "./collections.ts";
import type { Citation } from "./lib/cite/citation.ts";
import { type CitingArchive, citeEntry } from "./lib/cite/citeEntry.ts";
import { citePage } from "./lib/cite/citePage.ts";
import { citeSource } from "./lib/cite/citeSource.ts";
import * as routes from "./lib/routes.ts";
import { editionName } from "./lib/view/editionText.ts";
import { en } from "./lib/words/en.ts";

/** The citations of everything that has a page. */
export interface Citations {
  ofEntry: (entry: ArchiveEntry) => Citation;
  /** Of an entry as a former edition published it. */
  ofFormer: (entry: ArchiveEntry, edition: string) => Citation;
  ofSource: (source: Source) => Citation;
  /** Of a page that the archive made: `key` names it in files, `title` is what it is called. */
  ofPage: (key: string, title: string, address: string) => Citation;
}

let made: { archive: Archive; citations: Citations } | null = null;

export async function getCitations(): Promise<Citations> {
  const archive = await getArchive();
  if (made?.archive !== archive) made = { archive, citations: citationsOf(archive) };
  return made.citations;
}

function citationsOf({ settings, name }: Archive): Citations {
  const archive: CitingArchive = {
    title: settings.title,
    // Citations are in the language of their styles: see src/lib/words/README.md.
    edition: editionName(settings, en),
    editionDate: settings.edition.status === "published" ? settings.edition.date : null,
    language: settings.language,
    permalink: (address) => routes.absolute(settings.permalinkBase, address),
    nameOf: (agent) => name.get(agent) ?? null,
  };
  // An entry is cited on its own page and on every list that it stands on.
  const known = new WeakMap<ArchiveEntry, Citation>();
  return {
    ofEntry: (entry) => {
      const citation = known.get(entry) ?? citeEntry(entry, entry.from, archive, routes.entry(entry.id));
      known.set(entry, citation);
      return citation;
    },
    ofFormer: (entry, edition) =>
      citeEntry(entry, entry.from, { ...archive, edition }, routes.entry(entry.id)),
    ofSource: (source) => citeSource(source, archive, routes.source(source.id)),
    ofPage: (key, title, address) => citePage(key, title, archive, address),
  };
}
