import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/**
 * Looks for barriers in the page that is open, by every rule that axe has but the experimental ones.
 *
 * @returns one line per element, `rule: help (selector)`.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(runAxe);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} (${node.target.join(" ")})`),
  );
}

/** Runs in the page, where the source above has left `axe`. */
function runAxe(): Promise<AxeResults> {
  const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
  return inPage.run(document, {
    resultTypes: ["violations"],
    // WCAG 2.2's size of targets is off until asked for.
    rules: { "target-size": { enabled: true } },
  });
}
