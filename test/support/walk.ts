import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { settled, watchContext } from "./watch-context.ts";

/**
 * Walks an archive as a reader does, by its links alone: home, a day, an entry, its capture, and back; and then searches.
 * Fails where a link leads astray, a page asks for what it may not have, or a script or a policy complains.
 *
 * @param base Address of the archive, with its slash at the end.
 * @param home What is opened first: "", or "index.html" from disk.
 */
export async function walk(
  browser: Browser,
  base: string,
  { home = "", ...options }: BrowserContextOptions & { home?: string } = {},
): Promise<void> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const { problems } = await watchContext(context, base);
  const page = await context.newPage();
  await page.goto(base + home);
  await settled(page);
  await follow(page, base, /^days\/\d{4}-\d\d-\d\d\//);
  const day = page.url();
  await follow(page, base, /^e\/[^/]+\//);
  const entry = page.url();
  const line = await page.locator("ol.capture li").first().innerText();
  await follow(page, base, /^captures\/[0-9a-f]{64}\/(?:index\.html)?#L\d+/);
  const target = page.locator(`[id="${new URL(page.url()).hash.slice(1).split("-")[0]}"]`);
  // A stretch of one line has the line's id.
  const isLine = await target.evaluate((element) => element.tagName === "LI");
  expect(await (isLine ? target : target.locator("li").first()).innerText()).toBe(line);
  await page.goBack();
  expect(page.url()).toBe(entry);
  await page.goBack();
  expect(page.url()).toBe(day);
  expect(problems).toEqual([]);
  await search(page, base, options.javaScriptEnabled ?? true);
  // From disk a browser runs no modules, which are the search's alone.
  const blocked = /^console: Access to script at 'file:|^cannot get file:.*\.js: net::ERR_FAILED$/;
  expect(problems.filter((problem) => !base.startsWith("file:") || !blocked.test(problem))).toEqual([]);
}

/** Asks in the box of the page that is open. */
async function search(page: Page, base: string, scripts: boolean): Promise<void> {
  const box = page.getByRole("searchbox").first();
  await box.fill("Mosul");
  await Promise.all([page.waitForEvent("framenavigated"), box.press("Enter")]);
  await settled(page);
  expect(page.url().slice(base.length)).toMatch(/^search\/(?:index\.html)?\?q=Mosul$/);
  const main = page.locator("main");
  if (base.startsWith("file:")) expect(await main.innerText()).toContain("does not work from disk");
  else if (scripts) await page.locator("#search-results article").first().waitFor();
  else expect(await main.innerText()).toContain("needs JavaScript");
  await follow(page, base, /^places\//);
}

/** Follows the first link that is seen on the page to an address in the archive. */
async function follow(page: Page, base: string, address: RegExp): Promise<void> {
  const links = page.locator("a[href]");
  const addresses = await links.evaluateAll((all) =>
    all.map((link) => (link.checkVisibility() ? (link as HTMLAnchorElement).href : "")),
  );
  const index = addresses.findIndex((url) => url.startsWith(base) && address.test(url.slice(base.length)));
  expect(index, `${page.url()} has no link to ${address}, only to ${addresses.join(" ")}`).not.toBe(-1);
  await Promise.all([page.waitForEvent("framenavigated"), links.nth(index).click()]);
  await settled(page);
  expect(page.url().slice(base.length)).toMatch(address);
  expect(await page.locator("h1").count(), `headings of ${page.url()}`).toBe(1);
}
