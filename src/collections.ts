import { getCollection } from "astro:content";
import { byCodePoint } from "./lib/codePoints.ts";
import { groupBy, groupEach } from "./lib/groups.ts";
import { type ArchiveVoice, archiveVoice } from "./lib/html/entryHtml.ts";
import { publishedHtml } from "./lib/html/publishedHtml.ts";
import type { Issued } from "./lib/ledger/ledger.ts";
import type { LedgerLine } from "./lib/ledger/line.ts";
import type { ArchiveSettings } from "./lib/model/archiveSettings.ts";
import type { Attribution } from "./lib/model/attribution.ts";
import type { Entry } from "./lib/model/entry.ts";
import { placeNamed } from "./lib/model/mention.ts";
import type { NameRecord } from "./lib/model/nameRecord.ts";
import type { PlaceRecord } from "./lib/model/placeRecord.ts";
import type { ByteRange } from "./lib/model/position.ts";
import type { SourceDocument } from "./lib/model/sourceDocument.ts";
import type { Story } from "./lib/model/storyRecord.ts";
import type { SupersededEntry, Tombstone } from "./lib/publishable.ts";
import { type SourceSign, sourceSign } from "./lib/sourceSign.ts";
import { daySpan } from "./lib/time/edtf.ts";
import { standing } from "./lib/view/dateText.ts";
import { type Period, periodsOf } from "./lib/view/periods.ts";
import { chainOf } from "./lib/view/placeText.ts";
import { readingOrder } from "./lib/view/readingOrder.ts";
import type { Words } from "./lib/words/en.ts";
import { WORDS } from "./lib/words/index.ts";
import { directionOf } from "./lib/words/spoken.ts";
import { readContent } from "./loader/readContent.ts";

/** A source with its entries and the signs by which it is known. */
export interface Source extends Omit<SourceDocument, "entries"> {
  id: string;
  /** "[Iraq crisis, live coverage]": a devised title stands in brackets. */
  title: string;
  /** Preferred name of the publisher, or null where it is not known. */
  publisher: string | null;
  sign: SourceSign;
  /** How the archive speaks among its words. */
  voice: ArchiveVoice;
  /** In the source's own order; what was withdrawn is not among them. */
  entries: ArchiveEntry[];
  /** Bytes of the capture that are masked, since they were withdrawn. */
  masks: readonly ByteRange[];
  /** True where nothing of the capture's file is let out, since something of it was withdrawn. */
  isHeldBack: boolean;
  /** The same source as each of its captures has it: `capture`, `segments` and what follows from them. The first is this. */
  witnesses: Source[];
}

/** An entry with its HTML and its source. */
export interface ArchiveEntry extends Entry {
  /** Its words as HTML, made at each use: pages need it a few times, and 100,000 of them would fill the memory. */
  readonly html: string;
  /** Of all that the entry says; for caches. */
  digest: string;
  from: Source;
  status: EntryStatus;
  /** Words of it are masked, since an entry that was withdrawn holds them too. */
  isMasked: boolean;
  /** Place among the entries of its kind in its source, 1-based, and how many there are; 0 where it is no entry any more. */
  number: number;
  ofKind: number;
}

export type EntryStatus = "draft" | "published" | "superseded";

/** An entry that is no entry any more. */
export interface RetiredArchiveEntry extends Omit<SupersededEntry, "entry"> {
  entry: ArchiveEntry;
}

/** What stands on a day. */
export interface Day {
  day: string;
  /** Entries of this day, and of no other. */
  certain: ArchiveEntry[];
  /** Entries that may be of this day. */
  possible: ArchiveEntry[];
  /** Entries that name this day, of whatever day they are. */
  naming: ArchiveEntry[];
}

/** A name or a place with what leads to it. */
export interface Attributed {
  entry: ArchiveEntry;
  attribution: Attribution;
  /** True where the name only passed on what the attribution says (`via`). */
  passedOn: boolean;
}

