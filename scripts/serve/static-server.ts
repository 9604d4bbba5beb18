import { createReadStream, realpathSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
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
  const { prefix = "/", port = 0, host = "127.0.0.1", behaviour = "plain" } = options;
  if (!/^\/(?:[^/]+\/)*$/.test(prefix)) {
    throw new Error(`Unexpected prefix ${prefix}, expected one from slash to slash, like /some/path/`);
  }
  const root = realpathSync(options.folder);
  const server = createServer((request, response) => answer(root, prefix, behaviour, request, response));
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
    sendFile(request, response, 200, found.path, behaviour.sendsCharset);
  } else {
    sendFile(request, response, 404, join(root, "404.html"), behaviour.sendsCharset);
  }
}

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
  sendsCharset: boolean,
): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    sendText(response, 404, "Not found");
    return;
  }
  const type = contentType(path);
  response.statusCode = status;
  response.setHeader("Content-Type", sendsCharset ? type : type.replace(/;.*/, ""));
  response.setHeader("Content-Length", stats.size);
  response.setHeader("Cache-Control", "no-cache");
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(path)
    .on("error", () => response.destroy())
    .pipe(response);
}
