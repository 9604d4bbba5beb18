import type { Page } from "playwright-core";

/** How many CSS pixels the page that is open is wider than its window; 0 where nobody must scroll sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}
