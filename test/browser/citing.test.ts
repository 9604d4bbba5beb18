import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { servedSite } from "../support/served-site.ts";

interface EntryLine {
  id: string;
  url: string;
  text: string;
  capture: { sha256: string; lines: [number, number] };
}
const entry = readFileSync(join(distFolder(), "data/entries.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as EntryLine)
  .find(
    ({ text, capture }) => text.split(" ").length > 30 && capture.lines[1] > capture.lines[0],
  ) as EntryLine;

let page: Page;
const site = servedSite();
beforeAll(async () => {
  const context = await site.browser.newContext();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  page = await context.newPage();
});

const open = (path: string) => page.goto(`${site.url}${path}`);

test("a button copies a citation and says so", async () => {
  await open(`e/${entry.id}/`);
  const citation = page.locator("dd.cite").first();
  await page.locator("dt button").first().click();
  await page.locator("dt button.is-copied").waitFor();
  await page.locator("[role=status]", { hasText: "Copied: Chicago, note." }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await citation.innerText());
});

test("selected words can be cited, and the link leads to them", async () => {
  await open(`e/${entry.id}/`);
  await page.evaluate(() => {
    const text = document.querySelector(".entry-text p[id]")?.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 0, text, text.data.length);
  });
  const panel = page.locator('section[aria-label="Cite this passage"]');
  await panel.waitFor();
  const [quotation = "", link = ""] = await panel.locator("dd").allInnerTexts();
  expect(quotation).toMatch(/^“.+” .*capture [0-9a-f]{8}/u);
  expect(link.startsWith(`${entry.url}#p1:~:text=`)).toBe(true);
  await page.goto("about:blank");
  await open(`e/${entry.id}/${link.slice(entry.url.length)}`);
  expect(await page.locator("#p1").count()).toBe(1);
});

test("a range of lines is marked, and so is one that is no segment", async () => {
  const [first, last] = entry.capture.lines;
  await open(`captures/${entry.capture.sha256}/#L${first}-L${last}`);
  const marked = page.locator(".capture > [aria-current], .stretch[aria-current] > .capture > li");
  expect(await marked.count()).toBe(last - first + 1);
  await open(`captures/${entry.capture.sha256}/#L1-L3`);
  await page.waitForFunction(() => document.querySelector("#L1[aria-current]"));
  expect(await marked.locator("b").allInnerTexts()).toEqual(["1", "2", "3"]);
});

test("from a line of a capture the next stop is the way to its entry", async () => {
  await open(`captures/${entry.capture.sha256}/`);
  const lone = page.locator(".stretch:not([id*='-']):has(h3 a)").last();
  await open(`captures/${entry.capture.sha256}/#${await lone.getAttribute("id")}`);
  await page.keyboard.press("Tab");
  expect(await lone.locator("h3 a").evaluate((link) => link === document.activeElement)).toBe(true);
});

test("a file in the page can be downloaded without a script", async () => {
  const plain = await site.browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
  const tab = await plain.newPage();
  await tab.goto(`${site.url}e/${entry.id}/`);
  const [download] = await Promise.all([
    tab.waitForEvent("download"),
    tab.getByRole("link", { name: "BibLaTeX" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${entry.id}.bib`);
  expect(readFileSync((await download.path()) ?? "", "utf8")).toMatch(/^@online\{.*\n {2}.*title = /su);
  await plain.close();
});
