import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { listFiles } from "../support/list-files.ts";
import { xmlFaults } from "../support/xmlFaults.ts";

/** What search engines and phones read of the site. */
const dist = distFolder();
const site = "https://dateline.example/";
const read = (file: string): string => readFileSync(join(dist, file), "utf8");
const listed = [...read("sitemap.xml").matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, loc = ""]) => loc);

test("the sitemap is valid and names each page that is one of its own, once", async () => {
  expect(await xmlFaults("sitemap", [{ fileName: "sitemap.xml", contents: read("sitemap.xml") }])).toEqual(
    [],
  );
  expect(new Set(listed).size).toBe(listed.length);
  const pages = listFiles(dist).filter(
    (file) => file.endsWith("index.html") && !file.startsWith("captures/"),
  );
  const own = pages.filter((file) => !read(file).includes('<meta name="robots" content="noindex">'));
  expect(listed.toSorted()).toEqual(own.map((file) => site + file.slice(0, -"index.html".length)).toSorted());
  for (const file of own) {
    const [, canonical] = /<link rel="canonical" href="([^"]+)"/u.exec(read(file)) ?? [];
    if (canonical !== undefined) expect(listed, file).toContain(canonical);
  }
});

test("robots.txt names it", () => {
  expect(read("robots.txt")).toContain(`\nSitemap: ${site}sitemap.xml\n`);
});

test("the manifest has relative addresses only, and its icons are as large as it says", () => {
  const manifest = JSON.parse(read("manifest.webmanifest"));
  expect([manifest.start_url, manifest.scope]).toEqual(["./", "./"]);
  const purposes = new Set<string>();
  for (const { src, sizes, type, purpose } of manifest.icons) {
    expect(src).toMatch(/^\.\//u);
    const file = readFileSync(join(dist, src));
    purposes.add(purpose);
    if (type === "image/png") expect(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`).toBe(sizes);
    else expect(file.toString()).toContain("<svg");
  }
  expect(purposes).toEqual(new Set(["any", "maskable"]));
  const home = read("index.html");
  expect(home).toContain('<link rel="manifest" href="./manifest.webmanifest">');
  expect(home).toContain('<link rel="apple-touch-icon" href="./icons/apple-touch-icon.png">');
});

test("every page states the colour of its paper, by day and by night", () => {
  for (const file of listFiles(dist).filter((file) => file.endsWith(".html") && file !== "404.html")) {
    // The first that holds is taken.
    expect(read(file), file).toContain(
      '<meta name="theme-color" content="#161719" media="(prefers-color-scheme: dark)"><meta name="theme-color" content="#fdfdfb">',
    );
  }
});
