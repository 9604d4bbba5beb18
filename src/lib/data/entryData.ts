import { z } from "zod";
import { Attribution } from "../model/attribution.ts";
import {
  Advisory,
  AppliedCorrection,
  type Entry,
  EntryKind,
  entryText,
  entryTitle,
  Locator,
  Note,
  Version,
} from "../model/entry.ts";
import { EntryDate, MentionedDay } from "../model/entryDate.ts";
import { Gap } from "../model/gap.ts";
import { Mark, MarkKind } from "../model/mark.ts";
import { Mention } from "../model/mention.ts";
import { PartKind, partText } from "../model/part.ts";
import { ByteRange, LineRange, type Position } from "../model/position.ts";
import { SCHEMA_VERSION, SchemaVersion } from "../model/schemaVersion.ts";

const Place = {
  bytes: ByteRange.nullable(),
  line: z.number().int().min(1).nullable(),
  column: z.number().int().min(1).nullable(),
  length: z.number().int().min(0).nullable(),
};

/** Ways to name a stretch of a capture: Web Annotation Data Model, RFC 5147. */
const Selectors = z.tuple(
  [
    z.strictObject({
      type: z.literal("FragmentSelector"),
      conformsTo: z.literal("http://tools.ietf.org/rfc/rfc5147"),
      value: z
        .string()
        .regex(/^line=\d+,\d+$/u)
        .describe("Positions between lines: line=37,54 is lines 38 to 54."),
    }),
    z.strictObject({
      type: z.literal("TextPositionSelector"),
      start: z.number().int().min(0).describe("In Unicode code points of the decoded capture, 0-based."),
      end: z.number().int().min(0).describe("Not included."),
    }),
  ],
  z.strictObject({
    type: z.literal("TextQuoteSelector"),
    exact: z.string(),
    prefix: z.string().describe("Up to 32 characters before."),
    suffix: z.string().describe("Up to 32 characters after."),
  }),
);
export type Selectors = z.infer<typeof Selectors>;

/** One line of `/data/entries.jsonl`, and `/e/<id>.json`. A contract: people outside rely on it. */
export const EntryData = z
  .strictObject({
    schemaVersion: SchemaVersion,
    id: z.string().describe("Ten betanumeric characters and a NOID check character."),
    status: z.enum(["draft", "published", "superseded", "withdrawn"]),
    url: z.string().describe("Permalink under permalinkBase."),
    source: z.string().describe("Id of the source."),
    sequence: z
      .number()
      .int()
      .min(1)
      .describe("Place in the source's own order, 1-based, all kinds together."),
    kind: EntryKind,
    title: z.string().nullable().describe("Printed title, or null."),
    text: z.string().describe("The parts title, text, list and quote, joined by a blank line."),
    textSha256: z
      .string()
      .describe("SHA-256 of the identity text: the whole slice, white space folded, trimmed."),
    parts: z.array(z.strictObject({ kind: PartKind, text: z.string(), bytes: ByteRange, lines: LineRange })),
    capture: z.strictObject({
      file: z.string(),
      sha256: z.string(),
      sliceSha256: z.string().describe("SHA-256 of the captured bytes."),
      bytes: ByteRange.describe("0-based, half open."),
      lines: LineRange.describe("First and last, 1-based."),
    }),
    ownId: z
      .string()
      .optional()
      .describe("Its id in the system that published it, where markup or data state one."),
    alsoIn: z
      .array(Locator)
      .optional()
      .describe("Other captures of the source that hold it, word for word, if any."),
    versions: z
      .array(Version)
      .optional()
      .describe("Other wordings of it, in other captures of the source, if any."),
    selectors: Selectors.describe(
      "The same stretch as other tools name it. Without quotation where the text of the source is not published.",
    ),
    date: EntryDate,
    attributions: z.array(
      z.strictObject({
        role: Attribution.shape.role,
        agent: Attribution.shape.agent,
        name: z.string().nullable().describe("Preferred name of the agent, or null where it has no record."),
        verbatim: Attribution.shape.verbatim,
        ...Place,
        scope: Attribution.shape.scope,
        quote: Attribution.shape.quote,
        via: Attribution.shape.via,
        joint: Attribution.shape.joint,
        basis: Attribution.shape.basis,
        certainty: Attribution.shape.certainty,
      }),
    ),
    places: z.array(
      z.strictObject({
        place: Mention.shape.place,
        verbatim: Mention.shape.verbatim,
        ...Place,
        scope: Mention.shape.scope,
        sense: Mention.shape.sense,
        basis: Mention.shape.basis,
      }),
    ),
    mentionedDays: z.array(
      z.strictObject({
        edtf: MentionedDay.shape.edtf,
        verbatim: MentionedDay.shape.verbatim,
        ...Place,
        kind: MentionedDay.shape.kind,
      }),
    ),
    gaps: z.array(
      z.strictObject({
        kind: Gap.shape.kind,
        quantity: Gap.shape.quantity,
        verbatim: Gap.shape.verbatim,
        line: z.number().int().min(1),
        basis: Gap.shape.basis,
        certainty: Gap.shape.certainty,
      }),
    ),
    marks: z
      .array(z.strictObject({ kind: MarkKind, verbatim: Mark.shape.verbatim, line: z.number().int().min(1) }))
      .optional()
      .describe("What the source says of it, with its words: updated, key event, breaking, summary …"),
    together: z
      .array(LineRange)
      .describe("Lines that no excerpt may part: a claim and the words that qualify it."),
    advisories: z.array(Advisory),
    notes: z.array(Note),
    corrected: z.array(AppliedCorrection),
  })
  .describe(
    "One entry of the archive. Bytes are 0-based and half open; lines and columns are 1-based, columns and lengths in Unicode code points.",
  );
