import { byCodePoint } from "../codePoints.ts";
import type { ArchiveSettings } from "../model/archiveSettings.ts";
import type { SourceRecord } from "../model/sourceRecord.ts";
import type { Story } from "../model/storyRecord.ts";
import { daySpan } from "../time/edtf.ts";
import type { FeedDay } from "./feed.ts";

/** Where nobody has stated any day: the day that stands for none. */
const NO_DAY = "1970-01-01";

/**
 * When the archive was last changed. A published edition states its day. A draft has none, and Atom wants one (RFC 4287,
 * 4.1.1): it is the last day on which the archivist's files say that something was decided, or else the last day of a source,
 * before which nothing can have been archived. The clock of the machine never is.
 */
export function feedDay(
  { edition }: Pick<ArchiveSettings, "edition">,
  records: readonly Pick<
    SourceRecord,
    "days" | "corrections" | "mentions" | "attributions" | "notes" | "together"
  >[],
  stories: readonly Pick<Story, "when">[],
): FeedDay {
  if (edition.status === "published" && edition.date !== null) return { day: edition.date, isEdition: true };
  const decided = [
    ...stories,
    ...records.flatMap((record) => [
      ...record.corrections,
      ...record.mentions,
      ...record.attributions,
      ...record.notes,
      ...record.together,
    ]),
  ].map(({ when }) => when);
  const ofSources = records.flatMap(({ days }) => daySpan(days.edtf)?.last ?? []);
  const day = last(decided) ?? last(ofSources) ?? NO_DAY;
  return { day, isEdition: false };
}

function last(days: readonly string[]): string | undefined {
  return days
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/u.test(day))
    .sort(byCodePoint)
    .at(-1);
}
