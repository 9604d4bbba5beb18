import { type Entry, entryTitle } from "../model/entry.ts";
import type { EntryDate } from "../model/entryDate.ts";
import { daySpan } from "../time/edtf.ts";
import { incipit } from "../view/incipit.ts";

/** What a citation takes from beside the entry. */
export interface CitationContext {
  /** Title of the source; a devised one stands in brackets. */
  source: string;
  publisher: string | null;
  archive: string;
  /** "draft edition" or "edition 1, 20 November 2026". */
  edition: string;
  permalink: string;
  /** Preferred name of an agent, or null. */
  nameOf: (agent: string) => string | null;
}

/**
 * A note by the Chicago Manual of Style (18th ed., 14.105, posts to blogs), in two parts: the post and its outlet, then the
 * archive that keeps it. Authors are those whom the capture names as such, never a quoted party and never the reporters of
 * the page; the day is given with its doubt.
 */
export function chicagoNote(entry: Entry, context: CitationContext): string {
  const named = (role: "poster" | "editor"): string[] =>
    entry.attributions
      .filter((one) => one.role === role && one.scope === "entry")
      .map((one) => (one.agent === null ? null : context.nameOf(one.agent)) ?? one.verbatim);
  const title = entryTitle(entry);
  const called = (title ?? incipit(entry)).replace(/[\s,;:]+$/u, "");
  const outlet = [
    ...listed(named("poster")),
    `“${called}${/[.!?…]$/u.test(called) ? "" : ","}”`,
    ...listed(named("editor")).map((names) => `edited by ${names}`),
    KIND[entry.kind],
    ...clock(entry.date),
    context.source.startsWith("[") ? context.source : `“${context.source}”`,
    ...(context.publisher === null ? [] : [context.publisher]),
    citedDay(entry.date),
  ];
  const [first, last] = entry.capture.lines;
  const lines = first === last ? `line ${first}` : `lines ${first}–${last}`;
  const archive = [
    context.archive,
    context.edition,
    `capture ${entry.capture.sha256.slice(0, 8)}, ${lines}`,
    context.permalink,
  ];
  return `${punctuated(outlet)}; ${archive.join(", ")}.`;
}

const KIND: Readonly<Record<Entry["kind"], string>> = {
  post: "live blog post",
  "key-point": "key point of a live blog",
  standfirst: "standfirst of a live blog",
  "lead-picture": "lead picture of a live blog",
};

function listed(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  if (names.length === 1) return [names[0] ?? ""];
  return [`${names.slice(0, -1).join(", ")} and ${names.at(-1)}`];
}

/** Joins with commas, of which a closing quotation mark has its own inside. */
function punctuated(parts: readonly string[]): string {
  return parts.reduce(
    (text, part) =>
      text === ""
        ? part
        : /[,.!?…]”$/u.test(text)
          ? `${text} ${part}`
          : text.endsWith("”")
            ? `${text.slice(0, -1)},” ${part}`
            : `${text}, ${part}`,
    "",
  );
}

/** The clock as printed, with the state of its zone. */
function clock(date: EntryDate): string[] {
  if (date.verbatim === null) return [];
  const { value, readings, zone } = date.time;
  const zoned = zone.verbatim ?? zone.iana ?? zone.offset ?? "time zone not stated";
  const printed = /\d{1,2}[:.]\d{2}.*$/u.exec(date.verbatim)?.[0] ?? date.verbatim;
  if (value === null && readings.length > 0) return [`“${printed}” (${readings.join(" or ")}; ${zoned})`];
  return [`${printed} (${zoned})`];
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "June 15, 2014"; with doubt in brackets: "[June 15 or 16, 2014]", "[June 15, 2014, or earlier]". */
export function citedDay(date: EntryDate): string {
  const span = daySpan(date.edtf);
  if (!span) return `[${date.edtf}]`;
  const { first, last } = span;
  if (first === null || last === null)
    return first === null
      ? last === null
        ? "n.d."
        : `[${american(last)}, or earlier]`
      : `[${american(first)}, or later]`;
  if (first === last) {
    if (!date.edtf.endsWith("?")) return american(first);
    if (date.notBefore === null && date.notAfter !== null) return `[${american(first)}, or earlier]`;
    return date.notAfter === null && date.notBefore !== null
      ? `[${american(first)}, or later]`
      : `[${american(first)}?]`;
  }
  const [year, month] = first.split("-");
  const word = Date.parse(last) - Date.parse(first) === 86_400_000 ? "or" : "to";
  if (last.startsWith(`${year}-${month}`))
    return `[${MONTHS[Number(month) - 1]} ${Number(first.slice(8))} ${word} ${Number(last.slice(8))}, ${year}]`;
  return `[${american(first)}, ${word} ${american(last)}]`;
}

function american(day: string): string {
  const [year, month, date] = day.split("-");
  return `${MONTHS[Number(month) - 1]} ${Number(date)}, ${year}`;
}
