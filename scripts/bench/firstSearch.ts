import { gzipSync } from "node:zlib";
import { launchBrowser } from "../../test/support/browser.ts";
import { serveFolder } from "../serve/static-server.ts";

/** What the first search in a browser costs. */
export interface FirstSearch {
  query: string;
  results: number;
  /** Bytes of the bodies that the search page asks for until its first results stand, as a host sends them (text gzipped). */
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
    const sizes: { url: string; bytes: Promise<number> }[] = [];
    page.on("response", (response) => {
      const bytes = response.body().then(
        (body) =>
          /\.(html|css|js|svg|json)$|\/$/u.test(new URL(response.url()).pathname)
            ? gzipSync(body).length
            : body.length,
        () => 0,
      );
      sizes.push({ url: response.url(), bytes });
    });
    await page.goto(`${server.url}search/?${new URLSearchParams({ q: query })}`);
    await page.waitForSelector("#search-results article");
    const firstMilliseconds = await page.evaluate(() => performance.now());
    const until = sizes.length;
    await page.waitForSelector("#search-narrow:not([aria-busy])", { state: "attached" });
    const counted = await Promise.all(sizes.map(async ({ url, bytes }) => ({ url, bytes: await bytes })));
    // The counts may be asked for before the results are drawn.
    const counts = counted.filter(({ url }) => url.includes("/pagefind/filter/"));
    const before = counted.slice(0, until).filter((one) => !counts.includes(one));
    const sum = (list: typeof counted): number => list.reduce((total, { bytes }) => total + bytes, 0);
    const results = await page.locator("#search-status").innerText();
    const times: number[] = [];
    for (const word of WORDS) times.push(await page.evaluate(answer, { word, rest: REST }));
    times.sort((a, b) => a - b);
    return {
      query,
      results: Number(results.split(" ")[0]?.replaceAll(",", "")),
      bytes: sum(before),
      requests: before.length,
      indexBytes: sum(before.filter(({ url }) => url.includes("/pagefind/"))),
      countBytes: sum(counts),
      answerMilliseconds: Math.round(times[times.length >> 1] ?? 0),
      fastestMilliseconds: Math.round(times[0] ?? 0),
      firstMilliseconds: Math.round(firstMilliseconds),
    };
  } finally {
    await browser.close();
    await server.close();
  }
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
