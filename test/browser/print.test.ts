import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { listFiles } from "../support/list-files.ts";
import { pageOfEveryKind } from "../support/page-kinds.ts";
import { sample } from "../support/sample.ts";
import { servedSite } from "../support/served-site.ts";
import { layOutSheets, sheetFaults } from "../support/sheets.ts";

const folder = distFolder();
const kinds = pageOfEveryKind(folder).filter((path) => path !== "404.html");
const entries = sample(
  listFiles(folder).filter((path) => /^e\/[^/]+\/index\.html$/u.test(path)),
  12,
).map((path) => path.replace("index.html", ""));

const site = servedSite();

async function open(path: string): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width: 794, height: 300 } });
  onTestFinished(() => page.close());
  await page.goto(site.url + path);
  await page.emulateMedia({ media: "print" });
  return page;
}
/** The address that a page is cited by, where it says it. */
const citedAs = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector<HTMLLinkElement>("link[rel=cite-as]")?.href ?? null);

describe.each(kinds)("/%s on paper", (path) => {
  test("ends with its address", async () => {
    const base = await citedAs(await open(""));
    const page = await open(path);
    const said = (await page.locator("body").innerText()).replace(/\s+/gu, "");
    expect(said).toContain((await citedAs(page)) ?? `${base}${path}`);
  });

  test("no line lies over another or beyond the paper, and no head ends a sheet", async () => {
    const page = await open(path);
    await layOutSheets(page);
    expect((await sheetFaults(page)).faults).toEqual([]);
  });

  test("nothing stands there that could only be pressed", async () => {
    const page = await open(path);
    expect(
      await page
        .locator(":is(button, input, select, summary, .jump, .turn, .az, .more, .hours, .downloads):visible")
        .evaluateAll((all) => all.map((one) => one.outerHTML)),
    ).toEqual([]);
    expect(
      await page
        .locator(":is(.section, section:not([role])):visible")
        .evaluateAll((all) =>
          all
            .filter(
              (one) =>
                (one as HTMLElement).innerText.trim() === one.querySelector("h2, h3")?.textContent?.trim(),
            )
            .map((one) => one.textContent),
        ),
      "heads over nothing",
    ).toEqual([]);
  });

  test("every entry shows the characters of its permalink", async () => {
    const page = await open(path);
    const lacking = await page.locator(".e:has(a.when), .account[id] > .m").evaluateAll((all) =>
      all.flatMap((one) => {
        const id = /\/e\/(\w+)\/$/u.exec(one.querySelector<HTMLAnchorElement>("a.when")?.href ?? "")?.[1];
        return getComputedStyle(one, "::after").content === `"${id}"` ? [] : [one.textContent?.slice(0, 60)];
      }),
    );
    expect(lacking).toEqual([]);
  });

  test("every picture is there, however far below the window", async () => {
    const page = await open(path);
    await page.waitForLoadState("networkidle");
    expect(
      await page
        .locator("img:visible")
        .evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).naturalWidth === 0).length),
    ).toBe(0);
  });
});

test("entries are set in one flow: no line over another, most on one sheet", async () => {
  const counts: number[] = [];
  const page = await open("");
  for (const path of entries) {
    await page.goto(site.url + path);
    await layOutSheets(page);
    const { faults, count } = await sheetFaults(page);
    expect(faults, path).toEqual([]);
    counts.push(count);
  }
  expect(counts.filter((count) => count === 1).length).toBeGreaterThan(entries.length / 2);
});
