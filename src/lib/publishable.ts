/**
 * The one place that decides what may be let out: what the access to a source allows, and what was withdrawn. All pages
 * and data are made from what `publish` gives; nothing that it holds back reaches them.
 */
import { bytesOfStretches, decodeBytes, joinRanges, linesOfRanges, overlap } from "./captureBytes.ts";
import { webKind } from "./captureEnding.ts";
import { byCodePoint } from "./codePoints.ts";
import type { Issued, Ledger } from "./ledger/ledger.ts";
import type { LedgerLine } from "./ledger/line.ts";
import type { RetiredEntry } from "./ledger/retired.ts";
import type { ArchiveSettings } from "./model/archiveSettings.ts";
import type { Entry } from "./model/entry.ts";
import type { NameRecord } from "./model/nameRecord.ts";
import type { Block, PartKind } from "./model/part.ts";
import type { PlaceRecord } from "./model/placeRecord.ts";
import type { ByteRange, LineRange, Position } from "./model/position.ts";
import type { SegmentWithText, SourceDocument } from "./model/sourceDocument.ts";
import type { SourceRecord } from "./model/sourceRecord.ts";
import type { Story } from "./model/storyRecord.ts";
import { MASK, maskDeep, maskRuns, maskText, WordRuns, wordsOf } from "./wordRuns.ts";

/** Everything in `src/content`. */
export interface ArchiveContent {
  archive: ArchiveSettings;
  documents: SourceDocument[];
  names: NameRecord[];
  places: PlaceRecord[];
  stories: Story[];
  about: string | null;
}

/** An entry that is no entry any more: its page stays, with its text. */
export interface SupersededEntry {
  entry: Entry;
  /** Ids that superseded it. */
  to: readonly string[];
  /** Day of the edition that superseded it. */
  at: string;
  /** The edition that published it last. */
  edition: string;
  /** Its captured lines; null where the access to the source holds them back. */
  lines: string[] | null;
}

/** What is left of an entry that was withdrawn. */
export interface Tombstone {
  id: string;
  at: string;
  reason: string;
  /** Nothing of its words is left in it; null where nothing more is known of it than its id. */
  entry: Entry | null;
}

/** What may be let out. */
export interface Published extends ArchiveContent {
  superseded: SupersededEntry[];
  tombstones: Tombstone[];
  /** Bytes that are masked in captures, by SHA-256. */
  masks: ReadonlyMap<string, readonly ByteRange[]>;
  /** Pages and data that are not published at all, by SHA-256: see `HoldBack.whole`. */
  heldBack: ReadonlySet<string>;
  /** Ids of entries of which words are masked, since a withdrawn entry holds them too. */
  masked: ReadonlySet<string>;
  ledger: Pick<Ledger, "text" | "issued" | "lines">;
}

/** The bytes of a capture, by its SHA-256; null where it is not to be had. */
export type BytesOf = (sha256: string) => Uint8Array | null;

/** Words of an entry that an excerpt shows. */
const EXCERPT_WORDS = 25;

/** May the lines of a source's capture be shown, with what was withdrawn masked? */
export function areLinesPublished(source: {
  record: Pick<SourceRecord, "access">;
  isHeldBack: boolean;
}): boolean {
  return source.record.access === "full" && !source.isHeldBack;
}

/** May the capture of a source be published, byte for byte? */
export function isCapturePublished(source: {
  record: Pick<SourceRecord, "access">;
  masks: readonly ByteRange[];
  isHeldBack: boolean;
}): boolean {
  return areLinesPublished(source) && source.masks.length === 0;
}

