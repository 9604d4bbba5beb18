import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type BehaviourName, behaviours } from "../../scripts/serve/behaviour.ts";
import { serveFolder } from "../../scripts/serve/static-server.ts";
import { launchBrowser } from "../support/browser.ts";
import { distFolder } from "../support/dist-folder.ts";
import { pageOfEveryKind } from "../support/page-kinds.ts";
import { startNginx } from "../support/start-nginx.ts";
import { walk } from "../support/walk.ts";
import { settled, watchContext } from "../support/watch-context.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each([true, false])("at / a reader gets about and searches (scripts: %s)", async (javaScriptEnabled) => {
  const server = await serveFolder({ folder: distFolder() });
  onTestFinished(server.close);
  await walk(browser, server.url, { javaScriptEnabled });
});

test.each(Object.keys(behaviours) as BehaviourName[])(
  "at /some/path/ of a host like %s a reader gets about and searches",
  async (behaviour) => {
    const server = await serveFolder({ folder: distFolder(), prefix: "/some/path/", behaviour });
    onTestFinished(server.close);
    await walk(browser, server.url);
  },
);

test("on nginx as it comes a reader gets about and searches", async (context) => {
  const server = await startNginx(distFolder());
  if (server === null) {
    console.log("Skipped: there is no nginx on the PATH. The small server of this project stands in for it.");
    context.skip();
    return;
  }
  onTestFinished(server.close);
  await walk(browser, server.url);
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  // Without its slash a folder is still found.
  const response = await page.goto(`${server.url}days`);
  expect([response?.status(), page.url()]).toEqual([200, `${server.url}days/`]);
});

test.each([true, false])(
  "from disk a reader gets about, and the search leads on (scripts: %s)",
  async (scripts) => {
    const base = `${pathToFileURL(distFolder()).href}/`;
    // Without scripts a folder opens as a listing, and the reader picks index.html.
    if (scripts) await walk(browser, base, { home: "index.html" });
    const context = await browser.newContext({ javaScriptEnabled: scripts });
    onTestFinished(() => context.close());
    const { problems } = await watchContext(context, base);
    const page = await context.newPage();
    for (const path of pageOfEveryKind(distFolder())) {
      await page.goto(base + path.replace(/\/$|^$/, "$&index.html"));
      expect(await page.locator("h1").count(), path).toBe(1);
      if (!scripts) continue;
      const folders = await page
        .locator("a[href], form[action]")
        .evaluateAll((all) =>
          all
            .map((one) =>
              (one.getAttribute("href") ?? one.getAttribute("action") ?? "").replace(/[?#].*/, ""),
            )
            .filter((address) => /^\.{1,2}\/(?:.*\/)?$/.test(address)),
        );
      expect(folders, `${path} leads to a folder, which opens as a listing`).toEqual([]);
    }
    await settled(page);
    // Without a host there are no module scripts, and the page does without: nothing else may fail.
    expect(problems.filter((problem) => !/from origin 'null'|net::ERR_FAILED/.test(problem))).toEqual([]);
  },
);

test.each(["/", "/some/path/"])("at %s a wrong address says so at any depth", async (prefix) => {
  for (const behaviour of Object.keys(behaviours) as BehaviourName[]) {
    const server = await serveFolder({ folder: distFolder(), prefix, behaviour });
    onTestFinished(server.close);
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const { problems } = await watchContext(context, server.url);
    const page = await context.newPage();
    for (const path of ["no-such-page", "no/such/page/"]) {
      const response = await page.goto(server.url + path);
      expect(response?.status(), `${behaviour} /${path}`).toBe(404);
      expect(await page.locator("h1").innerText()).toBe("This archive has no page at this address.");
    }
    expect(problems.filter((problem) => !problem.startsWith("gets 404 for "))).toEqual([]);
  }
});
