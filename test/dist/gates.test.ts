import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSite } from "../../scripts/checkSite.ts";
import { distFolder } from "../support/dist-folder.ts";
import { PROJECT } from "../support/empty-folder.ts";

test("every permalink that was issued has its page with its text, or its tombstone", () => {
  const folders = {
    seeds: join(PROJECT, "seeds"),
    content: join(PROJECT, "src/content"),
    dist: distFolder(),
  };
  expect(checkSite(folders)).toEqual([]);
});
