import { type Entry, entryTitle } from "../model/entry.ts";
import type { EntryDate } from "../model/entryDate.ts";
import type { NameRecord } from "../model/nameRecord.ts";
import { partText } from "../model/part.ts";
import type { LineRange } from "../model/position.ts";
import type { Role } from "../model/role.ts";
import type { SourceRecord } from "../model/sourceRecord.ts";
import { cutAtWord } from "../view/cutAtWord.ts";
import { firstWords } from "../view/incipit.ts";
import { positionInSource } from "../view/positionInSource.ts";
import { withoutControls } from "../withoutControls.ts";
import { en } from "../words/en.ts";
import type { Citation } from "./citation.ts";
import { type CitedName, citedName } from "./citedName.ts";
import { issuedOf } from "./issued.ts";

/** What a citation takes from the archive. */
export interface CitingArchive {
  /** Title of the archive. */
  title: string;
  /** "draft edition", "edition 1, 20 November 2026". */
  edition: string;
  /** Day of the edition, or null for a draft. */
  editionDate: string | null;
  language: string;
  /** Address of an internal address under which it is cited. */
  permalink: (address: string) => string;
  nameOf: (agent: string) => NameRecord | null;
}

/** What it takes from the source. */
export interface CitedSource {
  id: string;
  /** A devised title stands in brackets. */
  title: string;
  publisher: string | null;
  record: Pick<SourceRecord, "language" | "rights" | "days" | "access">;
  capture: { sha256: string };
  /** What its posts are dated by, to call it by what it is. */
  entries?: readonly { kind: Entry["kind"]; date: Pick<Entry["date"], "of" | "elapsed"> }[];
}

/** Characters of the words that reference managers get as abstract. */
const ABSTRACT = 280;

const GENRES: Readonly<Record<Entry["kind"], string>> = {
  post: "live blog post",
  "key-point": "key point of a live blog",
  standfirst: "standfirst of a live blog",
  "lead-picture": "lead picture of a live blog",
};

/** What a post of a source is called that is no live blog. */
function genreOf({ kind, date }: Entry): string {
  if (kind !== "post") return GENRES[kind];
  if (date.elapsed !== undefined) return "log entry";
  if (date.of === "written") return "diary entry";
  return date.of === "event" ? "entry in a chronology" : GENRES[kind];
}

/** The citation of an entry. */
export function citeEntry(
  entry: Entry & { number: number; ofKind: number },
  source: CitedSource,
  archive: CitingArchive,
  address: string,
): Citation {
  const named = (role: Role): CitedName[] => {
    const names = entry.attributions
      .filter((one) => one.role === role && one.scope === "entry" && one.basis !== "inherited")
      .map(({ agent, verbatim }) => citedName(verbatim, agent === null ? null : archive.nameOf(agent)));
    return names.filter((name, i) => names.findIndex((other) => equal(name, other)) === i);
  };
  return {
    key: entry.id,
    of: "entry",
    authors: named("poster"),
    editors: named("editor"),
    contributors: named("correspondent"),
    title: citedTitle(entry),
    genre: genreOf(entry),
    // What is told of is no date of issue: an entry of a chronology is cited with the days of its source.
    clock: entry.date.of === "event" ? null : citedClock(entry.date),
    container: source.title,
    publisher: source.publisher,
    issued: issuedOf(
      entry.date.of === "event"
        ? { edtf: source.record.days.edtf, notBefore: null, notAfter: null }
        : entry.date,
    ),
    archive: archive.title,
    edition: archive.edition,
    location: `capture ${entry.capture.sha256.slice(0, 8)}, ${linesInWords(entry.capture.lines)}`,
    url: archive.permalink(address),
    language: source.record.language,
    rights: rightsText(source.record.rights),
    abstract: entry.advisories.length > 0 || source.record.access === "metadata" ? null : abstractOf(entry),
  };
}

/**
 * What an entry is called in a citation: its printed title; without one its first words; where the text carries an advisory
 * its place instead of the words, "Post 21 of 43", and so for an entry without any words.
 */
export function citedTitle(
  entry: Pick<Entry, "parts" | "kind" | "advisories"> & { number: number; ofKind: number },
): string {
  const words = entryTitle(entry) ?? (entry.advisories.length > 0 ? "" : firstWords(entry));
  const folded = words.replace(/\s+/gu, " ").trim();
  const called = folded.endsWith("...") ? folded : folded.replace(/[\s.,;:]+$/u, "");
  if (called !== "") return called;
  const place = positionInSource(entry, en);
  return entry.ofKind === 1 ? en.kinds[entry.kind] : place.charAt(0).toUpperCase() + place.slice(1);
}

/** The first words under the title. */
function abstractOf(entry: Entry): string | null {
  let words = "";
  for (const part of entry.parts) {
    if (part.kind !== "text" && part.kind !== "list" && part.kind !== "quote") continue;
    words = `${words} ${partText(part)}`;
    if (words.length > 3 * ABSTRACT) break;
  }
  words = words.replace(/\s+/gu, " ").trim();
  return (words === "" ? firstWords(entry, ABSTRACT) : cutAtWord(words, ABSTRACT)) || null;
}

/** "4:43:30 PM (time zone not stated)", "10.41pm BST", "4:37 (04:37 or 16:37; GMT)"; null where no clock is printed. */
export function citedClock(date: EntryDate): string | null {
  if (date.verbatim === null) return null;
  const { value, readings, zone } = date.time;
  // A log counts from its start, and "Friday 2" is no clock.
  if (date.elapsed !== undefined) return date.verbatim;
  if (value === null && readings.length === 0 && date.of !== "posted") return null;
  const words = withoutControls(date.verbatim);
  const clock = /\d{1,2}[:.]?\d{2}.*$/su.exec(afterDay(words))?.[0] ?? words;
  const printed = clock.replace(/\s+/gu, " ").replace(/:$/u, "");
  const stated = zone.verbatim ?? zone.iana ?? zone.offset;
  const state = stated ?? "time zone not stated";
  if (value === null && readings.length > 0) return `${printed} (${readings.join(" or ")}; ${state})`;
  return stated !== null && printed.includes(stated) ? printed : `${printed} (${state})`;
}

/** "6/15/2014 4:43:30 PM" → "4:43:30 PM" */
function afterDay(stamp: string): string {
  return /^.*?\b\d{4}\b\D+(?=\d)/su.exec(stamp) ? stamp.replace(/^.*?\b\d{4}\b\D+(?=\d)/su, "") : stamp;
}

/** "line 29", "lines 29–36" */
export function linesInWords([first, last]: LineRange): string {
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}

/** "BBC (http://rightsstatements.org/vocab/InC/1.0/)" */
export function rightsText({ statement, holder }: SourceRecord["rights"]): string {
  return holder === null ? statement : `${holder} (${statement})`;
}

function equal(a: CitedName, b: CitedName): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
