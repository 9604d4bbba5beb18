import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { expect, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { labelledPairs } from "../support/labelled-pairs.ts";

interface Line {
  id: string;
  source: string;
  text: string;
  capture: { lines: [number, number] };
  advisories: unknown[];
}

const read = (path: string): string => readFileSync(join(distFolder(), path), "utf8");
const lines = read("data/entries.jsonl")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Line);
const entry = (source: string, from: number): Line => {
  const found = lines.find((one) => one.source === source && one.capture.lines[0] === from);
  if (!found) throw new Error(`no entry of ${source} at line ${from}`);
  return found;
};
/** What stands under a heading of a page, up to the next section. */
const section = (path: string, heading: string): string => {
  const html = read(path);
  const from = html.indexOf(`>${heading}</h2>`);
  return from < 0 ? "" : html.slice(from, html.indexOf("</section>", from));
};
const plain = (html: string): string => {
  let text = "";
  const walk = (node: { value?: string; childNodes?: unknown[] }): void => {
    text += node.value ?? "";
    for (const child of node.childNodes ?? []) walk(child as typeof node);
  };
  walk(parse(html) as never);
  return text.replace(/\s+/gu, " ");
};
const HEADING = "Similar passages";
const [IBT, BBC] = ["ibtimes-iraq-2014-06-13", "bbc-iraq-2014-06-13"];

test("the page of an entry says where its words stand again, with the shared words apart", () => {
  const shown = section(`e/${entry(IBT, 197).id}/index.html`, HEADING);
  expect(shown).toContain(`e/${entry(BBC, 5).id}/`);
  expect(shown).toMatch(/<u>the terrorists in defence of their country/u);
  // The first of two copies stands for both.
  expect(plain(shown)).toContain("13:56 ll. 61–65 and again no clock ll. 191–195");
});

test("a copy is said to be one, on both pages", () => {
  for (const [from, other] of [
    [61, 191],
    [191, 61],
  ] as const) {
    const shown = section(`e/${entry(IBT, from).id}/index.html`, HEADING);
    expect(shown).toContain(`e/${entry(IBT, other).id}/`);
    expect(plain(shown)).toContain("The same paragraph, word for word.");
  }
});

test("the day leads to its pairs side by side, each with source, day and clock", () => {
  const day = read("days/2014-06-13/index.html");
  expect(day).toMatch(/<a href="[^"]*days\/2014-06-13\/similar\/">Similar passages, \d+<\/a>/u);
  const similar = plain(read("days/2014-06-13/similar/index.html"));
  expect(similar).toContain("In both: “Iraq's most senior Shia”");
  expect(similar).toContain("BBC 13 June 2014, no clock l. 5");
});

test("a day without a pair has no such page, and no way to one", () => {
  for (const day of readdirSync(join(distFolder(), "days")).filter((name) =>
    /^\d{4}-\d\d-\d\d$/u.test(name),
  )) {
    const leads = read(`days/${day}/index.html`).includes("/similar/");
    expect(readdirSync(join(distFolder(), "days", day)).includes("similar"), day).toBe(leads);
  }
});

test("a story has its pairs, and no page calls them the same event", () => {
  const shown = section("stories/call-to-arms/index.html", HEADING);
  expect(shown.match(/<figure/gu)?.length).toBeGreaterThan(4);
  for (const path of ["stories/call-to-arms/index.html", "days/2014-06-13/similar/index.html"])
    expect(plain(read(path))).not.toMatch(/same event/iu);
});

test("words of an entry that carries an advisory stand in no list of similar passages", () => {
  const flagged = labelledPairs()
    .flatMap(({ a, b }) => [a, b])
    .filter(({ source, lines: [from] }) => entry(source, from).advisories.length > 0);
  expect(flagged.length).toBeGreaterThan(10);
  const pages = [
    ...lines.map(({ id }) => `e/${id}/index.html`),
    ...readdirSync(join(distFolder(), "stories")).flatMap((name) =>
      name.endsWith(".html") || name.includes(".") ? [] : [`stories/${name}/index.html`],
    ),
  ];
  const shown = [
    ...pages.map((path) => section(path, HEADING)),
    ...readdirSync(join(distFolder(), "days"))
      .filter((name) => readdirSafe(join(distFolder(), "days", name)).includes("similar"))
      .map((name) => read(`days/${name}/similar/index.html`)),
  ].map(plain);
  expect(shown.some((text) => text.includes("Describes"))).toBe(true);
  for (const { words } of flagged)
    expect(
      shown.filter((text) => text.includes(words)),
      words,
    ).toEqual([]);
});

function readdirSafe(folder: string): string[] {
  return /\.\w+$/u.test(folder) ? [] : readdirSync(folder);
}
