import type { Evidence } from "../../src/lib/model/evidence.ts";
import type { SourceRecord } from "../../src/lib/model/sourceRecord.ts";
import { isDay } from "../../src/lib/time/days.ts";
import { localTime } from "../../src/lib/time/instant.ts";
import { statedOffset } from "../../src/lib/time/zoneLabels.ts";
import type { Words } from "../../src/lib/words/en.ts";
import type { Placed } from "../captures/structured.ts";
import type { Stamp } from "./stamp.ts";

/** A time as markup or data write it. */
export type WrittenTime =
  | { is: "day"; day: string }
  | { is: "local"; day: string; value: string }
  /** `offset` is null for "Z" and for counts of seconds: they say when, and not what a clock there showed. */
  | { is: "instant"; instant: number; offset: number | null; seconds: boolean };

const ISO =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T\s](?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:[.,]\d+)?)?\s*(?<zone>[Zz]|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/u;

/** Reads what `datetime`, `datePublished` or a column of data hold: ISO 8601, or Unix time in seconds or milliseconds. Null where it is neither. */
export function readWrittenTime(verbatim: string): WrittenTime | null {
  if (/^(?:\d{10}|\d{13})$/u.test(verbatim))
    return {
      is: "instant",
      instant: Number(verbatim) * (verbatim.length === 10 ? 1000 : 1),
      offset: null,
      seconds: true,
    };
  const { day = "", hour, minute, second, zone } = ISO.exec(verbatim.trim())?.groups ?? {};
  if (!isDay(day)) return null;
  if (hour === undefined) return { is: "day", day };
  const value = [hour, minute, ...(second === undefined ? [] : [second])].join(":");
  if (zone === undefined) return { is: "local", day, value };
  const offset = /^z$/iu.test(zone) ? null : minutesOf(zone);
  const instant = Date.parse(`${day}T${value}Z`) - (offset ?? 0) * MINUTE;
  return { is: "instant", instant, offset, seconds: second !== undefined };
}

const MINUTE = 60_000;

function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function printOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

/** An entry with what its markup states of its time, and the clock that it prints beside. */
export interface MarkedTime {
  /** Null where the markup states none, or none that can be read. */
  written: WrittenTime | null;
  stated: Placed | null;
  printed: Stamp | null;
}

/** Clocks are ahead of UTC by quarters of an hour, from −12:00 to +14:00. */
const QUARTER = 15;
const [LEAST_OFFSET, MOST_OFFSET] = [-12 * 60, 14 * 60];

/**
 * By how many minutes the clocks that a source prints are ahead of UTC, where it prints clocks beside instants: the one
 * offset that fits them all. A clock without am or pm may be of either half of the day. Null where none fits all, or several.
 */
export function printedOffset(times: readonly MarkedTime[]): number | null {
  const fitting = times.flatMap(({ written, stated, printed }) =>
    written?.is === "instant" &&
    printed &&
    printed.value !== null &&
    printed.position.bytes[0] !== stated?.position.bytes[0]
      ? [fittingOffsets(written.instant, printed, printed.value)]
      : [],
  );
  const [first, ...others] = fitting;
  const common = [...(first ?? [])].filter((offset) => others.every((one) => one.has(offset)));
  const [only] = common;
  return only !== undefined && common.length === 1 ? only : null;
}

function fittingOffsets(instant: number, printed: Stamp, shown: string): Set<number> {
  const label = printed.zone === null ? null : statedOffset(printed.zone);
  const [hours = 0, minutes = 0] = shown.split(":").map(Number);
  const half = printed.clock === "24h" && hours >= 1 && hours <= 12 && !/^0/u.test(printed.verbatim);
  const utc = Math.floor(instant / MINUTE);
  const found = new Set<number>();
  for (const shift of half ? [0, 12 * 60] : [0])
    for (const turn of [-1, 0, 1]) {
      const clock = ((hours * 60 + minutes + shift) % 1440) + turn * 1440;
      const offset = clock - (((utc % 1440) + 1440) % 1440);
      if (offset % QUARTER !== 0 || offset < LEAST_OFFSET || offset > MOST_OFFSET) continue;
      if (label === null || label === printOffset(offset)) found.add(offset);
    }
  return found;
}

/**
 * The stamp that markup states. A local time is what it says. An instant is put on the source's own clock where that is
 * known: by the record's zone, by the offset that the markup writes, or by the clock that is printed beside it; else it stays
 * in UTC, as it is written. What is printed stands as `verbatim` where it is the same minute.
 *
 * @param offset see `printedOffset`.
 */
export function markupStamp(
  { written, stated, printed: shown }: MarkedTime,
  record: SourceRecord,
  offset: number | null,
  { evidence: reasons }: Pick<Words, "evidence">,
): { stamp: Stamp; differs: boolean } | null {
  if (!written || !stated || written.is === "day") return null;
  // Data print nothing beside what they state.
  const printed = shown?.position.bytes[0] === stated.position.bytes[0] ? null : shown;
  const zone = record.zone.iana ?? record.zone.offset;
  const [day, value, own] = onClock(written, zone, offset);
  const same = printed !== null && isSameMinute(printed, value);
  const evidence: Evidence[] = [
    { position: stated.position, quote: stated.verbatim, reason: reasons.markedTime },
  ];
  if (same && printed)
    evidence.push({
      position: printed.position,
      quote: printed.verbatim,
      reason: own === "printed" ? reasons.printedShift : reasons.printedBeside,
    });
  const kept = same && printed ? printed : null;
  const minutes =
    own === "written" && written.is === "instant" ? (written.offset ?? 0) : own === "printed" ? offset : null;
  return {
    differs: printed !== null && !same,
    stamp: {
      verbatim: kept?.verbatim ?? stated.verbatim,
      position: kept?.position ?? stated.position,
      day,
      value,
      precision: value.length > 5 ? "second" : "minute",
      clock: kept?.clock ?? "24h",
      zone: kept?.zone ?? null,
      partial: null,
      dayFrom: null,
      heading: false,
      elapsed: null,
      markup: {
        offset: minutes === null ? null : printOffset(minutes),
        instant: written.is === "instant" ? toIso(written.instant) : null,
        evidence,
      },
    },
  };
}

function onClock(
  written: Exclude<WrittenTime, { is: "day" }>,
  zone: string | null,
  offset: number | null,
): [day: string, value: string, by: "local" | "record" | "written" | "printed"] {
  if (written.is === "local") return [written.day, written.value, "local"];
  const cut = (iso: string): [string, string] => [iso.slice(0, 10), iso.slice(11, written.seconds ? 19 : 16)];
  if (zone !== null) return [...cut(localTime(written.instant, zone)), "record"];
  const by = written.offset === null && offset !== null ? "printed" : "written";
  const minutes = (by === "printed" ? offset : written.offset) ?? 0;
  return [...cut(new Date(written.instant + minutes * MINUTE).toISOString()), by];
}

/** A clock of 12 hours without am or pm is the same minute in either half of the day. */
function isSameMinute(printed: Stamp, value: string): boolean {
  const minute = (clock: string): string => clock.slice(0, 5);
  if (printed.value === null) return false;
  if (minute(printed.value) === minute(value)) return true;
  const [hours = 0, minutes = ""] = [Number(value.slice(0, 2)), value.slice(3, 5)];
  return (
    printed.clock === "24h" &&
    hours > 12 &&
    minute(printed.value) === `${String(hours - 12).padStart(2, "0")}:${minutes}`
  );
}

function toIso(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/u, "Z");
}
