import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { listFiles } from "../support/list-files.ts";
import { servedSite } from "../support/served-site.ts";

const folder = distFolder();
/** The day with most entries to narrow. */
const day = listFiles(folder)
  .filter((path) => /^days\/\d{4}-\d\d-\d\d\/index\.html$/u.test(path))
  .map((path) => ({ path, html: readFileSync(join(folder, path), "utf8") }))
  .filter(({ html }) => html.includes('<form class="narrow'))
  .sort((a, b) => b.html.length - a.html.length)[0]
  ?.path.replace("index.html", "") as string;

const site = servedSite();

async function open(options: BrowserContextOptions = {}, path = day): Promise<Page> {
  const context = await site.browser.newContext({ reducedMotion: "reduce", ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(site.url + path);
  return page;
}
const shown = (page: Page): Promise<number> => page.locator(".e:visible, .points > li:visible").count();
/** The number that a choice says it leaves: "Baghdad (13)". */
const promised = (label: string): number => Number(/\((\d+)\)$/u.exec(label)?.[1]);

describe("narrowing a day", () => {
  test.each([true, false])(
    "every choice leaves as many entries as it says (script: %s)",
    async (javaScriptEnabled) => {
      const page = await open({ javaScriptEnabled });
      const whole = await shown(page);
      for (const select of await page.locator(".narrow select").all()) {
        const labels = (await select.locator("option").allInnerTexts()).slice(1);
        expect(labels.length).toBeGreaterThan(1);
        for (const [i, label] of labels.entries()) {
          await select.selectOption({ index: i + 1 });
          expect(await shown(page), label).toBe(promised(label));
          // No heading is left over of an hour or a part in which nothing is left.
          expect(
            await page
              .locator(
                ".hour:visible:not(:has(.e:visible)), .lane:visible > section:visible:not(:has(.e:visible, .points > li:visible))",
              )
              .count(),
            label,
          ).toBe(0);
          expect(await page.locator(".hour-links:visible, .hours:visible").count(), label).toBe(0);
        }
        await page.locator(".narrow button").click();
        expect(await shown(page)).toBe(whole);
        if (!javaScriptEnabled) continue;
        await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
        expect(await page.locator(".narrow [role=status]").innerText()).toContain(`${whole} of ${whole}`);
      }
    },
  );

  test("with the keyboard: the choice is announced, stands in the address and comes back", async () => {
    const page = await open();
    const place = page.locator(".narrow select[name=place]");
    const status = page.locator(".narrow [role=status]");
    expect(await status.innerText()).toBe("");
    await place.focus();
    await page.keyboard.press("ArrowDown");
    const [value, left] = [await place.inputValue(), await shown(page)];
    expect(new URL(page.url()).search).toBe(`?place=${value}`);
    expect(await status.innerText()).toMatch(new RegExp(`^${left} of \\d+\\sentries shown\\.$`, "u"));
    await page.keyboard.press("ArrowDown");
    expect(await place.inputValue()).not.toBe(value);
    await page.goBack();
    expect([await place.inputValue(), await shown(page)]).toEqual([value, left]);
    await page.reload();
    expect([await place.inputValue(), await shown(page)]).toEqual([value, left]);
    await page.locator(".day-order a").last().click();
    await page.waitForURL(/\/newest\/\?place=/u);
    expect(await shown(page)).toBe(left);
    await page.goto(`${site.url}${day}?place=no-such-place`);
    expect(await place.inputValue()).toBe("");
  });

  test("an entry that the address points to is never hidden, and paper has the whole day", async () => {
    const page = await open();
    const kind = page.locator(".narrow select[name=kind]");
    const whole = await shown(page);
    const id = await page.locator(".hour .e").first().getAttribute("id");
    await page.goto(`${site.url}${day}?kind=key-point#${id}`);
    expect(await kind.inputValue()).toBe("key-point");
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    await page.emulateMedia({ media: "print" });
    expect(await shown(page)).toBe(whole);
  });
});

test("newest first is the same day the other way round", async () => {
  const ids = (page: Page): Promise<string[]> =>
    page.locator(".hour .e").evaluateAll((entries) => entries.map(({ id }) => id));
  const oldest = await ids(await open({ javaScriptEnabled: false }));
  const page = await open({ javaScriptEnabled: false }, `${day}newest/`);
  expect(await ids(page)).toEqual(oldest.reverse());
  expect(await page.locator("link[rel=canonical]").getAttribute("href")).toMatch(new RegExp(`/${day}$`, "u"));
});

test.each([320, 1280])("nothing that is pressed on a day is under 24 px, %d px wide", async (width) => {
  const page = await open({ viewport: { width, height: 900 } });
  const small = await page
    .locator("main :is(select, button, nav a, a.when, .hours a, .hour-links a, .counts a, .rows a)")
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && !one.closest(".refs"))
        .map((one) => ({ words: one.textContent?.trim().slice(0, 30), box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 22)
        .map(({ words, box }) => `${words}: ${box.width} by ${box.height}`),
    );
  expect(small).toEqual([]);
});
