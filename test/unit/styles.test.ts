import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { type FacetName, facetClass, MOST_OPTIONS } from "../../src/lib/view/dayFacets.ts";

const STYLES = new URL("../../src/styles/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, STYLES), "utf8");
const sheets = readdirSync(STYLES, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".css"))
  .sort();

/** What pages ask for; those for other scripts, for shared axes and for paper state their layer themselves. */
const ROOTS = sheets.filter((path) => path.startsWith("sheets/"));

/** The sheets that a sheet imports, and those that they import, with the layers. */
function importsOf(path: string): { path: string; layer: string | undefined }[] {
  return [...read(path).matchAll(/@import url\("(.+?)"\)(?: layer\((.+?)\))?;/g)].flatMap(
    ([, to = "", layer]) => {
      const imported = posix.join(posix.dirname(path), to);
      return [{ path: imported, layer }, ...importsOf(imported)];
    },
  );
}

test("the sheets that pages ask for import every sheet, none of them twice, in layers that the first names", () => {
  const layers = /^@layer (.+);$/m.exec(read("common.css"))?.[1]?.split(", ") ?? [];
  const imports = ROOTS.flatMap(importsOf);
  expect([...new Set(imports.map(({ path }) => path))].sort()).toEqual(
    sheets.filter((path) => !ROOTS.includes(path)),
  );
  for (const root of ROOTS) {
    const loaded = importsOf(root).map(({ path }) => path);
    expect(new Set(loaded).size, root).toBe(loaded.length);
  }
  const stated = [
    ...ROOTS.map(read)
      .join("\n")
      .matchAll(/^\s*@layer (\w+) \{/gm),
  ].map(([, layer]) => layer);
  const used = [...imports.flatMap(({ layer }) => layer ?? []), ...stated];
  expect([...new Set(used)].sort()).toEqual([...layers].sort());
});

test("only the tokens state a colour", () => {
  for (const sheet of sheets.filter((path) => !/^tokens(-print)?\.css$/u.test(path))) {
    expect(read(sheet).match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab|lch)a?\(/gi), sheet).toBeNull();
  }
});

test("no sheet knows left from right: what stands on a side is said as start or end", () => {
  const SIDES =
    /\b(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b|(?:^|[;{]\s*)(?:left|right|(?:float|clear)(?!: inline-)):|(?:text-align|justify-(?:content|self|items)):\s*(?:left|right)\b|border-(?:top|bottom)-(?:left|right)-radius/gmu;
  for (const sheet of sheets) {
    const css = read(sheet).replaceAll(/\/\*[\s\S]*?\*\//gu, "");
    expect(css.match(SIDES), sheet).toBeNull();
    // Four sides in one line: the second and the last must be the same.
    for (const [line, right, left] of css.matchAll(
      /\b(?:padding|margin|inset|border-width):\s*(?:\S+)\s+([^\s;]+)\s+(?:[^\s;]+)\s+([^\s;]+);/gu,
    ))
      expect(right, `${sheet}: ${line}`).toBe(left);
  }
});

test("every custom property that is used is defined, or has a fallback", () => {
  const all = sheets.map(read).join("\n");
  const defined = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  for (const [, name] of all.matchAll(/var\((--[\w-]+)/g)) expect(defined).toContain(name);
});

test.each(["light", "dark", "print"])("text on paper is at least 5.6:1 in %s", (scheme) => {
  const tokens = read("tokens.css");
  const blocks = {
    light: tokens.slice(0, tokens.indexOf("@media")),
    dark: /@media \(prefers-color-scheme: dark\) \{[\s\S]*?\n\}/.exec(tokens)?.[0] ?? "",
    print: read("tokens-print.css"),
  };
  const colours = Object.fromEntries(
    [...blocks[scheme as keyof typeof blocks].matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
      ([, name, value]) => [name, value],
    ),
  );
  const names = ["ink", "soft", "rubric", ...Array.from({ length: 8 }, (_, i) => `hue-${i + 1}`)];
  for (const name of names) {
    expect(contrast(colours[name] ?? "", colours["paper"] ?? ""), name).toBeGreaterThanOrEqual(5.6);
  }
  for (const name of ["ink", "soft"]) {
    expect(contrast(colours[name] ?? "", colours["tint"] ?? ""), `${name} on tint`).toBeGreaterThanOrEqual(
      5.6,
    );
  }
});

test("the fonts are those of their README, and within their budget", () => {
  const fonts = readdirSync(new URL("fonts/", STYLES)).filter((path) => path.endsWith(".woff2"));
  const files = fonts.map((path) => readFileSync(new URL(`fonts/${path}`, STYLES)));
  const readme = read("fonts/README.md");
  for (const file of files) expect(readme).toContain(createHash("sha256").update(file).digest("hex"));
  expect(files.reduce((sum, file) => sum + file.length, 0)).toBeLessThanOrEqual(60_000);
  expect(read("fonts/OFL.txt")).toMatch(/^Copyright 2014 - 2023 Adobe .*Reserved Font Name/);
});

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

test("there is a rule for every value that a day can be narrowed by", () => {
  const sheet = read("pages/narrow.css");
  for (const [name, most] of Object.entries(MOST_OPTIONS)) {
    const rules = sheet.matchAll(
      new RegExp(`name="${name}"\\] :nth-child\\((\\d+)\\):checked\\).*?\\.([a-z]\\d+)`, "gsu"),
    );
    expect(
      [...rules].map(([, child, className]) => [Number(child), className]),
      name,
    ).toEqual(Array.from({ length: most }, (_, i) => [i + 2, facetClass(name as FacetName, i)]));
  }
});
