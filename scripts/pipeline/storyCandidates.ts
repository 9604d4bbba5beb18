import type { Entry } from "../../src/lib/model/entry.ts";
import { placeNamed } from "../../src/lib/model/mention.ts";
import type { Story } from "../../src/lib/model/storyRecord.ts";
import type { PhraseMatcher } from "../../src/lib/phraseMatcher.ts";
import { candidatePairs } from "../../src/lib/similar/candidatePairs.ts";
import { excerptOf, sharedWords } from "../../src/lib/similar/excerptOf.ts";
import { similarPassages } from "../../src/lib/similar/similarPassages.ts";

/** Why two entries may tell of one event. */
export interface Link {
  a: Entry;
  b: Entry;
  /** Words that both have in similar sentences; empty where there are none. */
  words: string[];
  /** Places, names and days that both name and few others do: "tal-afar", "reuters", "2014-06-15". */
  named: string[];
}

/** Entries that may tell of one event, for the archivist to decide. */
export interface StoryCandidate {
  /** In the order of the archive. */
  entries: Entry[];
  links: Link[];
  /** The story that has most of them, and which of them it lacks; null where no story has one. */
  story: { id: string; missing: Entry[] } | null;
}

/** Entries that share fewer places, names and days than this, and no passage, are not linked. */
const LEAST_NAMED = 3;
/** More entries than this are no event but a topic. */
const MOST_ENTRIES = 30;

/**
 * Groups entries that similar passages, or rare places, names and days, link; those with most links first. A group that a story
 * holds whole is not proposed again.
 *
 * @param names recorded spellings of names and places.
 */
export function storyCandidates(
  entries: readonly Entry[],
  stories: readonly Story[],
  names: PhraseMatcher<unknown>,
): StoryCandidate[] {
  const links = linksOf(entries, names);
  const groups = groupsOf(entries, links);
  return groups
    .map((group): StoryCandidate => {
      const own = new Set(group);
      return {
        entries: group,
        links: links.filter(({ a, b }) => own.has(a) && own.has(b)),
        story: nearestStory(group, stories),
      };
    })
    .filter(({ entries: own, story }) => own.length <= MOST_ENTRIES && story?.missing.length !== 0)
    .sort((one, other) => other.links.length - one.links.length);
}

function linksOf(entries: readonly Entry[], names: PhraseMatcher<unknown>): Link[] {
  const links = new Map<string, Link>();
  const linkOf = (i: number, j: number): Link | null => {
    const [a, b] = [entries[i], entries[j]];
    if (!a || !b) return null;
    const known = links.get(`${a.id} ${b.id}`) ?? { a, b, words: [], named: [] };
    links.set(`${a.id} ${b.id}`, known);
    return known;
  };
  for (const { a, b, passages } of similarPassages(entries, names).pairs) {
    const link = linkOf(a, b);
    const side = passages.map((passage) => passage.a);
    if (link) link.words = sharedWords(excerptOf(link.a, side, names));
  }
  const named = entries.map(namedIn);
  const numbers = new Map([...new Set(named.flat())].map((id, number) => [id, number]));
  // Few records, many entries: spread over all numbers, as the index of features expects.
  const spread = 2 ** 32 / Math.max(1, numbers.size);
  const features = named.map((ids) =>
    Uint32Array.from(ids, (id) => Math.floor((numbers.get(id) ?? 0) * spread)),
  );
  for (const [i, j] of candidatePairs(features, LEAST_NAMED).pairs) {
    const link = linkOf(i, j);
    if (link) link.named = named[i]?.filter((id) => named[j]?.includes(id)) ?? [];
  }
  return [...links.values()];
}

/** Places, agents and days that an entry names, each once. */
function namedIn({ mentions, attributions, mentionedDays }: Entry): string[] {
  return [
    ...new Set([
      ...mentions.flatMap((mention) => placeNamed(mention) ?? []),
      ...attributions.flatMap(({ agent }) => agent ?? []),
      ...mentionedDays.map(({ edtf }) => edtf),
    ]),
  ];
}

/** Entries that links join, directly or over others, two or more; in the order of the archive. */
function groupsOf(entries: readonly Entry[], links: readonly Link[]): Entry[][] {
  const parent = new Map<Entry, Entry>();
  const root = (entry: Entry): Entry => {
    let top = entry;
    for (let next = parent.get(top); next; next = parent.get(top)) top = next;
    for (let at = entry; at !== top; ) {
      const next = parent.get(at) ?? top;
      parent.set(at, top);
      at = next;
    }
    return top;
  };
  for (const { a, b } of links) {
    const [left, right] = [root(a), root(b)];
    if (left !== right) parent.set(right, left);
  }
  const linked = new Set(links.flatMap(({ a, b }) => [a, b]));
  const groups = new Map<Entry, Entry[]>();
  for (const entry of entries) {
    if (!linked.has(entry)) continue;
    const group = groups.get(root(entry));
    if (group) group.push(entry);
    else groups.set(root(entry), [entry]);
  }
  return [...groups.values()];
}

function nearestStory(group: readonly Entry[], stories: readonly Story[]): StoryCandidate["story"] {
  let best: { id: string; missing: Entry[] } | null = null;
  for (const { id, entries } of stories) {
    const has = new Set(entries);
    const missing = group.filter((entry) => !has.has(entry.id));
    if (missing.length < group.length && (best === null || missing.length < best.missing.length))
      best = { id, missing };
  }
  return best;
}
