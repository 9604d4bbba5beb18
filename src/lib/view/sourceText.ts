import { EntryKind } from "../model/entry.ts";
import type { SourceDocument } from "../model/sourceDocument.ts";
import type { SourceRecord } from "../model/sourceRecord.ts";
import { daySpan } from "../time/edtf.ts";
import type { Words } from "../words/en.ts";
import { daysText, dayText, joinDays, type TimeWords } from "./dateText.ts";
import type { DayOrder } from "./dayLanes.ts";

/** "13 June 2014", "15 to 16 June 2014": the days of a source as its record states them. */
export function sourceDays({ edtf }: Pick<SourceRecord["days"], "edtf">, say: TimeWords): string {
  const span = daySpan(edtf);
  if (!edtf.includes("/") || !span) return daysText({ edtf, notBefore: null, notAfter: null }, say);
  const { first, last } = span;
  if (first === null) return last === null ? say.time.daysNotKnown : say.time.orEarlier(dayText(last, say));
  return last === null ? say.time.orLater(dayText(first, say)) : joinDays(first, last, "to", say);
}

/** "46 posts, 4 key points, 1 lead picture" */
export function kindsText(
  entries: readonly { kind: EntryKind }[],
  say: Pick<Words, "countKinds" | "comma">,
): string {
  return EntryKind.options
    .flatMap((kind) => {
      const count = entries.filter((entry) => entry.kind === kind).length;
      return count === 0 ? [] : say.countKinds[kind](count);
    })
    .join(say.comma);
}

/** "Time zone stated: “All times GMT”.", "Time zone not stated." */
export function zoneNote({ zone }: Pick<SourceRecord, "zone">, { source }: Pick<Words, "source">): string {
  if (zone.basis === "not-stated") return source.zoneNotStated;
  return zone.verbatim === null
    ? source.zoneKnown(zone.iana ?? zone.offset ?? "")
    : source.zoneStated(zone.verbatim);
}

type Source = Pick<SourceDocument, "record" | "order"> & {
  entries: readonly { date: { verbatim: string | null } }[];
};

/** "Clock: GMT, stated. No post carries a time; they stand in the order of the capture." */
export function sourceClockText(
  { record, order, entries }: Source,
  shown: DayOrder,
  say: Pick<Words, "source">,
): string {
  const zone = record.zone.verbatim ?? record.zone.iana;
  const stamped = entries.filter((entry) => entry.date.verbatim !== null).length;
  const clock = zone === null ? say.source.clockNotStated : say.source.clockStated(zone);
  const isTurned = order !== null && order !== `${shown}-first`;
  const inOrder = isTurned ? say.source.turned[shown] : say.source.asPrinted;
  return [clock, carried(stamped, say), inOrder].filter(Boolean).join(" ");
}

function carried(stamped: number, { source }: Pick<Words, "source">): string {
  if (stamped === 0) return source.noPostTimed;
  if (stamped > 2) return "";
  return stamped === 1 ? source.onePostTimed : source.twoPostsTimed;
}
