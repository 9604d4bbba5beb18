import { byCodePoint } from "../codePoints.ts";
import type { Entry } from "../model/entry.ts";
import type { SourceRecord } from "../model/sourceRecord.ts";
import type { SourceSign } from "../sourceSign.ts";
import { shortDayText, standing } from "../view/dateText.ts";
import { dayRow } from "../view/dayRow.ts";
import { kindsText, sourceDays } from "../view/sourceText.ts";
import type { Words } from "../words/en.ts";
import { MOST_ROWS, type Picture } from "./picture.ts";

/** A source: its title, its days, how many entries it has, and their clocks day by day. */
export function sourcePicture(
  source: {
    title: string;
    publisher: string | null;
    sign: SourceSign;
    record: Pick<SourceRecord, "id" | "siglum" | "days">;
    entries: readonly Pick<Entry, "date" | "kind">[];
  },
  archive: { title: string; edition: string },
  say: Words,
): Picture {
  const { record, sign, entries } = source;
  const days = byDay(entries);
  const more = days.length - MOST_ROWS;
  return {
    masthead: archive.title,
    edition: archive.edition,
    sign: { ...sign, siglum: record.siglum },
    above: source.publisher === record.siglum ? "" : (source.publisher ?? say.home.publisherNotKnown),
    title: [source.title, record.siglum, record.id],
    below: [`${sourceDays(record.days, say)}${say.semicolon}${kindsText(entries, say)}`],
    rows: days.slice(0, MOST_ROWS).map(([day, { certain, possible }]) => {
      const { words, ...hours } = dayRow(certain, possible, say);
      return { label: shortDayText(day, say), hue: sign.hue, words, hours };
    }),
    more: more > 0 ? say.card.moreDays(more) : null,
  };
}

type Dated = Pick<Entry, "date">;

function byDay(entries: readonly Dated[]): [string, { certain: Dated[]; possible: Dated[] }][] {
  const days = new Map<string, { certain: Dated[]; possible: Dated[] }>();
  const get = (day: string): { certain: Dated[]; possible: Dated[] } => {
    const known = days.get(day) ?? { certain: [], possible: [] };
    days.set(day, known);
    return known;
  };
  for (const entry of entries) {
    const { certain, possible } = standing(entry.date);
    if (certain !== null) get(certain).certain.push(entry);
    for (const day of possible) get(day).possible.push(entry);
  }
  return [...days].sort(([a], [b]) => byCodePoint(a, b));
}
