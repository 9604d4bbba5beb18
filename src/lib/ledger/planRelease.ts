import { byCodePoint } from "../codePoints.ts";
import { IDENTITY_RULE, type Sha256 } from "../ids.ts";
import type { Entry } from "../model/entry.ts";
import { partText } from "../model/part.ts";
import type { ByteRange } from "../model/position.ts";
import type { SourceDocument } from "../model/sourceDocument.ts";
import { entryFields, type Fields, fieldChanges, metaText } from "./fields.ts";
import type { Issued, Ledger, NewLine } from "./ledger.ts";
import type { FieldChange, Locator } from "./line.ts";

/** An entry as an earlier edition published it. */
export interface FormerEntry {
  /** Key of its source. */
  key: string;
  /** Its slice of the capture, or null where its text is not to be had any more. */
  slice: string | null;
  entry: Entry;
}

/** One thing that a release would do, for people. */
export interface PlanRow {
  event: NewLine["event"];
  id: string;
  /** "seeds/x.txt:28" */
  place: string;
  kind: Entry["kind"];
  changes: readonly FieldChange[];
  to: readonly string[];
}

export interface ReleasePlan {
  /** In the order in which they are appended: mints first, so that a supersession can name what it mints. */
  lines: NewLine[];
  rows: PlanRow[];
  /** Entries that are superseded now, as they were last published. */
  superseded: FormerEntry[];
  unchanged: number;
  withdrawn: number;
  /** Issued ids that cannot be superseded, since their text is lost. */
  lost: Issued[];
  /** Issued ids whose source is gone from the seeds. */
  homeless: Issued[];
}

/**
 * What an edition issues: a mint for each entry that the ledger does not know, an amendment for each of which something
 * else is said now, a supersession for each that is no entry any more. Nobody's withdrawal is touched.
 *
 * @param former the entries of the last edition, by id.
 * @param at day of the edition.
 */
export function planRelease(
  documents: readonly SourceDocument[],
  ledger: Ledger,
  former: ReadonlyMap<string, FormerEntry>,
  at: string,
  sha256: Sha256,
): ReleasePlan {
  const plan: ReleasePlan = {
    lines: [],
    rows: [],
    superseded: [],
    unchanged: 0,
    withdrawn: 0,
    lost: [],
    homeless: [],
  };
  const here = new Map<string, { entry: Entry; document: SourceDocument }>();
  for (const document of documents)
    for (const entry of document.entries) here.set(entry.id, { entry, document });

  const later: { line: NewLine; row: PlanRow }[] = [];
  const add = (list: { line: NewLine; row: PlanRow }[], line: NewLine, entry: Entry): void => {
    const place = `seeds/${entry.capture.file}:${entry.capture.lines[0]}`;
    list.push({
      line,
      row: { event: line.event, id: line.id, place, kind: entry.kind, changes: line.changes, to: line.to },
    });
  };
  const first: typeof later = [];
  for (const { entry } of here.values()) {
    const issued = ledger.issued.get(entry.id);
    if (issued?.status === "withdrawn") {
      plan.withdrawn++;
      continue;
    }
    const fields = entryFields(entry, sha256);
    const line = { ...lineOf(entry, fields, issued, sha256), at };
    if (!issued) add(first, { ...line, event: "mint" }, entry);
    else if (issued.status === "superseded") add(first, { ...line, event: "restore" }, entry);
    else if (line.changes.length > 0 || line.locators.length > issued.locators.length)
      add(later, { ...line, event: "amend" }, entry);
    else plan.unchanged++;
  }
  const successors = successorFinder(documents, ledger, former);
  for (const issued of ledger.issued.values()) {
    if (issued.status !== "published" || here.has(issued.id)) continue;
    const last = former.get(issued.id);
    if (!last || last.slice === null) {
      plan.lost.push(issued);
      continue;
    }
    const source = documents.find(({ record }) => record.key === last.key);
    if (!source) {
      plan.homeless.push(issued);
      continue;
    }
    const { id, textSha256, metaSha256, locators } = issued;
    const to = successors(issued, last, source);
    plan.superseded.push(last);
    add(
      later,
      {
        rule: IDENTITY_RULE,
        event: "supersede",
        id,
        at,
        textSha256,
        metaSha256,
        locators: [...locators],
        to,
        changes: [],
      },
      last.entry,
    );
  }
  for (const { line, row } of [...first, ...later]) {
    plan.lines.push(line);
    plan.rows.push(row);
  }
  return plan;
}

function lineOf(
  entry: Entry,
  fields: Fields,
  issued: Issued | undefined,
  sha256: Sha256,
): Omit<NewLine, "event" | "at"> {
  const locator: Locator = { capture: entry.capture.sha256, bytes: entry.capture.bytes };
  const known = issued?.locators ?? [];
  const isKnown = known.some(
    ({ capture, bytes }) => capture === locator.capture && same(bytes, locator.bytes),
  );
  return {
    rule: IDENTITY_RULE,
    id: entry.id,
    textSha256: entry.textSha256,
    metaSha256: sha256(metaText(fields)),
    locators: isKnown ? [...known] : [...known, locator],
    to: [],
    changes: fieldChanges(issued?.fields ?? {}, fields),
  };
}

const same = (a: ByteRange, b: ByteRange): boolean => a[0] === b[0] && a[1] === b[1];

/**
 * Finds what superseded an entry. In the same capture: what lies where it lay. In another capture of the source: what
 * stands between the same neighbours and shares half of its words or more.
 */
function successorFinder(
  documents: readonly SourceDocument[],
  ledger: Ledger,
  former: ReadonlyMap<string, FormerEntry>,
): (issued: Issued, last: FormerEntry, source: SourceDocument) => string[] {
  const order = new Map<string, Entry[]>();
  for (const { key, entry } of former.values()) order.set(key, [...(order.get(key) ?? []), entry]);
  for (const entries of order.values()) entries.sort((a, b) => a.sequence - b.sequence);
  const captures = new Map(documents.map((document) => [document.capture.sha256, document]));

  return (issued, last, source) => {
    const overlapping = issued.locators.flatMap(({ capture, bytes }) =>
      (captures.get(capture)?.entries ?? []).filter(
        ({ capture: { bytes: other } }) => other[0] < bytes[1] && bytes[0] < other[1],
      ),
    );
    if (overlapping.length > 0) return ids(overlapping);
    const here = new Map(source.entries.map((entry, index) => [entry.id, index]));
    const neighbours = order.get(last.key) ?? [];
    const at = neighbours.indexOf(last.entry);
    const index = (entry: Entry): number | undefined => here.get(entry.id);
    const above = neighbours.slice(0, Math.max(0, at)).findLast((entry) => index(entry) !== undefined);
    const below = neighbours.slice(at + 1).find((entry) => index(entry) !== undefined);
    const from = above ? (index(above) ?? -1) + 1 : 0;
    const to = below ? (index(below) ?? source.entries.length) : source.entries.length;
    const words = wordSet(last.entry);
    return ids(
      source.entries
        .slice(from, to)
        .filter(
          (entry) => ledger.issued.get(entry.id)?.status !== "published" && alike(words, wordSet(entry)),
        ),
    );
  };
}

/** Half of the words of the shorter of two texts. */
const LEAST_SHARED = 0.5;

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared >= LEAST_SHARED * Math.min(a.size, b.size);
}

function wordSet(entry: Entry): Set<string> {
  return new Set(
    entry.parts.flatMap(
      (part) =>
        partText(part)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  );
}

function ids(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map(({ id }) => id))].sort(byCodePoint);
}
