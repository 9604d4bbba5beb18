import { createReadStream, realpathSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createGzip } from "node:zlib";
import { type BehaviourName, behaviours } from "./behaviour.ts";
import { contentType } from "./content-type.ts";
import { resolveRequest } from "./resolve-request.ts";

interface Options {
  /** The folder to serve. */
  folder: string;
  /** Path to serve it at, from slash to slash; default `/`. */
  prefix?: string;
  /** TCP port; default 0, any free one. */
  port?: number;
  /** Network address to listen at; default `127.0.0.1`, this machine only. */
  host?: string;
  /** Kind of host to behave like; default `plain`. */
  behaviour?: BehaviourName;
  /** Whether text is packed with gzip for those who take it, as hosts do; default no, so that tests see plain bytes. */
  packs?: boolean;
}

/** A running server. */
export interface StaticServer {
  /** Address of the folder, with its slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as static hosts do. Nothing is cached, nothing outside of the folder is served.
 *
 * @throws if the folder does not exist, or with the code `EADDRINUSE` if the port is taken.
 */
export async function serveFolder(options: Options): Promise<StaticServer> {
  const { prefix = "/", port = 0, host = "127.0.0.1", behaviour = "plain", packs = false } = options;
  if (!/^\/(?:[^/]+\/)*$/.test(prefix)) {
    throw new Error(`Unexpected prefix ${prefix}, expected one from slash to slash, like /some/path/`);
  }
  const root = realpathSync(options.folder);
  const server = createServer((request, response) =>
    answer(root, prefix, behaviour, packs, request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host === "127.0.0.1" ? "localhost" : host}:${actual}${prefix}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function answer(
  root: string,
  prefix: string,
  name: BehaviourName,
  packs: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    sendText(response, 405, "Method not allowed");
    return;
  }
  const behaviour = behaviours[name];
  const found = resolveRequest(root, prefix, request.url ?? "/", behaviour);
  if (found.kind === "bad") {
    sendText(response, 400, "Bad request");
  } else if (found.kind === "redirect") {
    response.setHeader("Location", found.location);
    sendText(response, found.status, "Moved");
  } else if (found.kind === "file") {
    sendFile(request, response, 200, found.path, { ...behaviour, packs });
  } else {
    sendFile(request, response, 404, join(root, "404.html"), { ...behaviour, packs });
  }
}

/** Types of which a packed file is smaller. */
const PACKED = /^text\/|json|xml|\+json/u;

function sendText(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(`${text}\n`);
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  path: string,
  { sendsCharset, packs }: { sendsCharset: boolean; packs: boolean },
): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    sendText(response, 404, "Not found");
    return;
  }
  const type = contentType(path);
  response.statusCode = status;
  response.setHeader("Content-Type", sendsCharset ? type : type.replace(/;.*/, ""));
  response.setHeader("Cache-Control", "no-cache");
  const isPacked = packs && PACKED.test(type) && /\bgzip\b/u.test(String(request.headers["accept-encoding"]));
  if (isPacked) response.setHeader("Content-Encoding", "gzip");
  else response.setHeader("Content-Length", stats.size);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const file = createReadStream(path).on("error", () => response.destroy());
  (isPacked ? file.pipe(createGzip()) : file).pipe(response);
}
