import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type BehaviourName, behaviours } from "../../scripts/serve/behaviour.ts";
import { serveFolder } from "../../scripts/serve/static-server.ts";
import { launchBrowser } from "../support/browser.ts";
import { distFolder } from "../support/dist-folder.ts";
import { settled, watchContext } from "../support/watch-context.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const served: [string, string, BehaviourName, BrowserContextOptions][] = [
  ["at /", "/", "plain", {}],
  ["at / without scripts", "/", "plain", { javaScriptEnabled: false }],
  ...hosts().map((name): [string, string, BehaviourName, BrowserContextOptions] => [
    `at /some/path/ on ${name}`,
    "/some/path/",
    name,
    {},
  ]),
];

test.each(served)(
  "%s a reader gets from home to a day and an entry",
  async (_, prefix, behaviour, options) => {
    const server = await serveFolder({ folder: distFolder(), prefix, behaviour });
    onTestFinished(server.close);
    await walk(server.url, options);
  },
);

test("from disk a reader gets from home to a day and an entry", async () => {
  await walk(`${pathToFileURL(distFolder()).href}/`, {}, "index.html");
});

test.each(["/", "/some/path/"])("at %s a wrong address says so at any depth", async (prefix) => {
  const server = await serveFolder({ folder: distFolder(), prefix });
  onTestFinished(server.close);
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const response = await page.goto(`${server.url}no/such/page/`);
  expect(response?.status()).toBe(404);
  expect(await page.locator("h1").count()).toBe(1);
});

/** Walks as a reader does, by the links alone, and looks at what goes wrong on the way. */
async function walk(base: string, options: BrowserContextOptions, home = ""): Promise<void> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const { problems } = await watchContext(context, base);
  const page = await context.newPage();
  await page.goto(base + home);
  await settled(page);
  await follow(page, base, /^days\/\d{4}-\d\d-\d\d\//);
  await follow(page, base, /^e\/[^/]+\//);
  expect(problems).toEqual([]);
}

/** Follows the first link of the page to an address in the archive. */
async function follow(page: Page, base: string, address: RegExp): Promise<void> {
  const links = page.locator("a[href]");
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const index = addresses.findIndex((url) => url.startsWith(base) && address.test(url.slice(base.length)));
  expect(index, `${page.url()} has no link to ${address}, only to ${addresses.join(" ")}`).not.toBe(-1);
  await Promise.all([page.waitForEvent("framenavigated"), links.nth(index).click()]);
  await settled(page);
  expect(page.url().slice(base.length)).toMatch(address);
  expect(await page.locator("h1").count(), `headings of ${page.url()}`).toBe(1);
}

function hosts(): BehaviourName[] {
  return Object.keys(behaviours) as BehaviourName[];
}
