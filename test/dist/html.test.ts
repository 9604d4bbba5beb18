import { expect, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { validateHtml } from "../support/validate-html.ts";

test("every page is valid", async () => {
  expect(await validateHtml(distFolder())).toEqual([]);
});
