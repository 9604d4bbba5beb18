import type { MentionedDay } from "../../src/lib/model/entryDate.ts";
import type { SourceRecord } from "../../src/lib/model/sourceRecord.ts";
import { addDays, daysBetween, isDay, weekday } from "../../src/lib/time/days.ts";
import { daySpan } from "../../src/lib/time/edtf.ts";
import { MONTHS, WEEKDAYS } from "../../src/lib/time/names.ts";
import type { Capture } from "./capture.ts";
import type { EntryDraft } from "./entryDraft.ts";

const MONTH = `(?<month>${MONTHS.join("|")})`;
/** "June 14, 2014" and "13 June 2014". */
const FULL = new RegExp(
  `\\b(?:${MONTH} (?<day>\\d{1,2}), (?<year>\\d{4})|(?<day2>\\d{1,2}) ${MONTH.replace("month", "month2")} (?<year2>\\d{4}))\\b`,
  "gu",
);
const WEEKDAY = new RegExp(`\\b(?<weekday>${WEEKDAYS.join("|")})\\b`, "gu");

const YESTERDAY = /\b[Yy]esterday\b/gu;

/**
 * The days that an entry names. A full date is what it says; a weekday is the last one of that name up to the source's
 * last day, and only where the source's days span less than a week, so that there is one such day. "Yesterday" is resolved where the entry's own day is certain.
 *
 * @param own the day of the entry, "2014-06-13", or null where it is not certain or not known yet.
 */
export function findMentionedDays(
  capture: Capture,
  entry: EntryDraft,
  record: SourceRecord,
  own: string | null = null,
): MentionedDay[] {
  const span = daySpan(record.days.edtf);
  return entry.parts.flatMap((part) => {
    if (part.kind === "stamp" || part.kind === "signature" || part.kind === "alt") return [];
    return part.pieces.flatMap((piece) => {
      const text = capture.text.slice(piece.start, piece.end);
      const at = (index: number, words: string) => ({
        verbatim: words,
        position: capture.position(piece.start + index, piece.start + index + words.length),
      });
      const full = [...text.matchAll(FULL)].flatMap((match): MentionedDay[] => {
        const { day, month, year, day2, month2, year2 } = match.groups ?? {};
        const number = MONTHS.indexOf(month ?? month2 ?? "") + 1;
        const edtf = `${year ?? year2}-${String(number).padStart(2, "0")}-${(day ?? day2 ?? "").padStart(2, "0")}`;
        if (!isDay(edtf)) return [];
        return [{ edtf, kind: part.kind === "caption" ? "picture" : "full", ...at(match.index, match[0]) }];
      });
      const weekdays = [...text.matchAll(WEEKDAY)].flatMap((match): MentionedDay[] => {
        const edtf = lastWeekday(
          WEEKDAYS.indexOf(match.groups?.["weekday"] ?? "") + 1,
          span?.first ?? null,
          span?.last ?? null,
        );
        return edtf === null ? [] : [{ edtf, kind: "weekday", ...at(match.index, match[0]) }];
      });
      const yesterdays = own === null ? [] : [...text.matchAll(YESTERDAY)];
      const relative = yesterdays.map(
        (match): MentionedDay => ({
          edtf: addDays(own ?? "", -1),
          kind: "relative",
          ...at(match.index, match[0]),
        }),
      );
      return [...full, ...weekdays, ...relative].sort((a, b) => a.position.bytes[0] - b.position.bytes[0]);
    });
  });
}

function lastWeekday(number: number, first: string | null, last: string | null): string | null {
  if (first === null || last === null || daysBetween(first, last) > 6) return null;
  return addDays(last, -((weekday(last) - number + 7) % 7));
}