export function publish(
  content: ArchiveContent,
  ledger: Pick<Ledger, "text" | "issued" | "lines">,
  retired: ReadonlyMap<string, RetiredEntry>,
  bytesOf: BytesOf,
): Published {
  const issued = [...ledger.issued.values()];
  const withdrawn = issued.filter(({ status }) => status === "withdrawn");
  const keyOf = new Map(content.documents.map(({ record }) => [record.key, record]));
  const gone = issued.flatMap(({ id, status }) => {
    const kept = status === "superseded" ? retired.get(id) : undefined;
    return kept ? [kept] : [];
  });
  const isLimited = content.documents.some(({ record }) => record.access !== "full");
  const untouched: Published = {
    ...content,
    superseded: gone.map((kept) => supersededEntry(kept, ledger.issued, keyOf, linesOfText(kept.slice))),
    tombstones: [],
    masks: new Map(),
    heldBack: new Set(),
    masked: new Set(),
    ledger,
  };
  if (withdrawn.length === 0 && !isLimited) return untouched;

  const holdBack = withheld(withdrawn, content.documents, retired, bytesOf, spellings(content));
  const limits = new Map(content.documents.map((document) => [document.record.key, limitedRuns(document)]));
  const anywhere = [holdBack.runs, ...limits.values()].filter((runs) => !runs.isEmpty);
  const masked = new Set<string>();
  const documents = content.documents.map((document) => {
    const runs = [holdBack.runs, limits.get(document.record.key) ?? new WordRuns()].filter(
      (one) => !one.isEmpty,
    );
    const entries = document.entries
      .filter(({ id }) => !holdBack.ids.has(id))
      .map((entry) => letOutEntry(entry, document.record.access, holdBack, masked));
    const marked = letOutRecord({ ...document, entries }, holdBack);
    return maskDeep(
      document.record.access === "full"
        ? marked
        : {
            ...marked,
            segments: marked.segments.map(withoutWords),
            others: marked.others.map((other) => ({ ...other, segments: other.segments.map(withoutWords) })),
          },
      runs,
    );
  });
  const superseded = gone.map((kept) => {
    const record = keyOf.get(kept.key);
    const access = record?.access ?? "metadata";
    const runs = [holdBack.runs, limits.get(kept.key) ?? new WordRuns()].filter((one) => !one.isEmpty);
    const entry = letOutEntry(kept.entry, access, holdBack, masked);
    const lines = access === "full" ? letOutLines(kept, holdBack) : null;
    return supersededEntry({ ...kept, entry: maskDeep(entry, runs) }, ledger.issued, keyOf, lines);
  });
  return {
    ...untouched,
    archive: maskDeep(content.archive, anywhere),
    names: maskDeep(content.names, anywhere),
    places: maskDeep(content.places, anywhere),
    about: maskDeep(content.about, anywhere),
    stories: maskDeep(
      content.stories.map((story) => ({
        ...story,
        entries: story.entries.filter((id) => !holdBack.ids.has(id)),
      })),
      anywhere,
    ),
    documents,
    superseded,
    tombstones: withdrawn.map((one) => tombstone(one, content.documents, retired, keyOf)),
    masks: holdBack.masks,
    heldBack: holdBack.whole,
    masked,
  };
}

function withoutWords(segment: SegmentWithText): SegmentWithText {
  return { ...segment, blocks: [] };
}

/** Every spelling of a name or a place that the archive's lists have. */
export function spellings({ names, places }: Pick<ArchiveContent, "names" | "places">): string[] {
  return [...names, ...places].flatMap(({ name, variants }) => [name, ...variants]);
}

/** What was withdrawn, as far as it must be found everywhere else. */
export interface HoldBack {
  ids: ReadonlySet<string>;
  /** Every run of words of the withdrawn texts. */
  runs: WordRuns;
  /** The withdrawn entries themselves, by the SHA-256 of their captures. */
  own: ReadonlyMap<string, readonly ByteRange[]>;
  /** The same with every other place of a capture where a run stands. */
  masks: ReadonlyMap<string, readonly ByteRange[]>;
  /**
   * Pages and data in which something is withdrawn, or whose source has something withdrawn: they say the same words more than
   * once, behind tags and escapes where no search for words finds them, so that no copy of them is let out.
   */
  whole: ReadonlySet<string>;
  /** The lines of `own`, by capture. */
  lines: ReadonlyMap<string, readonly LineRange[]>;
}

/** Parts whose words recur by their nature: a signature, a stamp and a credit are nobody's text. */
const RECURRING: ReadonlySet<PartKind> = new Set([
  "stamp",
  "signature",
  "credit",
  "pager",
  "day-heading",
  "furniture",
]);

