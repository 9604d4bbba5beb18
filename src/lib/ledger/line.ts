import { z } from "zod";
import { IDENTITY_RULE, isEntryId } from "../ids.ts";
import { IsoDay } from "../model/isoDay.ts";
import { ByteRange } from "../model/position.ts";

/** What can happen to a permalink. */
export const LedgerEvent = z.enum(["mint", "amend", "supersede", "withdraw", "restore"]);
export type LedgerEvent = z.infer<typeof LedgerEvent>;

const Hash = z.string().regex(/^[0-9a-f]{64}$/u, "expected 64 hexadecimal digits");
const EntryId = z
  .string()
  .refine(isEntryId, "expected ten characters and the check character that belongs to them");

/** Where the words of an entry stand in a capture. */
export const Locator = z.strictObject({
  /** SHA-256 of the capture. */
  capture: Hash,
  bytes: ByteRange,
});
export type Locator = z.infer<typeof Locator>;

/** A field of what is said about an entry, before and after; null: there is none. */
export const FieldChange = z.strictObject({
  field: z.string().min(1),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type FieldChange = z.infer<typeof FieldChange>;

/**
 * One line of `seeds/ledger.jsonl`. Lines are only ever added. A line can never be taken back, so it holds nothing that one
 * might have to take back: no captured words and no names of people.
 */
export const LedgerLine = z.strictObject({
  /** Number of the line, from 1. */
  seq: z.number().int().min(1),
  /** SHA-256 of the line before, without its line end; null in the first. */
  prev: Hash.nullable(),
  /** Number of the rule that makes identity text. */
  rule: z.literal(IDENTITY_RULE),
  event: LedgerEvent,
  id: EntryId,
  /** Day of the edition. */
  at: IsoDay,
  /** SHA-256 of the identity text. Never changes for an id. */
  textSha256: Hash,
  /** SHA-256 of what is said about the entry: see `metaText`. */
  metaSha256: Hash,
  /** Every stretch of a capture that is known to hold the text. */
  locators: z.array(Locator).min(1),
  /** Ids that superseded it. */
  to: z.array(EntryId),
  changes: z.array(FieldChange),
  /** Why it was withdrawn or restored. */
  reason: z.string().min(1).optional(),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

/** A line as it stands in the file, without its line end: the only spelling of it that is right. */
export function printLine(line: LedgerLine): string {
  const { seq, prev, rule, event, id, at, textSha256, metaSha256, reason } = line;
  return JSON.stringify({
    seq,
    prev,
    rule,
    event,
    id,
    at,
    textSha256,
    metaSha256,
    locators: line.locators.map(({ capture, bytes }) => ({ capture, bytes })),
    to: line.to,
    changes: line.changes.map(({ field, from, to }) => ({ field, from, to })),
    ...(reason === undefined ? {} : { reason }),
  });
}
