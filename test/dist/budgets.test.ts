import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { listFiles } from "../support/list-files.ts";

const KB = 1024;

/** Bytes that may go over the network, text as gzip packs it. */
const BUDGETS = {
  /** A day page of up to 100 entries with its style sheets; more entries may have as much more. */
  day: 30 * KB,
  entry: 12 * KB,
  /** The sheets that any one page asks for on a screen; the one for paper, which no reader waits for, is told beside them. */
  css: 9 * KB,
  paper: 2.5 * KB,
  /** Scripts of a page that is not the search page. */
  script: 20 * KB,
  fonts: 60 * KB,
  /** What the search page asks for before it knows a word; of 250 KB for a first search at 10,000 entries. */
  search: 225 * KB,
};

const site = distFolder();
const files = listFiles(site);
const gzipped = new Map<string, number>();

function packed(file: string): number {
  const known = gzipped.get(file);
  if (known !== undefined) return known;
  const size = gzipSync(readFileSync(join(site, file)), { level: 6 }).length;
  gzipped.set(file, size);
  return size;
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
const size = (file: string): number => statSync(join(site, file)).size;

/** Bytes of the style sheets that a page asks for. */
function stylesOf(page: string): number {
  const html = readFileSync(join(site, page), "utf8");
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="(?:\.\.?\/)*([^"]+)"/gu)].map(
    ([, href = ""]) => href,
  );
  if (sheets.length === 0 && !html.includes('http-equiv="refresh"'))
    throw new Error(`${page} has no style sheet`);
  return sum(sheets.map(packed));
}

/** A day page of exactly so many entries, put together of what the archive's days hold: as long as its real posts are. */
function dayOf(size: number): string | null {
  const days = files
    .filter((file) => /^days\/\d{4}-\d\d-\d\d\/index\.html$/u.test(file))
    .map((page) => ({ page, html: readFileSync(join(site, page), "utf8") }))
    .sort((a, b) => articles(b.html).length - articles(a.html).length);
  const own = days[0]?.html ?? "";
  if (picks(own) > size) return null;
  const others = days.slice(1).flatMap(({ html }) => articles(html));
  const more = others.slice(0, size - picks(own));
  expect(picks(own) + more.length).toBe(size);
  return own.replace('<aside class="index"', `<section class="lane">${more.join("")}</section>$&`);
}

const articles = (html: string): string[] => html.match(/<article class="e[ "].*?<\/article>/gsu) ?? [];
const picks = (html: string): number => html.split('class="Z3988"').length - 1;

const css = Math.max(...files.filter((file) => file.endsWith(".html") && file !== "404.html").map(stylesOf));
const paper = sum(files.filter((file) => /\/print\.[^/]*\.css$/u.test(file)).map(packed));

/** Says the figure in the log of the tests, so that a budget can be seen to fill up. */
function tell(what: string, bytes: number, budget: number): void {
  console.log(`${what}: ${(bytes / KB).toFixed(1)} KB of ${(budget / KB).toFixed(0)} KB`);
}

/** Scripts that a page asks for. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(join(site, page), "utf8");
  return [...html.matchAll(/<script[^>]* src="(?:\.\.?\/)*([^"]+)"/gu)].map(([, src = ""]) => src);
}

describe("what a page weighs", () => {
  test("style and fonts", () => {
    const fonts = sum(files.filter((file) => file.endsWith(".woff2")).map(size));
    tell("style", css, BUDGETS.css);
    tell("style for paper", paper, BUDGETS.paper);
    tell("fonts", fonts, BUDGETS.fonts);
    expect(css).toBeLessThanOrEqual(BUDGETS.css);
    expect(paper).toBeLessThanOrEqual(BUDGETS.paper);
    expect(fonts).toBeLessThanOrEqual(BUDGETS.fonts);
  });

  test("every entry", () => {
    const pages = files.filter((file) => /^e\/[^/]+\/index\.html$/u.test(file));
    const weights = pages.map((page): [string, number] => [page, packed(page) + stylesOf(page)]);
    const heaviest = weights.reduce((most, one) => (one[1] > most[1] ? one : most));
    tell(`heaviest of ${pages.length} entries with style, ${heaviest[0]}`, heaviest[1], BUDGETS.entry);
    expect(weights.filter(([, weight]) => weight > BUDGETS.entry)).toEqual([]);
  });

  test("every day", () => {
    const pages = files.filter((file) => /^days\/\d{4}-\d\d-\d\d\/index\.html$/u.test(file));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const links = readFileSync(join(site, page), "utf8").matchAll(/href="(?:\.\.\/)+e\/(\w+)\/"/gu);
      const entries = new Set([...links].map(([, id]) => id)).size;
      const budget = BUDGETS.day * Math.max(1, entries / 100);
      const weight = packed(page) + stylesOf(page);
      tell(`${page}, ${entries} entries, with style`, weight, budget);
      expect(weight, page).toBeLessThanOrEqual(budget);
    }
  });

  test("a day of a hundred posts", ({ skip }) => {
    const whole = dayOf(100);
    if (whole === null) return skip("a day of this archive has more: it is weighed itself");
    const page = files.find((file) => /^days\/\d{4}-\d\d-\d\d\/index\.html$/u.test(file)) ?? "";
    const weight = gzipSync(whole, { level: 6 }).length + stylesOf(page);
    tell("a day of a hundred posts of the seeds, with style", weight, BUDGETS.day);
    expect(weight).toBeLessThanOrEqual(BUDGETS.day);
  });

  test("scripts outside the search", () => {
    const used = new Map<string, string>();
    for (const page of files.filter((file) => file.endsWith(".html") && !file.startsWith("search/")))
      used.set(scriptsOf(page).sort().join(" "), page);
    for (const [scripts, page] of used) {
      const weight = sum(scripts.split(" ").filter(Boolean).map(packed));
      tell(`scripts of ${page}`, weight, BUDGETS.script);
      expect(weight, scripts).toBeLessThanOrEqual(BUDGETS.script);
    }
  });

  test("the search, before it knows a word", () => {
    const own = ["search/index.html", ...scriptsOf("search/index.html")];
    const pagefind = files.filter((file) => /^pagefind\/(?:pagefind\.js|pagefind-entry\.json)$/u.test(file));
    const once = files.filter((file) =>
      /^pagefind\/(?:wasm\.en\.pagefind|pagefind\..*\.pf_meta)$/u.test(file),
    );
    const fonts = sum(files.filter((file) => file.endsWith(".woff2")).map(size));
    const weight = sum([...own, ...pagefind].map(packed)) + sum(once.map(size)) + css + fonts;
    expect(once.length).toBe(2);
    tell("search page with style, fonts and Pagefind", weight, BUDGETS.search);
    expect(weight).toBeLessThanOrEqual(BUDGETS.search);
  });
});
