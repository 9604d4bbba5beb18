import type { APIRoute, GetStaticPaths } from "astro";
import { captureBytes, maskedSha256 } from "../../captures.ts";
import { getArchive, type Source } from "../../collections.ts";
import { captureEnding } from "../../lib/captureEnding.ts";
import { isCapturePublished } from "../../lib/publishable.ts";

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
      ? source.isHeldBack
        ? "words of its source were withdrawn, and a page may hold them more than once."
        : "words in it were withdrawn."
      : `access to this source is limited to ${source.record.access}.`;
  const copy =
    masked === null
      ? ""
      : `\nA copy of the same length, in which what was withdrawn is masked with “#”, so that bytes and lines stand where they stood:\n${masked}.txt\n`;
  return `This capture is not published.\n\nSHA-256: ${sha256}\nSize: ${bytes} bytes\nReason: ${reason}\n${copy}`;
}
