import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { serveFolder } from "../../scripts/serve/static-server.ts";
import { launchBrowser } from "./browser.ts";
import { distFolder } from "./dist-folder.ts";

/** A built archive on a server of its own, and a browser; both are there from the first test of a file to its last. */
export interface ServedSite {
  browser: Browser;
  /** Ends with a slash. */
  url: string;
}

/** @param folder what is served; `dist` unless told otherwise. Asked for when the tests begin. */
export function servedSite({ prefix, folder = distFolder }: { prefix?: string; folder?: () => string } = {}) {
  const site = {} as ServedSite;
  let close: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const server = await serveFolder({ folder: folder(), ...(prefix && { prefix }) });
    close = [server.close];
    const browser = await launchBrowser();
    close = [() => browser.close(), server.close];
    Object.assign(site, { browser, url: server.url });
  });
  afterAll(async () => {
    for (const one of close) await one();
  });
  return site;
}