export type EntryData = z.infer<typeof EntryData>;

/** What the data of an entry take from the archive. */
export interface EntryDataContext {
  status: EntryData["status"];
  /** Permalink of an entry by its id. */
  permalink: (id: string) => string;
  /** Preferred name of an agent. */
  nameOf: (agent: string) => string | null;
  selectors: (entry: Entry) => Selectors;
}

/** The public form of an entry. */
export function entryData(
  entry: Entry,
  { status, permalink, nameOf, selectors }: EntryDataContext,
): EntryData {
  return {
    schemaVersion: SCHEMA_VERSION,
    id: entry.id,
    status,
    url: permalink(entry.id),
    source: entry.source,
    sequence: entry.sequence,
    kind: entry.kind,
    title: entryTitle(entry),
    text: entryText(entry),
    textSha256: entry.textSha256,
    parts: entry.parts.map((part) => ({
      kind: part.kind,
      text: partText(part),
      bytes: part.bytes,
      lines: part.lines,
    })),
    capture: entry.capture,
    ...(entry.ownId === null ? {} : { ownId: entry.ownId.verbatim }),
    ...(entry.alsoIn.length === 0 ? {} : { alsoIn: entry.alsoIn }),
    ...(entry.versions.length === 0 ? {} : { versions: entry.versions }),
    selectors: selectors(entry),
    date: entry.date,
    attributions: entry.attributions.map(
      ({ role, agent, verbatim, position, scope, quote, via, joint, basis, certainty }) => ({
        role,
        agent,
        name: agent === null ? null : nameOf(agent),
        verbatim,
        ...flat(position),
        scope,
        quote,
        via,
        joint,
        basis,
        certainty,
      }),
    ),
    places: entry.mentions.map(({ place, verbatim, position, scope, sense, basis }) => ({
      place,
      verbatim,
      ...flat(position),
      scope,
      sense,
      basis,
    })),
    mentionedDays: entry.mentionedDays.map(({ edtf, verbatim, position, kind }) => ({
      edtf,
      verbatim,
      ...flat(position),
      kind,
    })),
    gaps: entry.gaps.map(({ kind, quantity, verbatim, position, basis, certainty }) => ({
      kind,
      quantity,
      verbatim,
      line: position.line,
      basis,
      certainty,
    })),
    ...(entry.marks &&
      entry.marks.length > 0 && {
        marks: entry.marks.map(({ kind, verbatim, position }) => ({ kind, verbatim, line: position.line })),
      }),
    together: entry.together,
    advisories: entry.advisories,
    notes: entry.notes,
    corrected: entry.corrected,
  };
}

function flat(position: Position | null): {
  bytes: Position["bytes"] | null;
  line: number | null;
  column: number | null;
  length: number | null;
} {
  return {
    bytes: position?.bytes ?? null,
    line: position?.line ?? null,
    column: position?.column ?? null,
    length: position?.length ?? null,
  };
}
