import { mintId, type Sha256 } from "../ids.ts";
import type { ByteRange } from "../model/position.ts";
import type { Issued } from "./ledger.ts";

/** The ids that a ledger knows, as ingest looks them up. */
export interface IssuedIds {
  /** By text and locator. */
  at: ReadonlyMap<string, string>;
  /** The text of each id. */
  textOf: ReadonlyMap<string, string>;
}

export const NO_IDS: IssuedIds = { at: new Map(), textOf: new Map() };

function key(textSha256: string, capture: string, [start, end]: ByteRange): string {
  return `${textSha256} ${capture} ${start} ${end}`;
}

export function issuedIds(issued: ReadonlyMap<string, Issued>): IssuedIds {
  const at = new Map<string, string>();
  const textOf = new Map<string, string>();
  for (const { id, textSha256, locators } of issued.values()) {
    textOf.set(id, textSha256);
    for (const { capture, bytes } of locators) at.set(key(textSha256, capture, bytes), id);
  }
  return { at, textOf };
}

/** A stretch of a capture that is to have an id. */
export interface Unresolved {
  identity: string;
  textSha256: string;
  bytes: ByteRange;
}

/**
 * The ids of the entries of a source: first those that the ledger knows at this very place with this text, then those that
 * follow from the text and how often it stood in the source; the ledger may know these from another capture. An id that the
 * ledger gave to another text is passed over.
 *
 * @param sourceKey key of the source.
 * @param capture SHA-256 of the capture.
 */
export function resolveIds(
  entries: readonly Unresolved[],
  sourceKey: string,
  capture: string,
  issued: IssuedIds,
  sha256: Sha256,
): { id: string; occurrence: number }[] {
  const found = entries.map(({ textSha256, bytes }) => issued.at.get(key(textSha256, capture, bytes)));
  const taken = new Set(found);
  const tried = new Map<string, number>();
  return entries.map(({ identity, textSha256 }, index) => {
    const known = found[index];
    if (known !== undefined)
      return { id: known, occurrence: occurrenceOf(known, sourceKey, identity, sha256) };
    for (let occurrence = (tried.get(identity) ?? 0) + 1; ; occurrence++) {
      const id = mintId(sourceKey, identity, occurrence, sha256);
      if (taken.has(id)) continue;
      if ((issued.textOf.get(id) ?? textSha256) !== textSha256) continue;
      tried.set(identity, occurrence);
      return { id, occurrence };
    }
  });
}

/** Occurrences are few: one that is not found by then comes from another key, and counts as the first. */
const MOST_OCCURRENCES = 1000;

function occurrenceOf(id: string, sourceKey: string, identity: string, sha256: Sha256): number {
  for (let occurrence = 1; occurrence <= MOST_OCCURRENCES; occurrence++)
    if (mintId(sourceKey, identity, occurrence, sha256) === id) return occurrence;
  return 1;
}
