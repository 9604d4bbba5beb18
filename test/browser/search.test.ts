import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type StaticServer, serveFolder } from "../../scripts/serve/static-server.ts";
import type { EntryData } from "../../src/lib/data/entryData.ts";
import { FACETS } from "../../src/lib/search/facets.ts";
import { axeFaults } from "../support/axe-faults.ts";
import { launchBrowser } from "../support/browser.ts";
import { distFolder } from "../support/dist-folder.ts";
import { looks } from "../support/looks.ts";
import { overflow } from "../support/overflow.ts";
import { pickPages } from "../support/pick-pages.ts";
import { settled, watchContext } from "../support/watch-context.ts";

let browser: Browser;
let atRoot: StaticServer;
let atPath: StaticServer;
beforeAll(async () => {
  [browser, atRoot, atPath] = await Promise.all([
    launchBrowser(),
    serveFolder({ folder: distFolder() }),
    serveFolder({ folder: distFolder(), prefix: "/some/path/" }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await atRoot?.close();
  await atPath?.close();
});

const entries = readFileSync(join(distFolder(), "data", "entries.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as EntryData);

interface Opened {
  page: Page;
  problems: string[];
}

async function open(url: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const base = url.startsWith(atPath.url) ? atPath.url : atRoot.url;
  const { problems } = await watchContext(context, base);
  const page = await context.newPage();
  await page.goto(url);
  return { page, problems };
}

/** Opens a search that stands in the address, and waits until its facets are counted. */
async function searchFor(query: string, server = atRoot): Promise<Opened> {
  const opened = await open(`${server.url}search/?${new URLSearchParams({ q: query })}`);
  await counted(opened.page);
  return opened;
}

const statusOf = (page: Page): Promise<string> => page.locator("#search-status").innerText();
const results = (page: Page) => page.locator("#search-results article");

async function counted(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector("#search-status")?.textContent !== "" &&
      !document.querySelector("#search-narrow")?.hasAttribute("aria-busy"),
  );
}

/** The number that the status begins with. */
async function countOf(page: Page): Promise<number> {
  const [word = ""] = (await statusOf(page)).split(/\s/u);
  return word === "One" ? 1 : word === "No" ? 0 : Number(word.replaceAll(",", ""));
}

const idsOf = (page: Page): Promise<string[]> =>
  results(page)
    .locator("a.when")
    .evaluateAll((links) =>
      links.map((link) => /\/e\/(\w+)\//.exec((link as HTMLAnchorElement).href)?.[1] ?? ""),
    );

async function showAll(page: Page): Promise<void> {
  while (await page.locator("#search-more").isVisible()) {
    const before = await results(page).count();
    await page.locator("#search-more").click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(before);
  }
}

/** Six words in a row that stand in the text of one entry only. */
function rarePhrase(): { phrase: string; entry: EntryData } {
  const spaced = entries.map(({ text }) => text.replace(/\s+/gu, " "));
  for (const [i, entry] of entries.entries()) {
    for (const [phrase] of (spaced[i] ?? "").matchAll(/\b(?:[a-z]+ ){5}[a-z]+\b/gu)) {
      const lower = phrase.toLowerCase();
      if (spaced.filter((text) => text.toLowerCase().includes(lower)).length === 1) return { phrase, entry };
    }
  }
  throw new Error("No phrase stands in one entry only");
}

describe.each([
  ["/", () => atRoot],
  ["/some/path/", () => atPath],
] as const)("at %s", (_, server) => {
  test("a phrase that stands in one entry finds it, and leads to it with the words marked", async () => {
    const { phrase, entry } = rarePhrase();
    const { page, problems } = await searchFor(`"${phrase}"`, server());
    expect(await statusOf(page)).toBe(`One entry with the phrase “${phrase}”.`);
    expect(await idsOf(page)).toEqual([entry.id]);
    const marked = await results(page).locator("mark").allInnerTexts();
    expect(marked.join(" ").toLowerCase()).toContain(phrase.split(" ")[0]?.toLowerCase());
    await results(page).locator("a.when").click();
    await settled(page);
    expect(new URL(page.url()).pathname).toBe(new URL(`e/${entry.id}/`, server().url).pathname);
    expect(await page.evaluate(markedInEntry)).toEqual([phrase]);
    expect(problems).toEqual([]);
  });

  test("every facet narrows to the number that it said, and the address keeps it", async () => {
    const { page, problems } = await searchFor("Iraq", server());
    const all = await countOf(page);
    expect(all).toBeGreaterThan(10);
    for (const { key } of FACETS) {
      const row = page.locator(`fieldset[data-facet=${key}] > label`).last();
      const [count, value] = [
        Number(await row.locator(".n").innerText()),
        await row.locator("input").inputValue(),
      ];
      await row.locator("input").check();
      await page.waitForURL((url) => url.searchParams.get(key) === value);
      await page.waitForFunction(
        ([wanted]) =>
          document.querySelector("#search-status")?.textContent?.endsWith(`narrowed to ${wanted}.`),
        [value],
      );
      expect(await countOf(page), `${key}: ${value}`).toBe(count);
      expect(count).toBeLessThanOrEqual(all);
      expect(await results(page).count()).toBe(Math.min(20, count));
      await page.getByRole("button", { name: "Search the whole archive" }).click();
      await page.waitForFunction(
        (text) => document.querySelector("#search-status")?.textContent === text,
        `${all}\u00a0entries with “Iraq”.`,
      );
    }
    expect(problems).toEqual([]);
  });
});

/** Runs in the page: the words that are marked in an entry. */
function markedInEntry(): string[] {
  return Array.from(CSS.highlights.get("found") ?? [], (range) => (range as Range).toString());
}

test("an entry is found by its own words, and not by what is said about it", async () => {
  const { page } = await searchFor("June");
  const printed = entries.filter(({ parts }) => parts.some(({ text }) => /\bJune\b/iu.test(text)));
  expect(printed.length).toBeLessThan(entries.length / 2);
  expect((await idsOf(page)).sort()).toEqual(printed.map(({ id }) => id).sort());
  for (const word of ["estimated", "siglum"]) {
    await page.goto(`${atRoot.url}search/?q=${word}`);
    await counted(page);
    for (const id of await idsOf(page))
      expect(JSON.stringify(entries.find((entry) => entry.id === id)?.parts).toLowerCase()).toContain(
        word.slice(0, 6),
      );
  }
});

test("within a facet any value is enough, and the other values keep their counts", async () => {
  const { page } = await searchFor("Iraq");
  const rows = page.locator("fieldset[data-facet=source] > label");
  const counts = (await rows.locator(".n").allInnerTexts()).map(Number);
  expect(counts.length).toBeGreaterThan(1);
  await rows.nth(0).locator("input").check();
  await page.waitForFunction(
    (count) => document.querySelectorAll("#search-results article").length <= count,
    counts[0] ?? 0,
  );
  await expect.poll(async () => (await rows.locator(".n").allInnerTexts()).map(Number)).toEqual(counts);
  await rows.nth(1).locator("input").check();
  await expect.poll(() => countOf(page)).toBe((counts[0] ?? 0) + (counts[1] ?? 0));
});

test("focus stays on the box that was ticked, and no row moves under the hand", async () => {
  const { page } = await searchFor("Iraq");
  const place = page.locator("fieldset[data-facet=place] > label");
  const before = await place
    .locator("input")
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  await place.nth(2).locator("input").focus();
  await page.keyboard.press("Space");
  await expect.poll(() => page.url()).toContain("place=");
  await page.waitForTimeout(300);
  const focused = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  expect(focused).toBe(before[2]);
  const after = await place
    .locator("input")
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  expect(after).toEqual(before);
});

test("a result shows its source, its time as known, the words in context and who said them", async () => {
  const { page } = await searchFor("Mosul");
  const said = new Map(entries.map((entry) => [entry.id, entry]));
  const ids = await idsOf(page);
  expect(ids.length).toBeGreaterThan(5);
  const texts = await results(page).allInnerTexts();
  for (const [i, id] of ids.entries()) {
    const item = results(page).nth(i);
    expect(await item.locator("abbr.sig").getAttribute("title")).not.toBe("");
    const clock = said.get(id)?.date.time.value;
    if (clock) expect(texts[i]).toContain(clock);
    expect(await item.locator("mark").count()).toBeGreaterThan(0);
  }
  expect(texts.some((text) => /(?:Reported|Agency|Quoted|Correspondent|Account)[^:]*: /u.test(text))).toBe(
    true,
  );
});

test.each([
  ["Karbala", "Kerbala"],
  ["Sadiyah", "Saadiya"],
  ["Saadiyah", "Saadiya"],
  ["al-Karbalai", "al-Karbalaie"],
  ["ISIL", "Isis"],
  ["Isis", "ISIL"],
])("%s finds entries that print %s, says so, and marks it there", async (asked, printed) => {
  const { page } = await searchFor(`${asked}`);
  await showAll(page);
  const ids = await idsOf(page);
  expect(ids.length).toBe(await countOf(page));
  const texts = new Map(entries.map(({ id, parts }) => [id, parts.map(({ text }) => text).join("\n")]));
  const word = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])`, "iu");
  const expected = entries.filter(({ id }) => word(printed).test(texts.get(id) ?? ""));
  expect(expected.length).toBeGreaterThan(0);
  expect(ids).toEqual(expect.arrayContaining(expected.map(({ id }) => id)));
  for (const [i, id] of ids.entries()) {
    const note = await results(page).nth(i).locator(".t > .gap").allInnerTexts();
    if (word(asked).test(texts.get(id) ?? "")) expect(note, `${id} prints ${asked}`).toEqual([]);
  }
  const other = expected.find(({ id }) => !word(asked).test(texts.get(id) ?? ""));
  expect(other, `an entry that prints ${printed} and not ${asked}`).toBeDefined();
  const item = results(page).nth(ids.indexOf(other?.id ?? ""));
  expect(await item.locator(".t > .gap").innerText()).toMatch(word(printed));
  await item.locator("a.when").click();
  await settled(page);
  expect((await page.evaluate(markedInEntry)).join(" ")).toMatch(word(printed));
});

test("keys: / to the box, arrows through the results and back, Escape to the box, Escape empties it", async () => {
  const { page } = await searchFor("Mosul");
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className);
  const at = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("#search-results a.when")].indexOf(document.activeElement as Element),
    );
  await page.keyboard.press("/");
  expect(await focused()).toBe("search-box");
  expect(await page.locator("#search-box").inputValue()).toBe("Mosul");
  await page.keyboard.press("ArrowDown");
  expect(await at()).toBe(0);
  await page.keyboard.press("ArrowDown");
  expect(await at()).toBe(1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await focused()).toBe("search-box");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  expect(await focused()).toBe("search-box");
  await page.keyboard.press("Escape");
  expect(await page.locator("#search-box").inputValue()).toBe("");
  await expect.poll(() => new URL(page.url()).search).toBe("");
  await expect.poll(() => results(page).count()).toBe(0);
  // In the box a slash is a slash.
  await page.keyboard.type("a/b");
  expect(await page.locator("#search-box").inputValue()).toBe("a/b");
});

test("typing searches, the count is announced, and the address can be shared", async () => {
  const { page } = await open(`${atRoot.url}search/`);
  await counted(page);
  const status = page.getByRole("status");
  await expect.poll(() => status.innerText()).toMatch(/^Type a name, a place or a phrase/u);
  expect(await results(page).count()).toBe(0);
  await page.locator("#search-box").pressSequentially("mosul");
  await expect.poll(() => status.innerText()).toMatch(/^\d+\sentries with “mosul”\.$/u);
  expect(new URL(page.url()).search).toBe("?q=mosul");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-box");
});

test("what a search came to is said once", async () => {
  const { page } = await open(`${atRoot.url}search/`);
  await counted(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const status = document.querySelector("#search-said") as Element;
    new MutationObserver(() => said.push(status.textContent ?? "")).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await page.locator("#search-box").fill("Baghdad");
  await page.keyboard.press("Enter");
  await settled(page);
  const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  await expect.poll(said).not.toEqual([]);
  expect(await said()).toEqual([await statusOf(page)]);
});

test("back and forward go from search to search, and back from an entry finds the results", async () => {
  const { page } = await searchFor("Mosul");
  const first = await statusOf(page);
  await page.locator("fieldset[data-facet=source] > label input").first().check();
  await expect.poll(() => statusOf(page)).toContain("narrowed to");
  const narrowed = await statusOf(page);
  await page.locator("#search-box").fill("Tikrit");
  await page.keyboard.press("Enter");
  await expect.poll(() => statusOf(page)).toContain("“Tikrit”");
  await page.goBack();
  await expect.poll(() => statusOf(page)).toBe(narrowed);
  await page.goBack();
  await expect.poll(() => statusOf(page)).toBe(first);
  expect(await page.locator("#search-box").inputValue()).toBe("Mosul");
  await expect.poll(() => page.locator("#search-facets input:checked").count()).toBe(0);
  await page.goForward();
  await expect.poll(() => statusOf(page)).toBe(narrowed);
  await expect.poll(() => page.locator("#search-facets input:checked").count()).toBe(1);
  await results(page).locator("a.when").first().click();
  await settled(page);
  await page.goBack();
  await expect.poll(() => statusOf(page)).toBe(narrowed);
});

test("oldest first stands in the address and puts days in order", async () => {
  const { page } = await searchFor("Iraq");
  await page.locator("#search-order").selectOption("oldest");
  await expect.poll(() => new URL(page.url()).searchParams.get("order")).toBe("oldest");
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  await counted(page);
  const days = (await idsOf(page)).map(
    (id) => byId.get(id)?.date.edtf.replace(/^\[/u, "").slice(0, 10) ?? "",
  );
  expect(days).toEqual([...days].sort());
  const first = await idsOf(page);
  await showAll(page);
  const all = await idsOf(page);
  expect(all.slice(0, first.length)).toEqual(first);
  expect(all.length).toBe(await countOf(page));
  expect(new Set(all).size).toBe(all.length);
});

test("what nothing is found for, and a value that the archive has not, say so and can be undone", async () => {
  const { page } = await searchFor("zzyzx");
  expect(await statusOf(page)).toMatch(/^No entry with “zzyzx”\. Try /u);
  expect(await page.getByRole("link", { name: "Places, A to Z" }).isVisible()).toBe(true);
  await page.goto(`${atRoot.url}search/?q=Mosul&place=Atlantis&day=never`);
  await counted(page);
  expect(await statusOf(page)).toMatch(/^No entry with “Mosul”, narrowed to .*Atlantis/u);
  expect(await page.locator("input[name=place][value=Atlantis]").isChecked()).toBe(true);
  await page.getByRole("button", { name: "Search the whole archive" }).click();
  await expect.poll(() => countOf(page)).toBeGreaterThan(10);
});

describe("when the search cannot work, the page says so and leads on", () => {
  const leadsOn = async (page: Page, message: RegExp): Promise<void> => {
    await expect.poll(() => statusOf(page)).toMatch(message);
    for (const name of ["Days", "Sources", "Places, A to Z", "Names, A to Z"])
      expect(await page.locator("main").getByRole("link", { name }).isVisible(), name).toBe(true);
    expect(await page.locator("#search-narrow").isVisible()).toBe(false);
  };

  test.each(["pagefind.js", "*.pf_meta", "wasm.*", "index/*", "fragment/*"])("without %s", async (file) => {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.context().route(`**/pagefind/${file}`, (route) => route.abort());
    await page.goto(`${atRoot.url}search/?q=Mosul`);
    await leadsOn(page, /^The search does not work: .*The lists below lead to every entry\.$/u);
  });

  test("where a host's policy forbids WebAssembly", async () => {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.route("**/search/**", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": "script-src 'self'" };
      await route.fulfill({ response, headers });
    });
    await page.goto(`${atRoot.url}search/?q=Mosul`);
    await leadsOn(page, /WebAssembly/u);
  });

  test("where a file of the index is missing on the host, and it works again when it is there", async () => {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const missing = "**/pagefind/index/**";
    await page.route(missing, (route) => route.fulfill({ status: 404, body: "no" }));
    await page.goto(`${atRoot.url}search/?q=Mosul`);
    await leadsOn(page, /^The search does not work: 404 for /u);
    await page.unroute(missing);
    await page.locator("#search-box").fill("Baghdad");
    await expect.poll(() => statusOf(page)).toMatch(/^\d+\sentries with “Baghdad”/u);
    expect(await page.locator("#search-narrow").isVisible()).toBe(true);
  });

  test("without JavaScript", async () => {
    const { page } = await open(`${atRoot.url}search/`, { javaScriptEnabled: false });
    expect(await page.locator("noscript").innerText()).toMatch(/lists below lead to every entry/u);
    for (const name of ["Days", "Sources", "Places, A to Z", "Names, A to Z"])
      expect(await page.locator("main").getByRole("link", { name }).isVisible(), name).toBe(true);
  });
});

test("every page has a search box that leads to the results", async () => {
  const { page } = await open(atRoot.url);
  for (const path of pickPages(distFolder())) {
    if (path === "404.html") continue;
    await page.goto(atRoot.url + path);
    expect(await page.getByRole("searchbox").count(), path).toBeGreaterThan(0);
    await page.keyboard.press("/");
    expect(
      await page.evaluate(() => (document.activeElement as HTMLInputElement).type),
      `"/" on /${path}`,
    ).toBe("search");
  }
  await page.goto(`${atRoot.url}search/`);
  await page.locator("#search-key input").uncheck();
  await page.goto(`${atRoot.url}sources/`);
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await page.goto(`${atRoot.url}search/`);
  await page.locator("#search-key input").check();
  await page.goto(`${atRoot.url}sources/`);
  await page.keyboard.press("/");
  await page.keyboard.type("Mosul");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search\/\?q=Mosul$/u);
  await expect.poll(() => countOf(page)).toBeGreaterThan(10);
});

test("words in an entry are marked across links and lines, and captured markup in an address is no pattern", async () => {
  const entry = entries.find(({ id }) =>
    readFileSync(join(distFolder(), "e", id, "index.html"), "utf8").includes('<a class="place"'),
  );
  if (!entry) throw new Error("no entry with a link to a place");
  const { page, problems } = await open(`${atRoot.url}e/${entry.id}/`);
  const link = page.locator(".entry-text a.place").first();
  const [before, place] = await link.evaluate((node) => [
    node.previousSibling?.textContent?.trim().split(/\s+/u).at(-1) ?? "",
    node.textContent ?? "",
  ]);
  await page.goto(`${atRoot.url}e/${entry.id}/?${new URLSearchParams({ mark: `${before} ${place}` })}`);
  expect(await page.evaluate(markedInEntry)).toContain(`${before} ${place}`);
  await page.goto(`${atRoot.url}e/${entry.id}/?mark=%28%5B%3C.*&mark=%2B&mark=`);
  expect(await page.evaluate(markedInEntry)).toEqual([]);
  expect(problems).toEqual([]);
});

test.each(looks)(
  "the search with results has no barrier and does not scroll sideways ($name)",
  async (look) => {
    const { viewport, colorScheme } = look;
    const { page } = await open(`${atRoot.url}search/?q=Karbala`, {
      viewport,
      colorScheme,
      reducedMotion: "reduce",
    });
    await counted(page);
    await page.locator("#search-narrow").evaluate((details) => details.setAttribute("open", ""));
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  },
);