/** What withdrawals hold back: the words, and where they stand in captures. */
export function withheld(
  withdrawn: readonly Issued[],
  documents: readonly SourceDocument[],
  retired: ReadonlyMap<string, RetiredEntry>,
  bytesOf: BytesOf,
  names: Iterable<string> = [],
): HoldBack {
  const runs = new WordRuns(names);
  const own = new Map<string, ByteRange[]>();
  const entries = new Map(
    documents.flatMap((document) => document.entries.map((entry) => [entry.id, entry])),
  );
  const captures = new Map(
    documents.flatMap(({ record }) => record.captures.map(({ sha256, encoding }) => [sha256, encoding])),
  );
  const web = new Set(
    documents.flatMap(({ record }) =>
      record.captures.flatMap(({ file, sha256 }) => (webKind(file) === null ? [] : [sha256])),
    ),
  );
  for (const { id, locators } of withdrawn) {
    const entry = entries.get(id) ?? retired.get(id)?.entry;
    const places = [
      ...locators,
      ...(entry?.alsoIn ?? []).map(({ sha256, bytes }) => ({ capture: sha256, bytes })),
    ];
    for (const { capture, bytes } of places) own.set(capture, [...(own.get(capture) ?? []), bytes]);
    if (entry) addEntry(runs, entry);
    else
      for (const { capture, bytes } of locators) {
        const encoding = captures.get(capture);
        const slice = encoding === undefined ? null : bytesOf(capture)?.subarray(...bytes);
        if (!slice || encoding === undefined) continue;
        for (const paragraph of decodeBytes(slice, encoding).split("\n"))
          runs.addParagraph(wordsOf(paragraph).map(({ word }) => word));
        runs.addText(wordsOf(decodeBytes(slice, encoding)).map(({ word }) => word));
      }
  }
  const paragraphs = repeatedParagraphs(documents, runs);
  const masks = new Map<string, ByteRange[]>();
  const lines = new Map<string, LineRange[]>();
  for (const [sha256, encoding] of captures) {
    if (withdrawn.length === 0) break;
    const bytes = bytesOf(sha256);
    if (!bytes) continue;
    const text = decodeBytes(bytes, encoding);
    // Of pages and data the words of blocks are searched, and not those of the file.
    const words = web.has(sha256) ? [] : wordsOf(text);
    const stretches = runs
      .find(words)
      .map(([first, end]): [number, number] => [words[first]?.start ?? 0, words[end - 1]?.end ?? 0]);
    const ranges = joinRanges([
      ...(own.get(sha256) ?? []),
      ...(paragraphs.get(sha256) ?? []),
      ...bytesOfStretches(text, stretches, encoding),
    ]);
    if (ranges.length > 0) masks.set(sha256, ranges);
    const mine = own.get(sha256);
    if (mine) lines.set(sha256, linesOfRanges(bytes, joinRanges(mine)));
  }
  const whole = new Set(
    documents.flatMap(({ record }) => {
      const hashes = record.captures.map(({ sha256 }) => sha256);
      return hashes.some((sha256) => masks.has(sha256)) ? hashes.filter((sha256) => web.has(sha256)) : [];
    }),
  );
  return { ids: new Set(withdrawn.map(({ id }) => id)), runs, own, masks, whole, lines };
}

/** Where short paragraphs of withdrawn texts are paragraphs again, by capture. */
function repeatedParagraphs(documents: readonly SourceDocument[], runs: WordRuns): Map<string, ByteRange[]> {
  const found = new Map<string, ByteRange[]>();
  if (runs.isEmpty) return found;
  for (const document of documents)
    for (const { capture, segments } of [document, ...document.others]) {
      const isWeb = webKind(capture.file) !== null;
      const own = document.entries.filter((entry) => entry.capture.sha256 === capture.sha256);
      const blocks = [...own.flatMap(({ parts }) => parts), ...segments].flatMap((part) => part.blocks);
      const holds = (words: ReturnType<typeof wordsOf>): boolean =>
        runs.isParagraph(words) || (isWeb && runs.find(words).length > 0);
      const ranges = blocks.filter(({ text }) => holds(wordsOf(text))).map(({ at }) => at.bytes);
      if (ranges.length > 0) found.set(capture.sha256, ranges);
    }
  return found;
}

function addEntry(runs: WordRuns, entry: Entry): void {
  const blocks = entry.parts.flatMap((part) =>
    RECURRING.has(part.kind) ? [] : part.blocks.map(({ text }) => wordsOf(text).map(({ word }) => word)),
  );
  for (const block of blocks) runs.addParagraph(block);
  runs.addText(blocks.flat());
}

/** The runs of a source that its access holds back: all words of its entries, or those behind the excerpts. */
function limitedRuns({ record, entries }: SourceDocument): WordRuns {
  const runs = new WordRuns();
  if (record.access === "full") return runs;
  for (const entry of entries) {
    const words = entry.parts.flatMap((part) =>
      part.blocks.flatMap(({ text }) => wordsOf(text).map(({ word }) => word)),
    );
    if (words.length < EXCERPT_WORDS && record.access === "excerpt") continue;
    runs.addText(words, record.access === "excerpt" ? EXCERPT_WORDS : 0);
  }
  return runs;
}

function letOutEntry(
  entry: Entry,
  access: SourceRecord["access"],
  holdBack: HoldBack,
  masked: Set<string>,
): Entry {
  return limitEntry(maskEntry(entry, holdBack, masked), access);
}

