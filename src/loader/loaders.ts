import type { Loader } from "astro/loaders";
import type { Published } from "../lib/publishable.ts";
import { readContent } from "./readContent.ts";

/** Version of what the loaders store; part of every digest, since Astro does not see a change of this file. */
const VERSION = 1;

interface Item {
  id: string;
  data: Record<string, unknown>;
  /** What the digest is made of, where it is more than `data`. */
  all?: unknown;
}

/** A loader over a part of the content, which all loaders read together and once. */
function contentLoader(name: string, select: (content: Published) => Item[]): Loader {
  return {
    name: `dateline-${name}`,
    async load({ store, generateDigest }) {
      const items = select(await readContent());
      const seen = new Set(items.map((item) => item.id));
      for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
      for (const { id, data, all } of items) {
        store.set({ id, data, digest: generateDigest({ VERSION, data, all: all ?? null }) });
      }
    },
  };
}

export const sourcesLoader = contentLoader("sources", ({ documents }) =>
  documents.map(({ record, capture, format, order }) => ({
    id: record.id,
    data: { record, capture, format, order },
  })),
);

/**
 * Entries stand in the store by what they are and with a digest of all that they say. Their texts stay in the content that
 * is read once and shared (`readContent`): copied through the store they keep the garbage collector busy (at 3,000 entries 6.1 s of it, against 1.7 s).
 */
export const entriesLoader = contentLoader("entries", ({ documents }) =>
  documents.flatMap(({ entries }) =>
    entries.map((entry) => ({
      id: entry.id,
      data: { source: entry.source, sequence: entry.sequence, kind: entry.kind },
      all: entry,
    })),
  ),
);

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
