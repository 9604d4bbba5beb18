import type { APIRoute, GetStaticPaths } from "astro";
import { captureBytes, maskedSha256 } from "../../captures.ts";
import { getArchive, type Source } from "../../collections.ts";
import { captureEnding } from "../../lib/captureEnding.ts";
import { isCapturePublished } from "../../lib/publishable.ts";
import type { Words } from "../../lib/words/en.ts";

export const getStaticPaths: GetStaticPaths = async () => {
  const { sources } = await getArchive();
  const witnesses = sources.flatMap((source) => source.witnesses);
  return witnesses.flatMap((source) => {
    const { sha256, file } = source.capture;
    // "<sha256>.html" of a page: its file ends in .html.txt.
    const name = `${sha256}${captureEnding(file)}`.replace(/\.txt$/u, "");
    const masked = maskedSha256(source);
    const copy = masked === null ? [] : [{ params: { sha256: masked }, props: { source, isCopy: true } }];
    return [{ params: { sha256: name }, props: { source, isCopy: false } }, ...copy];
  });
};

/** A capture, byte for byte; its masked copy; or what can be said of one that may not be let out. */
export const GET: APIRoute<{ source: Source; isCopy: boolean }> = async ({ props: { source, isCopy } }) => {
  const headers = { "content-type": "text/plain; charset=utf-8" };
  if (isCopy || isCapturePublished(source))
    return new Response(new Uint8Array(captureBytes(source)), { headers });
  return new Response(notice(source, (await getArchive()).say), { headers });
};

function notice(source: Source, { capture: words }: Words): string {
  const { sha256, bytes } = source.capture;
  const masked = maskedSha256(source);
  const { access } = source.record;
  const withdrawn = source.isHeldBack ? words.reasonHeldBack : words.reasonWithdrawn;
  const reason = access === "full" ? withdrawn : words.reasonAccess[access];
  return words.notice(sha256, bytes, reason, masked === null ? "" : words.maskedCopy(`${masked}.txt`));
}
