import { z } from "zod";
import { daySpan } from "../time/edtf.ts";
import { isZone } from "../time/instant.ts";
import { Certainty } from "./certainty.ts";
import { LocalDateTime } from "./entryDate.ts";
import { Evidence, WrittenEvidence } from "./evidence.ts";
import { LanguageTag } from "./languageTag.ts";
import { Mapping } from "./mapping.ts";
import { PartKind } from "./part.ts";
import { Role } from "./role.ts";
import { SchemaVersion } from "./schemaVersion.ts";
import { Slug } from "./slug.ts";
import { WebAddress } from "./webAddress.ts";

const Lines = z
  .tuple([z.number().int().min(1), z.number().int().min(1)])
  .refine(([first, last]) => first <= last, "expected the first line before the last");

/** Days as EDTF, of the forms that `daySpan` reads. */
const Days = z
  .string()
  .refine(
    (text) => daySpan(text) !== null,
    'expected a day or days as EDTF, such as "2014-06-15" or "2014-06-15/2014-06-16"',
  );

/** "04:37" or "04:37:10", 24 hours. */
const Reading = z
  .string()
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/u,
    'expected a clock of 24 hours with two digits each, such as "04:37"',
  );

/** The file whose lines a statement counts in; left out: the first of `captures`. */
const CaptureName = z.string().min(1).optional();

/** Who decided something, when (YYYY-MM-DD) and why. */
const Decision = { who: z.string().min(1), when: z.string().min(1), why: z.string().min(1) };

/** What a stretch of a capture can be said to be: `entry` is a post. */
const SegmentChange = z.enum([
  "heading",
  "standfirst",
  "key-point",
  "contributors",
  "notice",
  "entry",
  "lead-picture",
  "furniture",
]);

/** What a correction changes. */
export const Change = z.discriminatedUnion("kind", [
  /** The clock of an entry has several readings and no value. */
  z.strictObject({ kind: z.literal("time-in-doubt"), readings: z.array(Reading).min(1) }),
  /** An entry starts (or does not start) at the first line of the target. */
  z.strictObject({ kind: z.literal("boundary"), starts: z.boolean() }),
  /** A part of an entry is of another kind. */
  z.strictObject({ kind: z.literal("part"), is: PartKind }),
  /** A stretch is of another kind: a post that is furniture, a line without a place that is a heading. */
  z.strictObject({ kind: z.literal("segment"), is: SegmentChange }),
  /** Bounds of a date. */
  z.strictObject({
    kind: z.literal("date"),
    edtf: Days,
    notBefore: LocalDateTime.nullable(),
    notAfter: LocalDateTime.nullable(),
    basis: z.enum(["internal", "external", "conjecture"]),
    certainty: Certainty,
  }),
  /** An attribution that the program found does not hold. */
  z.strictObject({ kind: z.literal("no-attribution"), role: Role, verbatim: z.string().min(1) }),
]);
export type Change = z.infer<typeof Change>;

/** A decision of the archivist; it must find its target or the run fails. */
export const Correction = z.strictObject({
  target: z.strictObject({ lines: Lines, quote: z.string().min(1) }),
  change: Change,
  capture: CaptureName,
  ...Decision,
});
export type Correction = z.infer<typeof Correction>;

/** What one occurrence of a place name means. */
export const MentionDecision = z.strictObject({
  lines: Lines,
  /** Captured words around the name, so that the decision cannot drift. */
  quote: z.string().min(1),
  verbatim: z.string().min(1),
  place: Slug.nullable(),
  sense: z.enum(["location", "state-acting", "government"]),
  capture: CaptureName,
  ...Decision,
});
export type MentionDecision = z.infer<typeof MentionDecision>;

/** An attribution that the archivist adds. */
export const AttributionDecision = z.strictObject({
  lines: Lines,
  capture: CaptureName,
  role: Role,
  agent: Slug.nullable(),
  verbatim: z.string().min(1),
  scope: z.enum(["source", "entry", "media", "quote"]),
  quote: z.string().nullable().default(null),
  via: z.array(z.strictObject({ agent: Slug.nullable(), verbatim: z.string().min(1) })).default([]),
  joint: z.string().nullable().default(null),
  basis: z.enum(["explicit", "inherited", "inferred"]),
  certainty: Certainty,
  ...Decision,
});
export type AttributionDecision = z.infer<typeof AttributionDecision>;