/** The whole archive with its indexes, built once. */
export interface Archive {
  settings: ArchiveSettings;
  /** The words of its language. */
  say: Words;
  /** Some of it is written in a script that runs from right to left. */
  hasRightToLeft: boolean;
  about: string | null;
  /** Of all kinds, in the order of the sources and of their entries. */
  entries: ArchiveEntry[];
  entry: ReadonlyMap<string, ArchiveEntry>;
  sources: Source[];
  source: ReadonlyMap<string, Source>;
  /** All days that have an entry, possibly have one, or are named; in order. */
  days: Day[];
  day: ReadonlyMap<string, Day>;
  /** Years and months that have one of these days; in order. */
  years: Period<Day>[];
  months: Period<Day>[];
  places: PlaceRecord[];
  place: ReadonlyMap<string, PlaceRecord>;
  /** Places with a page that lie directly in a place. */
  placesIn: ReadonlyMap<string, PlaceRecord[]>;
  /** Entries that name a place, in the order of `entries`. */
  mentioning: ReadonlyMap<string, ArchiveEntry[]>;
  /** Entries in which a capital stands for its government. */
  asGovernment: ReadonlyMap<string, ArchiveEntry[]>;
  /** Places that have a page: those that are named, and what contains them. */
  placesWithPage: PlaceRecord[];
  names: NameRecord[];
  name: ReadonlyMap<string, NameRecord>;
  /** Attributions that point to a name, those of whole sources among `sourceAttributions`. */
  attributed: ReadonlyMap<string, Attributed[]>;
  sourceAttributions: ReadonlyMap<string, { source: Source; attribution: Attribution }[]>;
  /** What the ledger says: of every id that was issued, by id. */
  issued: ReadonlyMap<string, Issued>;
  ledgerLines: readonly LedgerLine[];
  /** `/data/ledger.jsonl`, byte for byte. */
  ledgerText: string;
  /** Entries that are no entries any more, by id; in no list. */
  superseded: RetiredArchiveEntry[];
  /** What is left of what was withdrawn, by id; in no list. */
  tombstones: Tombstone[];
  /** Ids that an entry superseded. */
  supersedes: ReadonlyMap<string, string[]>;
  stories: Story[];
  storiesOf: ReadonlyMap<string, Story[]>;
}

let loading: Promise<Archive> | null = null;

/** The archive. The only way to the collections: they are copied whole at each call. */
export function getArchive(): Promise<Archive> {
  loading ??= loadArchive();
  return loading;
}

