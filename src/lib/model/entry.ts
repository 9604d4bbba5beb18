import { z } from "zod";
import { Attribution } from "./attribution.ts";
import { EntryDate, MentionedDay } from "./entryDate.ts";
import { Gap } from "./gap.ts";
import { Mark } from "./mark.ts";
import { Mention } from "./mention.ts";
import { Part, partText, TEXT_PARTS } from "./part.ts";
import { ByteRange, LineRange, Position } from "./position.ts";

export const EntryKind = z.enum(["post", "key-point", "standfirst", "lead-picture"]);
export type EntryKind = z.infer<typeof EntryKind>;

/** A warning of what a text describes: the kinds are the archive's own words. */
export const Advisory = z.strictObject({ kind: z.string().min(1), note: z.string().nullable() });
export type Advisory = z.infer<typeof Advisory>;

/** An editor's note: `[sic]`, a garble, a report later disproved. */
export const Note = z.strictObject({
  /** The captured words that it is about, or null. */
  quote: z.string().nullable(),
  text: z.string().min(1),
  citation: z.string().nullable(),
  who: z.string().min(1),
  when: z.string().min(1),
});
export type Note = z.infer<typeof Note>;

/** A decision of the archivist that changed what the program had read. */
export const AppliedCorrection = z.strictObject({
  /** What was changed, in a word: "time-in-doubt", "boundary", "kind". */
  field: z.string().min(1),
  /** What the program had read. */
  read: z.string(),
  /** What stands now. */
  now: z.string(),
  who: z.string().min(1),
  when: z.string().min(1),
  why: z.string().min(1),
});
export type AppliedCorrection = z.infer<typeof AppliedCorrection>;

/** Where an entry stands in a capture. */
export const Locator = z.strictObject({
  file: z.string(),
  sha256: z.string().length(64),
  /** SHA-256 of the captured bytes of this entry. */
  sliceSha256: z.string().length(64),
  bytes: ByteRange,
  lines: LineRange,
});
export type Locator = z.infer<typeof Locator>;

/** Another wording of an entry, in another capture of its source. */
export const Version = z.strictObject({
  id: z.string(),
  /** What says that both are one: an id of the source's own, the same stamp, or the place and most of the words. */
  how: z.enum(["own-id", "stamp", "words"]),
});
export type Version = z.infer<typeof Version>;

/** A citable piece of a source. */
export const Entry = z.strictObject({
  id: z.string().regex(/^[0-9bcdfghjkmnpqrstvwxz]{11}$/u),
  /** Id of its source. */
  source: z.string(),
  /** Place in the source's own order, all kinds together, 1-based. */
  sequence: z.number().int().min(1),
  kind: EntryKind,
  /** How often the same identity text stood in the source up to here, 1-based. */
  occurrence: z.number().int().min(1),
  /** SHA-256 of the identity text (rule 1), in hexadecimal. */
  textSha256: z.string().length(64),
  /** Its id in the system that published it, as markup or data state it, or null. Entries retired before it was kept lack it, and the lists below. */
  ownId: z
    .strictObject({ verbatim: z.string().min(1), position: Position })
    .nullable()
    .default(null),
  /** The first capture that holds it, to which all positions belong. */
  capture: Locator,
  /** Other captures of the source that hold it, word for word. */
  alsoIn: z.array(Locator).default([]),
  /** Other wordings of it. */
  versions: z.array(Version).default([]),
  parts: z.array(Part),
  date: EntryDate,
  attributions: z.array(Attribution),
  mentions: z.array(Mention),
  mentionedDays: z.array(MentionedDay),
  gaps: z.array(Gap),
  /** What the source says of this post: updated, key event, breaking, summary … Left out where it says nothing. */
  marks: z.array(Mark).optional(),
  /** Ids of entries that hold the same passage. */
  repeats: z.array(z.string()),
  /** Lines that no excerpt may part: a claim and the words that qualify it. */
  together: z.array(LineRange),
  advisories: z.array(Advisory),
  notes: z.array(Note),
  corrected: z.array(AppliedCorrection),
});
export type Entry = z.infer<typeof Entry>;

/** The printed title of an entry, or null. */
export function entryTitle(entry: Pick<Entry, "parts">): string | null {
  const title = entry.parts.find((part) => part.kind === "title");
  return title ? partText(title) : null;
}

/** The parts title, text, list and quote, joined by a blank line: what the entry says. */
export function entryText(entry: Pick<Entry, "parts">): string {
  return entry.parts
    .filter((part) => TEXT_PARTS.has(part.kind))
    .map(partText)
    .join("\n\n");
}
