import type { SourceDocument } from "../model/sourceDocument.ts";
import { daySpan } from "../time/edtf.ts";
import { dayText, joinDays } from "./dateText.ts";

type Source = Pick<SourceDocument, "record" | "order"> & { entries: readonly { date: { verbatim: string | null } }[] };

/** "Clock: GMT, stated. No post carries a time." */
export function sourceClockText({ record, order, entries }: Source): string {
  const zone = record.zone.verbatim ?? record.zone.iana;
  const stamped = entries.filter((entry) => entry.date.verbatim !== null).length;
  const clock = zone === null ? "Clock: zone not stated." : `Clock: ${zone}, stated.`;
  const carries = stamped === 0 ? "No post carries a time; they stand in the order of the capture." : stamped < 3 ? `${stamped === 1 ? "One post carries" : "Two posts carry"} a stamp.` : "";
  const turned = order === "newest-first" ? "Printed newest first; here oldest first." : "";
  return [clock, carries, turned].filter(Boolean).join(" ");
}

/** "13 June 2014", "15 to 16 June 2014" */
export function sourceDaysText(edtf: string): string {
  const span = daySpan(edtf);
  if (!span) return edtf;
  const { first, last } = span;
  if (first === null || last === null) return first === null ? (last === null ? "not known" : `until ${dayText(last)}`) : `from ${dayText(first)}`;
  if (first === last) return dayText(first);
  if (/^\d{4}(-\d{2})?$/u.test(edtf)) return dayText(edtf);
  return joinDays(first, last, "to");
}
