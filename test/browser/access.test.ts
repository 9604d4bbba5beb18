import { expect, test } from "vitest";
import { axeFaults } from "../support/axe-faults.ts";
import { distFolder } from "../support/dist-folder.ts";
import { looks } from "../support/looks.ts";
import { overflow } from "../support/overflow.ts";
import { pageOfEveryKind } from "../support/page-kinds.ts";
import { servedSite } from "../support/served-site.ts";

const site = servedSite();

test.each(looks)("no page has a barrier or scrolls sideways ($name)", async ({ viewport, colorScheme }) => {
  const page = await site.browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
  const faults: string[] = [];
  for (const path of pageOfEveryKind(distFolder())) {
    await page.goto(site.url + path);
    faults.push(...(await axeFaults(page)).map((fault) => `/${path} ${fault}`));
    const pixels = await overflow(page);
    if (pixels > 0) faults.push(`/${path} is ${pixels} px wider than its window`);
  }
  await page.close();
  expect(faults).toEqual([]);
});
