import type { EntryDate } from "../model/entryDate.ts";
import type { SourceSign } from "../sourceSign.ts";
import { counted, countedInWords } from "../view/count.ts";
import { dayText, weekdayName } from "../view/dateText.ts";
import { dayRow } from "../view/dayRow.ts";
import { MOST_ROWS, type Picture } from "./picture.ts";

interface Dated {
  date: EntryDate;
  from: { sign: SourceSign; record: { siglum: string } };
}

/** A day: how many entries are of it or may be, and their clocks source by source. */
export function dayPicture(
  { day, certain, possible }: { day: string; certain: readonly Dated[]; possible: readonly Dated[] },
  archive: { title: string; edition: string },
): Picture {
  const sources = [...new Set([...certain, ...possible].map(({ from }) => from))];
  const more = sources.length - MOST_ROWS;
  const counts = [
    certain.length > 0 ? counted(certain.length, "entry", "entries") : "",
    possible.length === 0
      ? ""
      : certain.length > 0
        ? `${possible.length} more possibly of this day`
        : `${counted(possible.length, "entry", "entries")} possibly of this day`,
  ].filter(Boolean);
  return {
    masthead: archive.title,
    edition: archive.edition,
    sign: null,
    above: weekdayName(day),
    title: [dayText(day), day],
    below: [`${counts.join(", ")}, from ${countedInWords(sources.length, "source")}`],
    rows: sources.slice(0, MOST_ROWS).map((source) => {
      const ofSource = (entries: readonly Dated[]) => entries.filter(({ from }) => from === source);
      const { words, ...hours } = dayRow(ofSource(certain), ofSource(possible));
      return { label: source.record.siglum, hue: source.sign.hue, words, hours };
    }),
    more: more > 0 ? `and ${counted(more, "more source")}` : null,
  };
}
