import type { APIRoute, GetStaticPaths } from "astro";
import { captureBytes, maskedSha256 } from "../../captures.ts";
import { getArchive, type Source } from "../../collections.ts";
import { isCapturePublished } from "../../lib/publishable.ts";

export const getStaticPaths: GetStaticPaths = async () => {
  const { sources } = await getArchive();
  return sources.flatMap((source) => {
    const masked = maskedSha256(source);
    const copy = masked === null ? [] : [{ params: { sha256: masked }, props: { source, isCopy: true } }];
    return [{ params: { sha256: source.capture.sha256 }, props: { source, isCopy: false } }, ...copy];
  });
};

/** A capture, byte for byte; its masked copy; or what can be said of one that may not be let out. */
export const GET: APIRoute<{ source: Source; isCopy: boolean }> = ({ props: { source, isCopy } }) => {
  const headers = { "content-type": "text/plain; charset=utf-8" };
  if (isCopy || isCapturePublished(source))
    return new Response(new Uint8Array(captureBytes(source)), { headers });
  return new Response(notice(source), { headers });
};

function notice(source: Source): string {
  const { sha256, bytes } = source.capture;
  const masked = maskedSha256(source);
  const reason =
    source.record.access === "full"
      ? "words in it were withdrawn."
      : `access to this source is limited to ${source.record.access}.`;
  const copy =
    masked === null
      ? ""
      : `\nA copy of the same length, in which what was withdrawn is masked with “#”, so that bytes and lines stand where they stood:\n${masked}.txt\n`;
  return `This capture is not published.\n\nSHA-256: ${sha256}\nSize: ${bytes} bytes\nReason: ${reason}\n${copy}`;
}
