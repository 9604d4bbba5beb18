import type { Loader } from "astro/loaders";
import { ENTRY_HTML_VERSION, entryHtml } from "../lib/html/entryHtml.ts";
import { type Content, readContent } from "./readContent.ts";

/** Version of what the loaders store; part of every digest, since Astro does not see a change of this file. */
const VERSION = 1;

interface Item {
  id: string;
  data: Record<string, unknown>;
  html?: string;
}

/** A loader over a part of the content, which all loaders read together and once. */
function contentLoader(name: string, select: (content: Content) => Item[]): Loader {
  return {
    name: `dateline-${name}`,
    async load({ store, generateDigest }) {
      const items = select(await readContent());
      const seen = new Set(items.map((item) => item.id));
      for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
      for (const { id, data, html } of items) {
        const digest = generateDigest({ VERSION, ENTRY_HTML_VERSION, data, html: html ?? "" });
        store.set({ id, data, digest, ...(html === undefined ? {} : { rendered: { html } }) });
      }
    },
  };
}

export const sourcesLoader = contentLoader("sources", ({ documents }) =>
  documents.map(({ entries, ...document }) => ({
    id: document.record.id,
    data: { ...document, entries: entries.map((entry) => entry.id) },
  })),
);

export const entriesLoader = contentLoader("entries", ({ documents, archive }) => {
  const options = { quietPlaces: new Set(archive.quietPlaces) };
  return documents.flatMap(({ entries }) =>
    entries.map((entry) => ({ id: entry.id, data: { ...entry }, html: entryHtml(entry, options) })),
  );
});

export const placesLoader = contentLoader("places", ({ places }) =>
  places.map((place) => ({ id: place.id, data: { ...place } })),
);

export const namesLoader = contentLoader("names", ({ names }) =>
  names.map((name) => ({ id: name.id, data: { ...name } })),
);

export const storiesLoader = contentLoader("stories", ({ stories }) =>
  stories.map((story) => ({ id: story.id, data: { ...story } })),
);

export const archiveLoader = contentLoader("archive", ({ archive, about }) => [
  { id: "archive", data: { ...archive, about } },
]);
