import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { iconSvg } from "../../src/lib/icon/iconSvg.ts";
import { robotsFile, sitemapFiles } from "../../src/lib/sitemap.ts";
import { coloursOf } from "../../src/lib/style/colours.ts";
import { xmlFaults } from "../support/xmlFaults.ts";

const site = "https://example.org/archive/";
const pages = ["", "days/2014-06-13/", "e/1/", "e/2/", "e/3/"];

describe("the sitemap", () => {
  test("is one file while one may hold all", async () => {
    const files = sitemapFiles(site, pages, "2026-12-01");
    expect(files.map(({ name }) => name)).toEqual(["sitemap.xml"]);
    expect(files[0]?.text).toContain(
      "<url><loc>https://example.org/archive/e/1/</loc><lastmod>2026-12-01</lastmod></url>",
    );
    expect(await faults(files)).toEqual([]);
  });

  test("of a draft states no day", async () => {
    const files = sitemapFiles(site, pages, null);
    expect(files[0]?.text).not.toContain("lastmod");
    expect(await faults(files)).toEqual([]);
  });

  test.each([
    ["addresses", { addresses: 2, bytes: 9999 }],
    ["bytes", { addresses: 99, bytes: 180 }],
  ])("is parted by %s, and every page stands in one part", async (_, limits) => {
    const [index, ...parts] = sitemapFiles(site, pages, "2026-12-01", limits);
    expect(parts.length).toBeGreaterThan(1);
    for (const { name } of parts)
      expect(index?.text).toContain(`<loc>https://example.org/archive/${name}</loc>`);
    const found = parts.flatMap(({ text }) =>
      [...text.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, loc]) => loc),
    );
    expect(found).toEqual(pages.map((page) => site + page));
    expect(await faults(parts)).toEqual([]);
  });

  test("the judge finds a day that is none", async () => {
    expect(await faults(sitemapFiles(site, pages, "in spring"))).not.toEqual([]);
  });
});

function faults(files: readonly { name: string; text: string }[]): Promise<string[]> {
  return xmlFaults(
    "sitemap",
    files.map(({ name, text }) => ({ fileName: name, contents: text })),
  );
}

test("robots.txt lets all in, and says below a path that it is not read there", () => {
  expect(robotsFile("https://example.org")).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n",
  );
  expect(robotsFile(site)).toMatch(
    /^# .*root.*\nUser-agent: \*\nAllow: \/\n\nSitemap: https:\/\/example.org\/archive\/sitemap.xml\n$/u,
  );
});

test("the icon is one drawing, smaller on its paper", () => {
  const drawing = readFileSync("src/styles/icon.svg", "utf8");
  const icon = iconSvg(drawing, 0.5, "#ffffff");
  expect(icon).toContain('<g transform="translate(8 8) scale(0.5)"><title>Dateline</title>');
  expect(icon.match(/<svg/gu)).toHaveLength(1);
  expect(() => iconSvg("<svg></svg>", 1, "#ffffff")).toThrow("viewBox");
});

test("colours are read from the one sheet that states them", () => {
  const { light, dark } = coloursOf(readFileSync("src/styles/tokens.css", "utf8"));
  expect([light.get("paper"), dark.get("paper")]).toEqual(["#fdfdfb", "#161719"]);
  expect([...dark.keys()].every((name) => light.has(name))).toBe(true);
  expect(() => coloursOf(":root{}")).toThrow("dark");
});
