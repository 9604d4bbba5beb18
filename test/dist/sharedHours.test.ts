import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ARCHIVES_FOLDER, changeArchive } from "../support/archive-case.ts";
import { type BuiltSite, buildSite } from "../support/built-site.ts";
import { distFolder } from "../support/dist-folder.ts";
import { checkLinks } from "../support/links.ts";
import { listFiles } from "../support/list-files.ts";
import { validateHtml } from "../support/validate-html.ts";

let site: BuiltSite;
beforeAll(() => {
  site = buildSite(join(ARCHIVES_FOLDER, "base"), (seeds) => changeArchive("two-known-zones", seeds));
});
afterAll(() => site?.remove());

const read = (path: string): string => readFileSync(join(site.dist, path), "utf8");
/** The clocks of the axis, hour by hour, in the order of the page. */
const hoursOf = (html: string): [hour: string, clocks: string[]][] => {
  const axis = /<section class="shared-axis".*?(?=<div class="synopsis)/su.exec(html)?.[0] ?? "";
  return axis
    .split('<section class="hour"')
    .slice(1)
    .map((hour) => [
      /<h3><span>(.*?)<\/span>/u.exec(hour)?.[1] ?? "",
      [...hour.matchAll(/<time[^>]*>(.*?)<\/time>/gu)].map(([, clock]) => clock ?? ""),
    ]);
};

test("sources of known zones share their hours, each with its own clock", () => {
  // In May London is an hour ahead of UTC, Baghdad three: 08:30 there is 10:30 here, before 10:40.
  const hours: [string, string[]][] = [
    ["07:00 UTC", ["08:30", "10:40"]],
    ["08:00 UTC", ["09:45"]],
    ["09:00 UTC", ["12:15"]],
    ["14:00 UTC", ["17:40"]],
    ["15:00 UTC", ["16:35"]],
    ["16:00 UTC", ["17:55"]],
  ];
  expect(hoursOf(read("days/2031-05-04/index.html"))).toEqual(hours);
  expect(hoursOf(read("days/2031-05-04/newest/index.html")).map(([hour]) => hour)).toEqual(
    hours.map(([hour]) => hour).reverse(),
  );
});

test("its pages are valid, and every reference holds", async () => {
  expect(await validateHtml(site.dist)).toEqual([]);
  expect(checkLinks(site.dist)).toEqual([]);
});

test("no day of the archive shares hours where a zone is not known", () => {
  const lines = readFileSync(join(distFolder(), "data/entries.jsonl"), "utf8").split("\n").filter(Boolean);
  const known = lines.some((line) => (JSON.parse(line) as { date: { instant: unknown } }).date.instant);
  const days = listFiles(distFolder()).filter((path) => /^days\/.*index\.html$/u.test(path));
  const shared = days.filter((path) =>
    readFileSync(join(distFolder(), path), "utf8").includes('class="shared-axis"'),
  );
  expect(known || shared.length === 0).toBe(true);
});
