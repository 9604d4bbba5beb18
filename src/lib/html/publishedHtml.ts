import type { Entry } from "../model/entry.ts";
import type { SourceRecord } from "../model/sourceRecord.ts";
import { type EntryHtmlOptions, entryHtml } from "./entryHtml.ts";

/** The words of an entry as HTML, with what the access to its source says of what is not shown. */
export function publishedHtml(
  entry: Entry,
  { record }: { record: Pick<SourceRecord, "access"> },
  options: EntryHtmlOptions,
): string {
  const html = entryHtml(entry, options);
  return record.access === "full" ? html : `${html}<p class="gap">${NOT_SHOWN[record.access]}</p>`;
}

const NOT_SHOWN = {
  excerpt: "Only the beginning of entries of this source is shown.",
  metadata: "The text of this source is not shown.",
} as const;
