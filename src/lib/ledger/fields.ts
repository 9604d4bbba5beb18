import { byCodePoint } from "../codePoints.ts";
import type { Sha256 } from "../ids.ts";
import type { Entry } from "../model/entry.ts";
import type { FieldChange } from "./line.ts";

/** What is said about an entry, in words that the ledger may keep: no captured words, no names. */
export type Fields = Readonly<Record<string, string>>;

/** The order in which changes are told. What the fields are called on pages: src/lib/words. */
const ORDER: readonly string[] = [
  "kind",
  "parts",
  "date",
  "bounds",
  "clock",
  "zone",
  "basis",
  "attributions",
  "places",
  "days",
  "gaps",
  "advisories",
  "notes",
  "decisions",
];

/**
 * The fields of an entry. A field that has nothing to say is left out. Every value that goes into a digest is named here, so
 * that a field which the model gets later, or another order of its fields, amends nothing that was issued.
 */
export function entryFields(entry: Entry, sha256: Sha256): Fields {
  const { date } = entry;
  const { time } = date;
  const bounds = `${date.notBefore ?? ".."}/${date.notAfter ?? ".."}`;
  const digest = (value: unknown): string => sha256(JSON.stringify(value)).slice(0, 12);
  const fields: Record<string, string | null> = {
    kind: entry.kind,
    parts: entry.parts
      .map(({ kind, blocks }) => (blocks.length > 1 ? `${kind}×${blocks.length}` : kind))
      .join(" "),
    date: date.of === "posted" ? date.edtf : `${date.edtf} (${date.of})`,
    bounds: bounds === "../.." ? null : bounds,
    clock: time.value ?? (time.readings.length > 0 ? time.readings.join(" or ") : null),
    zone: time.zone.iana ?? time.zone.offset ?? null,
    basis: `${date.basis}, ${date.certainty}`,
    attributions: listed(
      entry.attributions.map(({ role }) => role),
      digest(
        entry.attributions.map(({ role, agent, position, scope, quote, via, joint, basis, certainty }) => [
          role,
          agent,
          position?.bytes,
          scope,
          quote,
          via.map(({ agent: by, verbatim }) => [by, verbatim]),
          joint,
          basis,
          certainty,
        ]),
      ),
    ),
    places: listed(
      entry.mentions.map(({ place, sense }) =>
        sense === "location" ? (place ?? "none") : `${place ?? "none"} (${sense})`,
      ),
    ),
    days: listed(entry.mentionedDays.map(({ edtf }) => edtf)),
    gaps: listed(entry.gaps.map(({ kind, quantity }) => (quantity === null ? kind : `${quantity} ${kind}`))),
    advisories: listed(entry.advisories.map(({ kind }) => kind)),
    notes: counted(
      entry.notes.map(({ quote, text, citation, who, when }) => [quote, text, citation, who, when]),
      digest,
    ),
    decisions: counted(
      entry.corrected.map(({ field, read, now, who, when, why }) => [field, read, now, who, when, why]),
      digest,
    ),
  };
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== null && field[1] !== ""),
  );
}

function listed(words: readonly string[], digest?: string): string | null {
  if (words.length === 0) return null;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const text = [...counts]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([word, count]) => (count === 1 ? word : `${word} ×${count}`))
    .join(", ");
  return digest === undefined ? text : `${text} [${digest}]`;
}

function counted(items: readonly unknown[], digest: (value: unknown) => string): string | null {
  return items.length === 0 ? null : `${items.length} [${digest(items)}]`;
}

/** The text whose SHA-256 is `metaSha256`: JSON of the fields, by name in the order of code points. */
export function metaText(fields: Fields): string {
  return JSON.stringify(Object.fromEntries(Object.entries(fields).sort(([a], [b]) => byCodePoint(a, b))));
}

/** What changed from some fields to others, in the order above. */
export function fieldChanges(from: Fields, to: Fields): FieldChange[] {
  const order = [...new Set([...ORDER, ...Object.keys(from), ...Object.keys(to)])];
  return order.flatMap((field) => {
    const [before, after] = [from[field] ?? null, to[field] ?? null];
    return before === after ? [] : [{ field, from: before, to: after }];
  });
}

/** Fields after some changes. */
export function changed(fields: Fields, changes: readonly FieldChange[]): Fields {
  const after = new Map(Object.entries(fields));
  for (const { field, to } of changes) {
    if (to === null) after.delete(field);
    else after.set(field, to);
  }
  return Object.fromEntries(after);
}
