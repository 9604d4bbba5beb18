import type { CaptureStatement } from "../model/sourceRecord.ts";

/** "Taken out of x.warc.gz, record <urn:uuid:…>, which answered for https://… (200 OK); payload digest sha1:…" */
export function webArchiveText({
  file,
  record,
  url,
  status,
  digest,
}: NonNullable<CaptureStatement["from"]>): string {
  const checked = digest === null ? "" : `; payload digest ${digest}`;
  return `Taken out of ${file}, record ${record}, which answered for ${url} (${status})${checked}.`;
}
