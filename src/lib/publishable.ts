import type { SourceRecord } from "./model/sourceRecord.ts";

/** What of a source may be shown. `excerpt` and `metadata` hold the text back; withdrawal comes with the ledger. */
export function isCapturePublished(record: Pick<SourceRecord, "access">): boolean {
  return record.access === "full";
}
