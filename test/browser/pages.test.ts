import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { listFiles } from "../support/list-files.ts";
import { overflow } from "../support/overflow.ts";
import { pageOfEveryKind } from "../support/page-kinds.ts";
import { sample } from "../support/sample.ts";
import { servedSite } from "../support/served-site.ts";
import { settled, watchContext } from "../support/watch-context.ts";

const site = servedSite({ prefix: "/some/path/" });

const kinds = pageOfEveryKind(distFolder());

test("there is a page of every kind", () => {
  expect(kinds).toEqual(
    expect.arrayContaining([
      "",
      "404.html",
      "about/",
      "data/",
      "days/",
      "names/",
      "places/",
      "search/",
      "sources/",
      "stories/",
    ]),
  );
  for (const room of ["days/", "e/", "names/", "places/", "sources/", "stories/"])
    expect(
      kinds.filter((path) => path.startsWith(room) && path !== room),
      room,
    ).not.toEqual([]);
});

test("no page asks anything of another host, breaks its policy or fails: every page of the archive is opened", async () => {
  const pages = sample(
    listFiles(distFolder()).filter((path) => path.endsWith(".html")),
    1000,
  );
  const problems: string[] = [];
  const share = async (own: readonly string[]): Promise<void> => {
    const context = await site.browser.newContext();
    onTestFinished(() => context.close());
    const watch = await watchContext(context, site.url);
    const page = await context.newPage();
    for (const path of own) await page.goto(site.url + path.replace(/(?<=^|\/)index\.html$/, ""));
    await settled(page);
    problems.push(...watch.problems);
  };
  await Promise.all([0, 1, 2].map((part) => share(pages.filter((_, i) => i % 3 === part))));
  expect(problems).toEqual([]);
});

describe("with the keyboard alone", () => {
  test.each(kinds.filter((path) => path !== "404.html"))(
    "/%s: everything is reached in order, is seen, and lets go",
    async (path) => {
      const page = await site.browser.newPage({
        viewport: { width: 1280, height: 900 },
        reducedMotion: "reduce",
      });
      onTestFinished(() => page.close());
      await page.goto(site.url + path);
      if (path === "search/") await page.locator("#search-facets fieldset").first().waitFor();
      const inOrder = await page.evaluate(numberStops);
      const reached: number[] = [];
      for (let i = 0; i <= inOrder; i++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(focusedStop);
        if (stop === null) break;
        reached.push(stop.number);
        expect(stop.faults, `${path}: ${stop.name}`).toEqual([]);
      }
      expect(reached).toEqual([...reached].sort((a, b) => a - b));
      expect(reached.length, "stops reached").toBe(inOrder);
      // Backwards from the end, too: nothing holds the focus.
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Shift+Tab");
      expect((await page.evaluate(focusedStop))?.number).toBeLessThan(inOrder - 1);
    },
  );

  test("the first stop skips to the text, and the next is in it", async () => {
    for (const path of kinds.filter((one) => one !== "404.html")) {
      const page = await site.browser.newPage();
      await page.goto(site.url + path);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent), path).toBe("Skip to the text");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(
        await page.evaluate(() => document.activeElement?.closest("main, footer") !== null),
        `${path}: after the skip`,
      ).toBe(true);
      await page.close();
    }
  });
});

test("at 320 pixels and with wide spacing no page scrolls sideways", async () => {
  const page = await site.browser.newPage({ viewport: { width: 320, height: 640 } });
  onTestFinished(() => page.close());
  const wide: string[] = [];
  for (const path of kinds) {
    await page.goto(site.url + path);
    if ((await overflow(page)) > 0) wide.push(`/${path}`);
    // WCAG 1.4.12: what a reader may set for himself.
    await page.evaluate(spaceText);
    if ((await overflow(page)) > 0) wide.push(`/${path} with wide spacing`);
  }
  expect(wide).toEqual([]);
});

test("without JavaScript every page says the same", async () => {
  const [plain, scripted] = await Promise.all([
    site.browser.newPage({ javaScriptEnabled: false }),
    site.browser.newPage(),
  ]);
  onTestFinished(async () => {
    await plain.close();
    await scripted.close();
  });
  // What only a script can do, such as to copy, has a button of its own.
  const words = async (page: Page): Promise<string> => {
    await page.evaluate(hideButtons);
    return page.locator("main").innerText();
  };
  for (const path of kinds.filter((one) => one !== "search/")) {
    await Promise.all([plain.goto(site.url + path), scripted.goto(site.url + path)]);
    expect(await words(plain), path).toBe(await words(scripted));
  }
});

/** Runs in the page. */
function hideButtons(): void {
  for (const one of document.querySelectorAll<HTMLElement>("main button, main [role=status]"))
    one.hidden = true;
}

/** Runs in the page: numbers what the Tab key should reach, in the order of the document; gives how many there are. */
function numberStops(): number {
  const all = document.querySelectorAll<HTMLElement | SVGElement>(
    "a[href], button, input, select, textarea, summary, [tabindex]",
  );
  const stops = [...all].filter(
    (one) =>
      one.tabIndex >= 0 &&
      !(one as HTMLInputElement).disabled &&
      (one as HTMLElement).checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
  );
  stops.forEach((one, i) => {
    one.dataset["stop"] = String(i);
  });
  return stops.length;
}

/** Runs in the page: which stop has the focus, and what is wrong with it; null where it is none. */
function focusedStop(): { number: number; name: string; faults: string[] } | null {
  const at = document.activeElement as HTMLElement | null;
  if (!at || at === document.body) return null;
  const faults: string[] = [];
  const box = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  if (at.tabIndex > 0) faults.push("has an order of its own");
  if (style.outlineStyle === "none" || Number.parseFloat(style.outlineWidth) < 1)
    faults.push("shows no focus");
  if (box.width < 1 || box.height < 1) faults.push("has no size");
  if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth)
    faults.push("is out of the window");
  return {
    number: Number(at.dataset["stop"] ?? -1),
    name: `${at.localName} ${at.textContent?.trim().slice(0, 40)}`,
    faults,
  };
}

/** Runs in the page. */
function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
  );
  document.adoptedStyleSheets = [sheet];
}