/** Masks what a withdrawn entry holds too: a passage that was repeated or quoted, or a stretch that was cut otherwise. */
function maskEntry(entry: Entry, { runs, own, masks }: HoldBack, masked: Set<string>): Entry {
  const ranges = (masks.get(entry.capture.sha256) ?? []).filter((range) =>
    overlap(range, entry.capture.bytes),
  );
  const mine = own.get(entry.capture.sha256) ?? [];
  const blocks = entry.parts.flatMap((part) => part.blocks);
  const words = blocks.flatMap((block) => wordsOf(block.text).map((word) => ({ ...word, block })));
  const found = new Map<Block, [number, number][]>();
  for (const [first, end] of runs.find(words))
    for (const { block } of new Map(words.slice(first, end).map((word) => [word.block, word])).values()) {
      const within = words.slice(first, end).filter((word) => word.block === block);
      found.set(block, [...(found.get(block) ?? []), [within[0]?.start ?? 0, within.at(-1)?.end ?? 0]]);
    }
  for (const block of blocks)
    if (mine.some((range) => overlap(range, block.at.bytes)) || runs.isParagraph(wordsOf(block.text)))
      found.set(block, [[0, block.text.length]]);
  if (ranges.length === 0 && found.size === 0) return entry;
  masked.add(entry.id);
  const stands = (position: Position | null): boolean =>
    position === null || !ranges.some((range) => overlap(range, position.bytes));
  return {
    ...entry,
    parts: entry.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) => ({ ...block, text: maskText(block.text, found.get(block) ?? []) })),
    })),
    date: {
      ...entry.date,
      evidence: entry.date.evidence.filter(
        (evidence) => !("position" in evidence) || stands(evidence.position),
      ),
    },
    attributions: entry.attributions.filter(({ position }) => stands(position)),
    mentions: entry.mentions.filter(({ position }) => stands(position)),
    mentionedDays: entry.mentionedDays.filter(({ position }) => stands(position)),
    gaps: entry.gaps.filter(({ position }) => stands(position)),
    ...(entry.marks && { marks: entry.marks.filter(({ position }) => stands(position)) }),
    notes: entry.notes.filter(({ quote }) => quote === null || maskRuns(quote, runs) === quote),
  };
}

/** What the access to a source lets out of an entry. */
function limitEntry(entry: Entry, access: SourceRecord["access"]): Entry {
  if (access === "full") return entry;
  let left = access === "excerpt" ? EXCERPT_WORDS : 0;
  const parts = entry.parts.flatMap((part) => {
    const blocks = part.blocks.flatMap((block) => {
      const words = wordsOf(block.text);
      const last = words[Math.min(left, words.length) - 1];
      const isWhole = words.length <= left;
      left -= Math.min(left, words.length);
      if (!last) return [];
      return [isWhole ? block : { ...block, text: block.text.slice(0, last.end) }];
    });
    return blocks.length > 0 ? [{ ...part, blocks }] : [];
  });
  const end = parts.at(-1)?.blocks.at(-1)?.at.bytes[1] ?? 0;
  const isShown = (position: Position | null): boolean => position === null || position.bytes[1] <= end;
  return {
    ...entry,
    parts,
    attributions: entry.attributions.map((attribution) => ({ ...attribution, quote: null, joint: null })),
    gaps: entry.gaps.map((gap) => (isShown(gap.position) ? gap : { ...gap, verbatim: null })),
    ...(entry.marks && { marks: entry.marks.filter(({ position }) => isShown(position)) }),
    notes: entry.notes.map((note) => ({ ...note, quote: null })),
  };
}

/** The record without what it says about withdrawn lines, and without their words in its evidence and in segments. */
function letOutRecord(whole: SourceDocument, { own, masks, lines }: HoldBack): SourceDocument {
  const letOut = ({ capture, segments }: Pick<SourceDocument, "capture" | "segments">): SegmentWithText[] => {
    const masked = masks.get(capture.sha256) ?? [];
    return segments.map((segment) =>
      segment.blocks.some(({ at }) => masked.some((range) => overlap(range, at.bytes)))
        ? {
            ...segment,
            blocks: segment.blocks.filter(({ at }) => !masked.some((range) => overlap(range, at.bytes))),
          }
        : segment,
    );
  };
  const document = {
    ...whole,
    segments: letOut(whole),
    others: whole.others.map((other) => ({ ...other, segments: letOut(other) })),
  };
  const { capture, record } = document;
  const ranges = own.get(capture.sha256);
  const touched = lines.get(capture.sha256) ?? [];
  if (!ranges) return document;
  const keeps = ({ lines: [first, last] }: { lines: LineRange }): boolean =>
    !touched.some(([from, to]) => first <= to && from <= last);
  const isOut = (position: Position): boolean => ranges.some((range) => overlap(range, position.bytes));
  const hidden = maskPositions(record, isOut);
  return {
    ...document,
    record: {
      ...hidden,
      advisories: hidden.advisories.filter(keeps),
      corrections: hidden.corrections.filter(({ target }) => keeps(target)),
      mentions: hidden.mentions.filter(keeps),
      attributions: hidden.attributions.filter((one) => one.scope === "source" || keeps(one)),
      notes: hidden.notes.filter(keeps),
      together: hidden.together.filter(keeps),
    },
    attributions: document.attributions.filter(({ position }) => position === null || !isOut(position)),
    entries: document.entries.map((entry) => ({ ...entry, date: maskPositions(entry.date, isOut) })),
  };
}

