import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { unzipSync } from "fflate";
import { AsyncIterReader, WARCParser, type WARCRecord } from "warcio";
import { base32 } from "./base32.ts";

/** A response that a web archive keeps. */
export interface ArchivedResponse {
  /** `WARC-Record-ID`. */
  record: string;
  url: string;
  /** `WARC-Date`: when it was captured, or null. */
  date: string | null;
  /** "200 OK" */
  status: string;
  headers: [name: string, value: string][];
  /** What answered, with transfer and content encoding undone. */
  content: Uint8Array;
  /** `WARC-Payload-Digest` as written, or null. */
  digest: string | null;
  /** Null where there is no digest, or one of a kind that is not known. */
  digestHolds: boolean | null;
}

/** The responses of a WARC or WACZ file, in its order. @throws Error where it is neither. */
export async function* archivedResponses(path: string): AsyncGenerator<ArchivedResponse> {
  const bytes = new Uint8Array(readFileSync(path));
  for (const warc of path.endsWith(".wacz") ? warcsOf(bytes) : [bytes])
    for await (const record of new WARCParser([warc], { keepHeadersCase: true }))
      if (record.warcType === "response" && record.httpHeaders) yield await responseOf(record);
}

/** A WACZ is a ZIP file with WARC files under `archive/`. */
function warcsOf(zip: Uint8Array): Uint8Array[] {
  const files = unzipSync(zip, { filter: ({ name }) => /^archive\/.+\.warc(?:\.gz)?$/u.test(name) });
  return Object.keys(files)
    .sort()
    .flatMap((name) => files[name] ?? []);
}

async function responseOf(record: WARCRecord): Promise<ArchivedResponse> {
  const payload = await record.readFully(false);
  const headers = [...(record.httpHeaders?.headers ?? [])] as [string, string][];
  const header = (name: string): string | null =>
    headers.find(([one]) => one.toLowerCase() === name)?.[1].toLowerCase() ?? null;
  const body = await decoded(payload, null, header("transfer-encoding") === "chunked");
  const encoding = header("content-encoding");
  const content =
    encoding === "br"
      ? new Uint8Array(brotliDecompressSync(body))
      : encoding === null || encoding === "identity"
        ? body
        : await decoded(body, encoding, false);
  const digest = record.warcPayloadDigest ?? null;
  return {
    record: record.warcHeader("WARC-Record-ID") ?? "",
    url: (record.warcTargetURI ?? "").replace(/^<|>$/gu, ""),
    date: record.warcDate ?? null,
    status: (record.httpHeaders?.statusline ?? "").replace(/^\S+\s+/u, "").trim(),
    headers,
    content,
    digest,
    digestHolds: digest === null ? null : digestHolds(digest, [payload, body, content]),
  };
}

async function decoded(bytes: Uint8Array, compression: string | null, chunked: boolean): Promise<Uint8Array> {
  return bytes.length === 0 ? bytes : new AsyncIterReader([bytes], compression, chunked).readFully();
}

/** Programs take the digest of the payload before or after its transfer and content encodings: one of them must hold. */
function digestHolds(digest: string, payloads: readonly Uint8Array[]): boolean | null {
  const [, name = "", value = ""] = /^([\w-]+):(.+)$/u.exec(digest) ?? [];
  const algorithm = name.toLowerCase().replace("-", "");
  if (!["md5", "sha1", "sha256", "sha512"].includes(algorithm)) return null;
  return payloads.some((bytes) => {
    const hash = createHash(algorithm).update(bytes).digest();
    return hash.toString("hex") === value.toLowerCase() || base32(hash) === value.toUpperCase();
  });
}
