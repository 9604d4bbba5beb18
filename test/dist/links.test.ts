import { expect, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { checkLinks } from "../support/links.ts";

test("every reference holds at any path, and nothing comes from elsewhere", () => {
  const faults = checkLinks(distFolder());
  expect(
    faults.map(
      ({ file, line, attribute, target, problem }) => `${file}:${line} ${attribute} ${target}: ${problem}`,
    ),
  ).toEqual([]);
});