const CaptureStatement = z.strictObject({
  /** File name in `seeds/`. */
  file: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u, "expected 64 hexadecimal digits"),
  /** WHATWG name of the encoding. */
  encoding: z.string().min(1),
  /** How it was captured, or null. */
  method: z.string().nullable(),
  /** When it was captured (ISO 8601 as far as known), or null. */
  capturedAt: z.string().nullable(),
  /** The web archive that it was taken out of, byte for byte; left out where it was saved as a file. */
  from: z
    .strictObject({
      /** WARC or WACZ file in `seeds/`. */
      file: z.string().min(1),
      /** `WARC-Record-ID` of the response. */
      record: z.string().min(1),
      /** `WARC-Target-URI`: the address that answered. */
      url: WebAddress,
      /** `WARC-Payload-Digest` as written there, or null. */
      digest: z.string().nullable(),
      /** Status and headers of the response, in their order. */
      status: z.string().min(1),
      headers: z.array(z.tuple([z.string(), z.string()])),
    })
    .optional(),
});
export type CaptureStatement = z.infer<typeof CaptureStatement>;

/** The shape of a record, over the shape of its evidence: as written by an archivist, or as found in the capture. */
function recordOf<E extends z.ZodType>(evidence: E) {
  return z.strictObject({
    schemaVersion: SchemaVersion,
    /** Never changes; goes into the ids of entries. */
    key: Slug,
    /** Goes into addresses; may change with a moved address. */
    id: Slug,
    /** Two to four letters by which the source is known in lists. */
    siglum: z.string().regex(/^\p{L}{2,4}$/u),
    title: z.strictObject({ text: z.string().min(1), basis: z.enum(["transcribed", "devised"]) }),
    /** Id of a name record. */
    publisher: Slug.nullable(),
    publisherEvidence: z.array(evidence),
    platform: Slug.nullable(),
    platformEvidence: z.array(evidence),
    url: WebAddress.nullable(),
    language: LanguageTag,
    /** Name of the format, or null: detected. */
    format: z.string().nullable(),
    /** Which values of data (JSON, CSV) are what; left out where the program knows the data. */
    mapping: Mapping.optional(),
    /** The days on which the source was published, in its own local time. */
    days: z.strictObject({
      edtf: Days,
      basis: z.enum(["stamp", "markup", "heading", "internal", "external", "conjecture"]),
      /** High: the days bound every entry. Less: they are an estimate, and entries say so. */
      certainty: Certainty,
      evidence: z.array(evidence),
    }),
    zone: z.strictObject({
      iana: z.string().refine(isZone, 'expected the name of a zone, such as "Europe/London"').nullable(),
      offset: z
        .string()
        .regex(/^[+-]\d{2}:\d{2}$/u, 'expected an offset such as "+01:00"')
        .nullable(),
      basis: z.enum(["stated", "not-stated"]),
      verbatim: z.string().nullable(),
      evidence: z.array(evidence),
    }),
    dateOrder: z.enum(["mdy", "dmy"]).nullable(),
    dateOrderEvidence: z.array(evidence),
    order: z.enum(["newest-first", "oldest-first"]).nullable(),
    orderEvidence: z.array(evidence),
    extent: z.strictObject({
      value: z.enum(["complete", "partial", "unknown"]),
      evidence: z.array(evidence),
    }),
    contributors: z.array(z.strictObject({ name: Slug, lines: Lines })),
    rights: z.strictObject({
      statement: WebAddress,
      holder: z.string().nullable(),
      note: z.string().nullable(),
    }),
    access: z.enum(["full", "excerpt", "metadata"]),
    advisories: z.array(
      z.strictObject({
        kind: z.string().min(1),
        lines: Lines,
        capture: CaptureName,
        note: z.string().nullable(),
      }),
    ),
    /** Lines that no excerpt may part: a claim, who made it, and the words that qualify it. */
    together: z.array(z.strictObject({ lines: Lines, capture: CaptureName, ...Decision })).default([]),
    captures: z.array(CaptureStatement).min(1),
    corrections: z.array(Correction),
    mentions: z.array(MentionDecision),
    attributions: z.array(AttributionDecision),
    notes: z.array(
      z.strictObject({
        lines: Lines,
        capture: CaptureName,
        quote: z.string().nullable(),
        text: z.string().min(1),
        citation: z.string().nullable(),
        who: z.string().min(1),
        when: z.string().min(1),
      }),
    ),
  });
}

/** `seeds/<source>.yaml` as an archivist writes it. */
export const WrittenRecord = recordOf(WrittenEvidence);
export type WrittenRecord = z.infer<typeof WrittenRecord>;

/** The record with the position of each piece of evidence in the capture: front matter of the MDX. */
export const SourceRecord = recordOf(Evidence);
export type SourceRecord = z.infer<typeof SourceRecord>;
