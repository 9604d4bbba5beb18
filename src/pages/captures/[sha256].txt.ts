import type { APIRoute, GetStaticPaths } from "astro";
import { captureBytes } from "../../captures.ts";
import { getArchive, type Source } from "../../collections.ts";
import { isCapturePublished } from "../../lib/publishable.ts";

export const getStaticPaths: GetStaticPaths = async () => {
  const { sources } = await getArchive();
  return sources.map((source) => ({ params: { sha256: source.capture.sha256 }, props: { source } }));
};

/** A capture, byte for byte; where the source's access does not let it out, what can be said of it. */
export const GET: APIRoute<{ source: Source }> = ({ props: { source } }) => {
  const headers = { "content-type": "text/plain; charset=utf-8" };
  if (isCapturePublished(source.record))
    return new Response(new Uint8Array(captureBytes(source)), { headers });
  const { sha256, bytes } = source.capture;
  return new Response(
    `This capture is not published.\n\nSHA-256: ${sha256}\nSize: ${bytes} bytes\nReason: access to this source is limited to ${source.record.access}.\n`,
    { headers },
  );
};
