import { join, resolve } from "node:path";

/** Where builds of some content keep what the next may use: a folder for each content, under the packages of the project. */
export function cacheFolder(contentDir: string): string {
  return join(
    resolve("node_modules/.cache/dateline"),
    Buffer.from(resolve(contentDir)).toString("base64url").slice(-80),
  );
}
