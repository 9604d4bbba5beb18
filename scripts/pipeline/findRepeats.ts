import { byCodePoint } from "../../src/lib/codePoints.ts";
import { identityText } from "../../src/lib/ids.ts";
import type { Entry } from "../../src/lib/model/entry.ts";
import { TEXT_PARTS } from "../../src/lib/model/part.ts";

/** Shorter paragraphs recur by chance. Code points. */
const LEAST_LENGTH = 60;

/** A paragraph that stands in more entries than this is a formula of the source ("Follow us on …") and no repeat. */
const MOST_ENTRIES = 8;

/**
 * Links entries that hold the same paragraph, word for word, within a source and across sources. Every entry gets the ids of
 * the others, by code point. What is alike and not the same is found by the build: src/lib/similar.
 */
export function linkRepeats(entries: readonly Entry[]): void {
  const holders = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const paragraph of new Set(paragraphs(entry))) {
      const known = holders.get(paragraph);
      if (known) known.push(entry);
      else holders.set(paragraph, [entry]);
    }
  }
  const linked = new Map<Entry, Set<string>>();
  for (const group of holders.values()) {
    if (group.length < 2 || group.length > MOST_ENTRIES) continue;
    for (const entry of group) {
      const ids = linked.get(entry) ?? new Set(entry.repeats);
      linked.set(entry, ids);
      // Two wordings of one entry share most of their paragraphs: they are versions, and no repeat.
      for (const other of group)
        if (other !== entry && !entry.versions.some(({ id }) => id === other.id)) ids.add(other.id);
    }
  }
  for (const [entry, ids] of linked) entry.repeats = [...ids].sort(byCodePoint);
}

function paragraphs(entry: Entry): string[] {
  return entry.parts
    .filter((part) => TEXT_PARTS.has(part.kind))
    .flatMap((part) => part.blocks.map((block) => identityText(block.text)))
    .filter((text) => text.length >= LEAST_LENGTH);
}
