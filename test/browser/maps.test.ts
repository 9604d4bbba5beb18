import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { serveFolder } from "../../scripts/serve/static-server.ts";
import { launchBrowser } from "../support/browser.ts";
import { distFolder } from "../support/dist-folder.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const places = readdirSync(join(distFolder(), "places"), { withFileTypes: true }).flatMap((item) =>
  item.isDirectory() ? [`places/${item.name}/`] : [],
);

test.each([360, 800, 1280])(
  "at %d px no name on a map lies over another, over a dot or over the edge",
  async (width) => {
    const server = await serveFolder({ folder: distFolder() });
    onTestFinished(server.close);
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    onTestFinished(() => page.close());
    for (const path of ["places/", ...places]) {
      await page.goto(server.url + path);
      expect(await faults(page), path).toEqual([]);
    }
  },
);

/** What is wrong with the maps that are seen: names that meet, leave the sheet or lie over a dot; targets under 24 px. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const meet = (a: DOMRect, b: DOMRect, x: number, y: number): boolean =>
      a.left + x < b.right && b.left + x < a.right && a.top + y < b.bottom && b.top + y < a.bottom;
    for (const svg of document.querySelectorAll("svg.map")) {
      const sheet = svg.getBoundingClientRect();
      if (sheet.width === 0) continue;
      const texts = [...svg.querySelectorAll("text")].map((text) => ({
        words: text.textContent ?? "",
        box: text.getBoundingClientRect(),
      }));
      const dots = [...svg.querySelectorAll("circle")].map((dot) => dot.getBoundingClientRect());
      texts.forEach(({ words, box }, i) => {
        for (const other of texts.slice(i + 1))
          if (meet(box, other.box, 1, 3)) found.push(`${words} over ${other.words}`);
        if (dots.some((dot) => meet(box, dot, 1, 4))) found.push(`${words} over a dot`);
        if (
          box.left < sheet.left ||
          box.right > sheet.right ||
          box.top < sheet.top ||
          box.bottom > sheet.bottom
        )
          found.push(`${words} beyond the edge`);
      });
      for (const link of svg.querySelectorAll("a")) {
        const { width, height } = link.getBoundingClientRect();
        if (Math.min(width, height) < 24) found.push(`${link.textContent} is ${width} by ${height} px`);
      }
    }
    return found;
  });
}