/** Masks the quotation beside each position that is held back, however deep it stands: evidence, above all. */
function maskPositions<T>(value: T, isOut: (position: Position) => boolean): T {
  if (Array.isArray(value)) return value.map((item: unknown) => maskPositions(item, isOut)) as T;
  if (typeof value !== "object" || value === null) return value;
  const fields: Record<string, unknown> = {};
  const { position } = value as { position?: Position | null };
  const out = position ? isOut(position) : false;
  for (const [key, item] of Object.entries(value) as [string, unknown][])
    fields[key] =
      out && (key === "quote" || key === "verbatim") && typeof item === "string"
        ? maskText(item, [[0, item.length]])
        : maskPositions(item, isOut);
  return fields as T;
}

function supersededEntry(
  { key, edition, entry }: RetiredEntry,
  issued: ReadonlyMap<string, Issued>,
  records: ReadonlyMap<string, SourceRecord>,
  lines: string[] | null,
): SupersededEntry {
  const known = issued.get(entry.id);
  const at = known?.history.findLast(({ event }) => event === "supersede")?.at ?? "";
  // A source may have got another id since.
  return {
    entry: { ...entry, source: records.get(key)?.id ?? entry.source },
    to: known?.to ?? [],
    at,
    edition,
    lines,
  };
}

function linesOfText(slice: string): string[] {
  return slice.replace(/\r?\n$/u, "").split(/\r?\n/u);
}

/** The captured lines of a superseded entry, with what was withdrawn masked. */
function letOutLines({ slice, entry }: RetiredEntry, { runs, own }: HoldBack): string[] {
  const out = (own.get(entry.capture.sha256) ?? []).some((range) => overlap(range, entry.capture.bytes));
  return linesOfText(out ? maskText(slice, [[0, slice.length]]) : maskRuns(slice, runs));
}

/** An entry of which no word is left. */
function tombstone(
  { id, history }: Issued,
  documents: readonly SourceDocument[],
  retired: ReadonlyMap<string, RetiredEntry>,
  records: ReadonlyMap<string, SourceRecord>,
): Tombstone {
  const last: LedgerLine | undefined = history.findLast(({ event }) => event === "withdraw");
  const kept = retired.get(id);
  const entry =
    documents.flatMap((document) => document.entries.filter((one) => one.id === id))[0] ??
    kept?.entry ??
    null;
  const { at = "", reason = "" } = last ?? {};
  if (!entry) return { id, at, reason, entry: null };
  return {
    id,
    at,
    reason,
    entry: {
      ...entry,
      source: (kept && records.get(kept.key)?.id) ?? entry.source,
      parts: [],
      date: { ...entry.date, verbatim: null, evidence: [] },
      attributions: [],
      mentions: [],
      mentionedDays: [],
      gaps: [],
      marks: [],
      ownId: null,
      repeats: [],
      advisories: [],
      notes: [],
      corrected: [],
    },
  };
}

/** Where withdrawn words stand elsewhere, for the archivist: entries of which words are masked. */
export function maskedElsewhere(published: Pick<Published, "masked" | "documents">): Entry[] {
  return published.documents
    .flatMap((document) => document.entries.filter(({ id }) => published.masked.has(id)))
    .sort((a, b) => byCodePoint(a.id, b.id));
}

/** The share of an entry's letters that are masked. */
export function maskedShare(entry: Pick<Entry, "parts">): number {
  const text = entry.parts
    .flatMap((part) => part.blocks.map((block) => block.text))
    .join("")
    .replace(/\s/gu, "");
  return text === "" ? 0 : text.split(MASK).length / (text.length + 1);
}
