import type { SourceRecord } from "../model/sourceRecord.ts";
import type { SourceSign } from "../sourceSign.ts";
import { sourceDays } from "../view/sourceText.ts";
import type { Words } from "../words/en.ts";
import { MOST_ROWS, type Picture } from "./picture.ts";

interface Named {
  title: string;
  publisher: string | null;
  sign: SourceSign;
  record: Pick<SourceRecord, "siglum" | "days">;
  entries: readonly unknown[];
}

/** The archive, for pages without a picture of their own. Its sources share no axis of time: their clocks may differ. */
export function archivePicture(
  archive: { title: string; description: string; edition: string },
  sources: readonly Named[],
  say: Words,
): Picture {
  const more = sources.length - MOST_ROWS;
  return {
    masthead: null,
    edition: archive.edition,
    sign: null,
    above: "",
    title: [archive.title, "Dateline"],
    below: [archive.description],
    rows: sources.slice(0, MOST_ROWS).map(({ title, publisher, sign, record, entries }) => ({
      label: record.siglum,
      hue: sign.hue,
      words: [publisher ?? title, sourceDays(record.days, say), say.count.entries(entries.length)].join(
        say.comma,
      ),
      hours: null,
    })),
    more: more > 0 ? say.card.moreSources(more) : null,
  };
}
