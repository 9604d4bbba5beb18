import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { CaptureStatement } from "../../src/lib/model/sourceRecord.ts";
import { type ArchivedResponse, archivedResponses } from "../captures/warc/webArchive.ts";

/** A response that was taken out of a web archive and stands beside it as a file. */
export interface TakenOut {
  path: string;
  contentType: string | null;
  capturedAt: string | null;
  from: NonNullable<CaptureStatement["from"]>;
}

/** What can be read: the ending of the file by the type of the response. */
const ENDINGS: readonly [type: RegExp, ending: string][] = [
  [/^(?:text\/html|application\/xhtml\+xml)\b/iu, "html"],
  [/^application\/(?:ld\+)?json\b/iu, "json"],
  [/^text\/csv\b/iu, "csv"],
  [/^text\/plain\b/iu, "txt"],
];

/**
 * Takes one response out of a web archive: the one at an address, or the only page in it. Writes it beside the archive, byte for
 * byte; a file that is there already must be the same.
 *
 * @returns what was taken out, or what is wrong.
 */
export async function takeOut(
  archive: string,
  url: string | undefined,
  id: string,
): Promise<TakenOut | string> {
  const found: { response: ArchivedResponse; ending: string }[] = [];
  try {
    for await (const response of archivedResponses(archive)) {
      const ending = endingOf(response);
      if (ending !== null && response.status.startsWith("200")) found.push({ response, ending });
    }
  } catch (error) {
    return `${archive}: Unexpected file, expected a WARC or WACZ that can be read (${error instanceof Error ? error.message : error})`;
  }
  const pages = found.filter(({ ending }) => ending === "html");
  const wanted =
    url === undefined
      ? pages.length > 0
        ? pages
        : found
      : found.filter(({ response }) => response.url === url);
  const [only] = wanted;
  if (!only || (url === undefined && wanted.length > 1)) {
    const list = found.map(({ response }) => `  ${response.date ?? "no date"}  ${response.url}`).join("\n");
    return `${archive}: Unexpected ${wanted.length} responses${url === undefined ? "" : ` at ${url}`}, expected one: name it with --url.\n${list}`;
  }
  const { response, ending } = only;
  if (response.digestHolds === false)
    return `${archive}: Unexpected digest ${response.digest} of ${response.record}, expected that of its payload: the archive is damaged`;
  const path = join(dirname(archive), `${id}.${ending}`);
  if (existsSync(path) && !readFileSync(path).equals(response.content))
    return `${path}: Unexpected file with other content, expected none: it is never overwritten. Choose another --id.`;
  if (!existsSync(path)) writeFileSync(path, response.content, { flag: "wx" });
  const { record, status, headers, digest, date } = response;
  return {
    path,
    contentType: contentType(response),
    capturedAt: date,
    from: { file: basename(archive), record, url: response.url, digest, status, headers },
  };
}

function contentType({ headers }: ArchivedResponse): string | null {
  return headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? null;
}

function endingOf(response: ArchivedResponse): string | null {
  const type = contentType(response) ?? "";
  return ENDINGS.find(([pattern]) => pattern.test(type))?.[1] ?? null;
}
