import { z } from "zod";
import { Certainty } from "./certainty.ts";
import { Evidence } from "./evidence.ts";
import { Position } from "./position.ts";

/** A date or date and clock without a zone: "2014-06-15" or "2014-06-15T16:43:30", at the precision of its evidence. */
export const LocalDateTime = z
  .string()
  .regex(
    /^-?\d{4}(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2})?)?)?)?)?$/u,
    'expected a day, or a day and a clock, such as "2014-06-15" or "2014-06-15T16:43"',
  );

/** What is known of the zone of a clock. Nothing is filled in that is not stated. */
export const Zone = z.strictObject({
  /** As printed ("GMT"), or null. */
  verbatim: z.string().nullable(),
  /** Offset from UTC as "+01:00", or null. */
  offset: z
    .string()
    .regex(/^[+-]\d{2}:\d{2}$/u)
    .nullable(),
  /** IANA name, or null. */
  iana: z.string().nullable(),
  /** `markup`: an offset that the markup or data of the capture state, or that follows from them and the printed clock. */
  basis: z.enum(["stamp", "markup", "record", "not-stated"]),
});
export type Zone = z.infer<typeof Zone>;

/** A clock as read. Doubtful clocks keep all their readings and have no value. */
export const ClockTime = z.strictObject({
  /** "16:43:30" or "16:43", 24 hours, in the source's own clock; null where none is known or it is in doubt. */
  value: z.string().nullable(),
  readings: z.array(z.string()),
  precision: z.enum(["second", "minute", "hour"]).nullable(),
  clock: z.enum(["12h", "24h"]).nullable(),
  zone: Zone,
});
export type ClockTime = z.infer<typeof ClockTime>;

/** When an entry was posted, written, or what it tells happened, with bounds and evidence. */
export const EntryDate = z.strictObject({
  of: z.enum(["posted", "written", "event"]),
  /** The stamp as captured, or null. */
  verbatim: z.string().nullable(),
  /**
   * Seconds since the start of what the source logs, where its stamp counts from there ("T+00:01:22" = 82; before it, below 0). It is
   * a clock of its own: no time of day follows from it.
   */
  elapsed: z.number().int().optional(),
  /** EDTF level 0 to 2: the days on which the entry may lie. A set `[a,b]` is "one of". */
  edtf: z.string().min(1),
  /** Terminus post quem, in the source's own clock; null = open. */
  notBefore: LocalDateTime.nullable(),
  /** Terminus ante quem, likewise. */
  notAfter: LocalDateTime.nullable(),
  time: ClockTime,
  /** In UTC ("2014-06-13T16:35:00Z"), only where the zone is known. */
  instant: z.strictObject({ notBefore: z.string(), notAfter: z.string() }).nullable(),
  /** `markup`: a time that the markup or data of the capture state (`<time datetime>`, JSON-LD, a field). */
  basis: z.enum(["stamp", "markup", "heading", "sequence", "internal", "external", "record", "conjecture"]),
  certainty: Certainty,
  evidence: z.array(Evidence),
});
export type EntryDate = z.infer<typeof EntryDate>;

/** A day that a text names: what an entry is about is another thing than when it was posted. */
export const MentionedDay = z.strictObject({
  /** EDTF of the day named. */
  edtf: z.string().min(1),
  verbatim: z.string().min(1),
  position: Position,
  /** `full`: day, month and year; `weekday`, `relative`: resolved against the days of the source; `picture`: date of a picture. */
  kind: z.enum(["full", "weekday", "relative", "picture"]),
});
export type MentionedDay = z.infer<typeof MentionedDay>;