async function loadArchive(): Promise<Archive> {
  const content = await readContent();
  const { archive } = content;
  const digests = new Map((await getCollection("entries")).map((item) => [item.id, item.digest]));
  const quietPlaces = new Set(archive.quietPlaces);
  const say = WORDS[archive.language];
  const name = new Map(content.names.map((record) => [record.id, record]));
  const { issued } = content.ledger;
  const archiveEntry = (entry: Entry, from: Source, digest: string, number: number): ArchiveEntry => ({
    ...entry,
    digest,
    from,
    number,
    ofKind: 0,
    status: issued.has(entry.id) ? "published" : "draft",
    isMasked: content.masked.has(entry.id),
    get html() {
      return publishedHtml(entry, from, { quietPlaces, voice: from.voice });
    },
  });
  const letOut = (sha256: string): Pick<Source, "masks" | "isHeldBack"> => ({
    masks: content.masks.get(sha256) ?? [],
    isHeldBack: content.heldBack.has(sha256),
  });
  const sources = [...content.documents]
    .sort(
      (a, b) => byFirstDay(a.record.days.edtf, b.record.days.edtf) || byCodePoint(a.record.id, b.record.id),
    )
    .map((document, index): Source => {
      const { record } = document;
      const title = record.title.basis === "devised" ? `[${record.title.text}]` : record.title.text;
      const publisher =
        record.publisher === null ? null : (name.get(record.publisher)?.name ?? record.publisher);
      const source: Source = {
        ...document,
        ...letOut(document.capture.sha256),
        witnesses: [],
        id: record.id,
        title,
        publisher,
        sign: sourceSign(index),
        voice: archiveVoice(say, record.language),
        entries: [],
      };
      source.witnesses = [
        source,
        ...document.others.map(
          (other): Source =>
            // Looks up the rest where it is asked for: the source is not finished yet.
            Object.assign(Object.create(source) as Source, other, letOut(other.capture.sha256)),
        ),
      ];
      const kinds = new Map<string, number>();
      const buried = content.tombstones.flatMap(({ entry }) => (entry?.source === record.id ? [entry] : []));
      const standing = new Set(document.entries);
      const all = [...document.entries, ...buried].sort((a, b) => a.sequence - b.sequence);
      source.entries = all.flatMap((entry): ArchiveEntry[] => {
        const number = (kinds.get(entry.kind) ?? 0) + 1;
        kinds.set(entry.kind, number);
        if (!standing.has(entry)) return [];
        const digest = digests.get(entry.id);
        if (digest === undefined) throw new Error(`Entry ${entry.id} of ${record.id} is not in the store.`);
        return [archiveEntry(entry, source, String(digest), number)];
      });
      for (const entry of source.entries) entry.ofKind = kinds.get(entry.kind) ?? 0;
      return source;
    });
  const entries = sources.flatMap((source) => source.entries);
  const source = new Map(sources.map((one) => [one.id, one]));
  const superseded = content.superseded.flatMap(({ entry, ...rest }): RetiredArchiveEntry[] => {
    const from = source.get(entry.source);
    return from ? [{ ...rest, entry: { ...archiveEntry(entry, from, "", 0), status: "superseded" } }] : [];
  });
  const days = indexDays(entries);
  const dates = entries.map(({ date }) => date);
  const sortedNames = [...name.values()].sort((a, b) => byCodePoint(a.id, b.id));
  const sortedPlaces = [...content.places].sort((a, b) => byCodePoint(a.id, b.id));
  const sortedStories = [...content.stories].sort((a, b) => byCodePoint(a.id, b.id));
  const place = new Map(sortedPlaces.map((record) => [record.id, record]));
  const told = sources.flatMap((source) => readingOrder(source.entries, source.order));
  const mentioning = groupEach(
    told,
    ({ mentions }) => new Set(mentions.flatMap((mention) => placeNamed(mention) ?? [])),
  );
  const withPage = new Set(
    sortedPlaces
      .filter(({ id }) => mentioning.has(id))
      .flatMap((record) => [record, ...chainOf(record, place)].map(({ id }) => id)),
  );
  return {
    settings: archive,
    say,
    hasRightToLeft: [archive.language, ...sources.map(({ record }) => record.language)].some(
      (language) => directionOf(language) === "rtl",
    ),
    about: content.about,
    entries,
    entry: new Map(entries.map((entry) => [entry.id, entry])),
    sources,
    source,
    days,
    day: new Map(days.map((day) => [day.day, day])),
    years: periodsOf(days, dates, 4),
    months: periodsOf(days, dates, 7),
    places: sortedPlaces,
    place,
    placesIn: groupBy(
      sortedPlaces.filter(({ id }) => withPage.has(id)),
      ({ within }) => within,
    ),
    mentioning,
    asGovernment: groupEach(
      told,
      ({ mentions }) =>
        new Set(mentions.flatMap(({ place, sense }) => (sense === "government" ? (place ?? []) : []))),
    ),
    placesWithPage: sortedPlaces.filter(({ id }) => withPage.has(id)),
    names: sortedNames,
    name,
    attributed: indexAttributions(told),
    sourceAttributions: groupBy(
      sources.flatMap((source) => source.attributions.map((attribution) => ({ source, attribution }))),
      ({ attribution }) => attribution.agent,
    ),
    issued,
    ledgerLines: content.ledger.lines,
    ledgerText: content.ledger.text,
    superseded,
    tombstones: content.tombstones,
    supersedes: groupEach(
      superseded.map(({ entry, to }) => ({ id: entry.id, to })),
      ({ to }) => to,
      ({ id }) => id,
    ),
    stories: sortedStories,
    storiesOf: indexStories(sortedStories),
  };
}

function byFirstDay(a: string, b: string): number {
  return byCodePoint(daySpan(a)?.first ?? "", daySpan(b)?.first ?? "");
}

function indexDays(entries: readonly ArchiveEntry[]): Day[] {
  const days = new Map<string, Day>();
  const get = (day: string): Day => {
    const known = days.get(day) ?? { day, certain: [], possible: [], naming: [] };
    days.set(day, known);
    return known;
  };
  for (const entry of entries) {
    const { certain, possible } = standing(entry.date);
    if (certain !== null) get(certain).certain.push(entry);
    for (const day of possible) get(day).possible.push(entry);
    for (const day of new Set(entry.mentionedDays.map(({ edtf }) => edtf))) {
      if (/^\d{4}-\d{2}-\d{2}$/u.test(day)) get(day).naming.push(entry);
    }
  }
  return [...days.values()].sort((a, b) => byCodePoint(a.day, b.day));
}

function indexAttributions(entries: readonly ArchiveEntry[]): Map<string, Attributed[]> {
  const all = entries.flatMap((entry) =>
    entry.attributions.flatMap((attribution) => [
      { agent: attribution.agent, entry, attribution, passedOn: false },
      ...attribution.via.map((via) => ({ agent: via.agent, entry, attribution, passedOn: true })),
    ]),
  );
  return groupBy(all, ({ agent }) => agent);
}

function indexStories(stories: readonly Story[]): Map<string, Story[]> {
  return groupEach(stories, (story) => story.entries);
}
