import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { serveFolder } from "../../../scripts/serve/static-server.ts";
import { axeFaults } from "../../support/axe-faults.ts";
import { launchBrowser } from "../../support/browser.ts";
import { overflow } from "../../support/overflow.ts";
import { settled, watchContext } from "../../support/watch-context.ts";
import { writeFolder } from "../../support/write-folder.ts";

// The helpers must be able to find fault, or the tests that lean on them say nothing.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Opens a page with this body, with or without a policy. */
async function open(body: string, policy = "") {
  const meta = policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const head = `${meta}<meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">`;
  const html = `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const server = await serveFolder({ folder: writeFolder({ "index.html": html }) });
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  onTestFinished(async () => {
    await context.close();
    await server.close();
  });
  const { problems } = await watchContext(context, server.url);
  const page = await context.newPage();
  await page.goto(server.url);
  await settled(page);
  return { page, problems };
}

test.each([
  ['<img src="http://other.example/a.png">', "", /^asks for http:\/\/other\.example\/a\.png$/],
  ['<img src="no.png">', "", /^gets 404 for /],
  ["<script>throw new Error('broken')</script>", "", /^script fails: broken$/],
  ["<script>console.error('odd')</script>", "", /^console: odd$/],
  ["<script>1</script>", "default-src 'none'", /policy script-src-elem refuses inline/],
  ['<p style="color:red"></p>', "default-src 'none'", /policy style-src-attr refuses inline/],
  ['<img src="http://other.example/a.png">', "default-src 'none'", /policy img-src refuses http:\/\/other/],
])("the watch sees %s %s", async (body, policy, expected) => {
  const { problems } = await open(body, policy);
  expect(problems).toContainEqual(expect.stringMatching(expected));
});

test("the watch is silent when all is well", async () => {
  const { problems } = await open("<main><h1>x</h1></main>", "default-src 'none'; img-src data:");
  expect(problems).toEqual([]);
});

test("axe works under a policy, and sees contrast, size of targets and names", async () => {
  const { page } = await open(
    '<main><h1>x</h1><p><font color="#aaa">pale</font></p><button></button><a href="#a">1</a><a href="#b">2</a></main>',
    "default-src 'none'",
  );
  const rules = (await axeFaults(page)).map((fault) => fault.split(":")[0]);
  expect(rules).toEqual(expect.arrayContaining(["color-contrast", "button-name", "target-size"]));
});

test("overflow counts the pixels", async () => {
  expect(await overflow((await open('<table width="500"><tr><td>x</table>')).page)).toBeGreaterThan(100);
  expect(await overflow((await open("<p>x</p>")).page)).toBe(0);
});
