import { createHash } from "node:crypto";
import process from "node:process";
import { type Archive, type ArchiveEntry, getArchive, type Source } from "./collections.ts";
import { getSimilar, type SimilarSide } from "./similar.ts";

/**
 * Keys of pages for builds that take over what the last one made (`npm run build -- --incremental`): a hash of all that a page
 * shows, and of the code that shows it. A page whose key is the same is the same page, byte for byte.
 */
export interface PageKeys {
  /** For `getStaticPaths`. Empty in a full build, so that nothing is taken over. */
  ofEntry: (entry: ArchiveEntry) => { cacheKey?: string };
  /** Of a page that shows nothing but one source. `which` tells its pages apart, or says what else is on one. */
  ofSource: (source: Source, which: unknown) => { cacheKey?: string };
}

let made: Promise<PageKeys> | undefined;

export function getPageKeys(): Promise<PageKeys> {
  made ??= makeKeys();
  return made;
}

async function makeKeys(): Promise<PageKeys> {
  const code = process.env["DATELINE_CODE"];
  if (code === undefined) return { ofEntry: () => ({}), ofSource: () => ({}) };
  const archive = await getArchive();
  const similar = await getSimilar();
  const shared = hash([code, sharedBy(archive)]);
  const keys = new Map(archive.sources.map((source) => [source.id, hash(sayOf(source))]));
  /** Of another source, what it is called and how its words are spoken. */
  const sideOf = ({ entry, again, excerpt }: SimilarSide): unknown => [
    [entry, ...again].map(({ id, digest, from: { id: source, title, publisher, sign, record } }) => [
      [id, digest, source, title, publisher],
      [sign, record.siglum, record.language],
    ]),
    excerpt,
  ];
  return {
    ofEntry: (entry) => ({
      cacheKey: hash([
        shared,
        keys.get(entry.from.id),
        entry.digest,
        // Of other sources an entry shows what resembles it, and nothing else.
        similar.of(entry).map(({ a, b, isCopy }) => [isCopy, ...[a, b].map(sideOf)]),
      ]),
    }),
    ofSource: ({ id, capture }, which) => ({
      cacheKey: hash([shared, keys.get(id), capture.sha256, which]),
    }),
  };
}

/** What pages of all sources show: settings, authority files, stories, and what the ledger says. */
function sharedBy(archive: Archive): unknown {
  const { settings, names, places, stories, ledgerText, superseded, tombstones, hasRightToLeft } = archive;
  const retired = superseded.map(({ entry, ...rest }) => [entry.id, entry.textSha256, rest]);
  return [settings, names, places, stories, ledgerText, retired, tombstones, hasRightToLeft];
}

/** All of a source, its captures and entries. */
function sayOf(source: Source): unknown {
  const { entries, witnesses, voice: _, ...own } = source;
  return [
    own,
    witnesses.map(({ capture, segments, masks, isHeldBack }) => [capture, segments, masks, isHeldBack]),
    entries.map(({ id, digest, status, isMasked, number }) => [id, digest, status, isMasked, number]),
  ];
}

/** Of JSON text; of what JSON leaves out no page depends. */
function hash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
