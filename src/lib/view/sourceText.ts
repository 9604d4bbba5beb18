import type { EntryKind } from "../model/entry.ts";
import type { SourceDocument } from "../model/sourceDocument.ts";
import type { SourceRecord } from "../model/sourceRecord.ts";
import { daySpan } from "../time/edtf.ts";
import { counted } from "./count.ts";
import { daysText, dayText, joinDays } from "./dateText.ts";

/** "13 June 2014", "15 to 16 June 2014": the days of a source as its record states them. */
export function sourceDays({ edtf }: Pick<SourceRecord["days"], "edtf">): string {
  const span = daySpan(edtf);
  if (!edtf.includes("/") || !span) return daysText({ edtf, notBefore: null, notAfter: null });
  const { first, last } = span;
  if (first === null) return last === null ? "days not known" : `${dayText(last)} or earlier`;
  return last === null ? `${dayText(first)} or later` : joinDays(first, last, "to");
}

const EXTENTS: Readonly<Record<SourceRecord["extent"]["value"], string>> = {
  complete: "complete",
  partial: "a part",
  unknown: "not known whether complete",
};

/** How much of the source its captures hold. */
export function extentText({ extent }: Pick<SourceRecord, "extent">): string {
  return EXTENTS[extent.value];
}

const KINDS: readonly [EntryKind, string][] = [
  ["post", "post"],
  ["key-point", "key point"],
  ["standfirst", "standfirst"],
  ["lead-picture", "lead picture"],
];

/** "46 posts, 4 key points, 1 lead picture" */
export function kindsText(entries: readonly { kind: EntryKind }[]): string {
  return KINDS.flatMap(([kind, label]) => {
    const count = entries.filter((entry) => entry.kind === kind).length;
    return count === 0 ? [] : counted(count, label);
  }).join(", ");
}

/** "Clock: All times GMT", "Time zone not stated" */
export function zoneNote({ zone }: Pick<SourceRecord, "zone">): string {
  if (zone.basis === "not-stated") return "Time zone not stated.";
  return zone.verbatim === null
    ? `Time zone: ${zone.iana ?? zone.offset}.`
    : `Time zone stated: “${zone.verbatim}”.`;
}

type Source = Pick<SourceDocument, "record" | "order"> & {
  entries: readonly { date: { verbatim: string | null } }[];
};

/** "Clock: GMT, stated. No post carries a time; they stand in the order of the capture." */
export function sourceClockText({ record, order, entries }: Source): string {
  const zone = record.zone.verbatim ?? record.zone.iana;
  const stamped = entries.filter((entry) => entry.date.verbatim !== null).length;
  const clock = zone === null ? "Clock: zone not stated." : `Clock: ${zone}, stated.`;
  const turned = order === "newest-first" ? "Printed newest first; here oldest first." : "";
  return [clock, carried(stamped), turned].filter(Boolean).join(" ");
}

function carried(stamped: number): string {
  if (stamped === 0) return "No post carries a time; they stand in the order of the capture.";
  if (stamped > 2) return "";
  return stamped === 1 ? "One post carries a stamp." : "Two posts carry a stamp.";
}
