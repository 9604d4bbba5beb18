import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StaticServer, serveFolder } from "../../scripts/serve/static-server.ts";
import { axeFaults } from "../support/axe-faults.ts";
import { launchBrowser } from "../support/browser.ts";
import { distFolder } from "../support/dist-folder.ts";
import { looks } from "../support/looks.ts";
import { overflow } from "../support/overflow.ts";
import { pageOfEveryKind } from "../support/page-kinds.ts";

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  server = await serveFolder({ folder: distFolder() });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.each(looks)("no page has a barrier or scrolls sideways ($name)", async ({ viewport, colorScheme }) => {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
  const faults: string[] = [];
  for (const path of pageOfEveryKind(distFolder())) {
    await page.goto(server.url + path);
    faults.push(...(await axeFaults(page)).map((fault) => `/${path} ${fault}`));
    const pixels = await overflow(page);
    if (pixels > 0) faults.push(`/${path} is ${pixels} px wider than its window`);
  }
  await page.close();
  expect(faults).toEqual([]);
});
