import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { settledFolder } from "../../scripts/write/settledFolder.ts";
import { emptyFolder } from "../support/empty-folder.ts";

test("a folder is settled when no file of it is empty or grows", async () => {
  const folder = emptyFolder();
  const file = join(folder, "late.json");
  writeFileSync(file, "");
  let isSettled = false;
  const settled = settledFolder(folder).then(() => {
    isSettled = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isSettled).toBe(false);
  writeFileSync(file, "{}");
  await settled;
  expect(isSettled).toBe(true);
});

test("what is never written is named", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "none.json"), "");
  await expect(settledFolder(folder, 3)).rejects.toThrow(/unfinished files in .*none\.json/u);
});
