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
  /** Places, names and days that both name: "tal-afar", "reuters", "2014-06-15". */
  named: string[];
  /** Of what both name: the rarer in the archive, the more; each less than 1. */
  weight: number;
}

/** Entries that may tell of one event, for the archivist to decide. */
export interface StoryCandidate {
  /** In the order of the archive. */
  entries: Entry[];
  links: Link[];
  /** The story that has most of them, and which of them it lacks; null where no story has one. */
  story: { id: string; missing: Entry[] } | null;
}

/** Two entries are looked at that name so many of the same, and linked where these weigh so much together. */
const LEAST_NAMED = 2;
const LEAST_WEIGHT = 1.2;
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
  const groupOf = new Map(groups.flatMap((group) => group.map((entry) => [entry, group] as const)));
  const within = new Map<Entry[], Link[]>(groups.map((group) => [group, []]));
  for (const link of links) {
    const group = groupOf.get(link.a);
    if (group && group === groupOf.get(link.b)) within.get(group)?.push(link);
  }
  return [...within]
    .map(([group, own]) => ({ entries: group, links: own, story: nearestStory(group, stories) }))
    .filter(({ entries: own, story }) => own.length <= MOST_ENTRIES && story?.missing.length !== 0)
    .sort((one, other) => other.links.length - one.links.length);
}

function linksOf(entries: readonly Entry[], names: PhraseMatcher<unknown>): Link[] {
  const links = new Map<string, Link>();
  const linkOf = (i: number, j: number): Link | null => {
    const [a, b] = [entries[i], entries[j]];
    if (!a || !b) return null;
    const known = links.get(`${a.id} ${b.id}`) ?? { a, b, words: [], named: [], weight: 0 };
    links.set(`${a.id} ${b.id}`, known);
    return known;
  };
  for (const { a, b, passages } of similarPassages(entries, names).pairs) {
    const link = linkOf(a, b);
    const side = passages.map((passage) => passage.a);
    if (link) link.words = sharedWords(excerptOf(link.a, side, names));
  }
  const named = entries.map(namedIn);
  const counts = new Map<string, number>();
  for (const id of named.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const weightOf = (id: string): number => 1 - Math.log(counts.get(id) ?? 1) / Math.log(entries.length + 1);
  const numbers = new Map([...counts.keys()].map((id, number) => [id, number]));
  // Few records, many entries: spread over all numbers, as the index of features expects.
  const spread = 2 ** 32 / Math.max(1, numbers.size);
  const features = named.map((ids) =>
    Uint32Array.from(ids, (id) => Math.floor((numbers.get(id) ?? 0) * spread)),
  );
  for (const [i, j] of candidatePairs(features, LEAST_NAMED).pairs) {
    const both = named[i]?.filter((id) => named[j]?.includes(id)) ?? [];
    const weight = both.reduce((sum, id) => sum + weightOf(id), 0);
    const link = weight >= LEAST_WEIGHT ? linkOf(i, j) : null;
    if (link) Object.assign(link, { named: both, weight });
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

/**
 * Entries that belong together, two or more; in the order of the archive. Similar passages join whole groups. What entries only
 * name joins one entry to a group or to another entry, the weightiest first, and no further: else all would be one.
 */
function groupsOf(entries: readonly Entry[], links: readonly Link[]): Entry[][] {
  const groupOf = new Map<Entry, Set<Entry>>();
  const attached = new Set<Entry>();
  const join = (a: Entry, b: Entry): void => {
    const [left, right] = [groupOf.get(a) ?? new Set([a]), groupOf.get(b) ?? new Set([b])];
    const [large, small] = left.size < right.size ? [right, left] : [left, right];
    for (const entry of [a, b, ...small]) groupOf.set(entry, large.add(entry));
  };
  for (const { a, b, words } of links) if (words.length > 0) join(a, b);
  for (const { a, b } of links
    .filter(({ words }) => words.length === 0)
    .sort((one, other) => other.weight - one.weight)) {
    const [single, other] = groupOf.has(a) ? [b, a] : [a, b];
    if (groupOf.has(single) || attached.has(other)) continue;
    if (groupOf.has(other)) attached.add(single);
    join(single, other);
  }
  const groups = new Map<Set<Entry>, Entry[]>();
  for (const entry of entries) {
    const group = groupOf.get(entry);
    if (group) groups.set(group, [...(groups.get(group) ?? []), entry]);
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
