import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launchBrowser } from "../../test/support/browser.ts";
import { serveFolder } from "../serve/static-server.ts";

/** What the first search in a browser costs. */
export interface FirstSearch {
  query: string;
  results: number;
  /** Bytes of the bodies that the search page asks for until its first page of results stands, as a host sends them (text gzipped). */
  bytes: number;
  requests: number;
  /** Of these, what the search itself asks for: Pagefind, its index and the entries found. */
  indexBytes: number;
  /** Bytes that the counts of the facets take after that. */
  countBytes: number;
  /** From a press of a key to the results, when all is loaded; the median of several words. Milliseconds. */
  answerMilliseconds: number;
  /** The least of them. */
  fastestMilliseconds: number;
  /** From the start of the navigation to the first results, with an empty cache on this machine. Milliseconds. */
  firstMilliseconds: number;
}

/** Words that the synthetic archive and the real one hold often and rarely. */
const WORDS = ["Mosul", "army", "Kerbala", "government forces", "oil", "Tikrit"];

/** Rest of the search page after a key: see REST in src/client/search.ts. Milliseconds. */
const REST = 200;

/**
 * Opens the search page of a built site with a query in a fresh browser, and measures the first search and those that
 * follow it.
 */
export async function firstSearch(site: string, query: string): Promise<FirstSearch> {
  const server = await serveFolder({ folder: site });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}search/?${new URLSearchParams({ q: query })}`);
    await page.waitForSelector("#search-results article");
    const firstMilliseconds = await page.evaluate(() => performance.now());
    await page.waitForSelector("#search-narrow:not([aria-busy])", { state: "attached" });
    const loaded = await page.evaluate(fromHost);
    const sized = loaded.map(({ path, early }) => ({ path, early, bytes: packed(join(site, path)) }));
    const sum = (list: typeof sized): number => list.reduce((total, { bytes }) => total + bytes, 0);
    const before = sized.filter(({ early }) => early);
    const results = await page.locator("#search-status").innerText();
    const times: number[] = [];
    for (const word of WORDS) {
      times.push(await page.evaluate(answer, { word, rest: REST }));
      await page.waitForSelector("#search-narrow:not([aria-busy])", { state: "attached" });
    }
    times.sort((a, b) => a - b);
    return {
      query,
      results: Number(/^[\d,]+/u.exec(results)?.[0].replaceAll(",", "")),
      bytes: sum(before),
      requests: before.length,
      indexBytes: sum(before.filter(({ path }) => path.startsWith("pagefind/"))),
      countBytes: sum(sized.filter(({ early }) => !early)),
      answerMilliseconds: Math.round(times[times.length >> 1] ?? 0),
      fastestMilliseconds: Math.round(times[0] ?? 0),
      firstMilliseconds: Math.round(firstMilliseconds),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Runs in the page: the files that it asked for, each once (hosts let browsers keep them; the small server here does not), and
 * whether the first results needed them.
 */
function fromHost(): { path: string; early: boolean }[] {
  const start = new URL(document.documentElement.dataset["root"] ?? "./", location.href).href;
  const shown = performance.getEntriesByName("results")[0]?.startTime ?? Number.POSITIVE_INFINITY;
  const files = new Map<string, boolean>();
  for (const type of ["navigation", "resource"])
    for (const { name, startTime } of performance.getEntriesByType(type)) {
      const path = name.slice(start.length).replace(/[?#].*$/u, "");
      if (!files.has(path)) files.set(path, startTime <= shown);
    }
  return [...files].map(([path, early]) => ({ path, early }));
}

/** Bytes of a file as a host sends it: text gzipped. */
function packed(file: string): number {
  const path = file.endsWith("/") ? join(file, "index.html") : file;
  const body = readFileSync(path);
  return /\.(html|css|js|svg|json)$/u.test(path) ? gzipSync(body).length : body.length;
}

/** Runs in the page: types a word, and tells how long its results took after the rest of the keys. */
function answer({ word, rest }: { word: string; rest: number }): Promise<number> {
  const input = document.querySelector("#search-box") as HTMLInputElement;
  const list = document.querySelector("#search-results") as Element;
  return new Promise((resolve) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve(performance.now() - start - rest);
    });
    observer.observe(list, { childList: true });
    input.value = word;
    input.dispatchEvent(new Event("input"));
  });
}
