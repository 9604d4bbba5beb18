import type { Entry } from "../model/entry.ts";
import type { SourceRecord } from "../model/sourceRecord.ts";
import { type EntryHtmlOptions, entryHtml } from "./entryHtml.ts";
import { escapeText } from "./escapeText.ts";

/** The words of an entry as HTML, with what the access to its source says of what is not shown. */
export function publishedHtml(
  entry: Entry,
  { record }: { record: Pick<SourceRecord, "access"> },
  options: EntryHtmlOptions,
): string {
  const html = entryHtml(entry, options);
  if (record.access === "full") return html;
  const { say, own } = options.voice;
  const words = record.access === "excerpt" ? say.entry.onlyExcerpt : say.entry.noTextShown;
  return `${html}<p class="gap"${own}>${escapeText(words)}</p>`;
}
