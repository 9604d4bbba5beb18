import type { EntryDate } from "../model/entryDate.ts";
import type { SourceSign } from "../sourceSign.ts";
import { dayText, weekdayName } from "../view/dateText.ts";
import { dayRow } from "../view/dayRow.ts";
import type { Words } from "../words/en.ts";
import { MOST_ROWS, type Picture } from "./picture.ts";

interface Dated {
  date: EntryDate;
  from: { sign: SourceSign; record: { siglum: string } };
}

/** A day: how many entries are of it or may be, and their clocks source by source. */
export function dayPicture(
  { day, certain, possible }: { day: string; certain: readonly Dated[]; possible: readonly Dated[] },
  archive: { title: string; edition: string },
  say: Words,
): Picture {
  const sources = [...new Set([...certain, ...possible].map(({ from }) => from))];
  const more = sources.length - MOST_ROWS;
  const counts = [
    certain.length > 0 ? say.count.entries(certain.length) : "",
    possible.length === 0
      ? ""
      : certain.length > 0
        ? say.card.morePossibly(possible.length)
        : say.card.possibly(possible.length),
  ].filter(Boolean);
  return {
    masthead: archive.title,
    edition: archive.edition,
    sign: null,
    above: weekdayName(day, say),
    title: [dayText(day, say), day],
    below: [say.card.from(counts.join(say.comma), sources.length)],
    rows: sources.slice(0, MOST_ROWS).map((source) => {
      const ofSource = (entries: readonly Dated[]) => entries.filter(({ from }) => from === source);
      const { words, ...hours } = dayRow(ofSource(certain), ofSource(possible), say);
      return { label: source.record.siglum, hue: source.sign.hue, words, hours };
    }),
    more: more > 0 ? say.card.moreSources(more) : null,
  };
}
