import { expect, test } from "vitest";
import { pickPages } from "../../support/pick-pages.ts";
import { writeFolder } from "../../support/write-folder.ts";

test("picks the top, and the first, middle and last page of every room", () => {
  const days = [14, 15, 16, 17, 18].map((day): [string, string] => [`days/2014-06-${day}/index.html`, ""]);
  const folder = writeFolder({
    "index.html": "",
    "404.html": "",
    "about/index.html": "",
    ...Object.fromEntries(days),
  });
  expect(pickPages(folder).sort()).toEqual([
    "",
    "404.html",
    "about/",
    "days/2014-06-14/",
    "days/2014-06-16/",
    "days/2014-06-18/",
  ]);
});
