import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { settledFolder } from "../../scripts/write/settledFolder.ts";
import { emptyFolder } from "../support/empty-folder.ts";

const packed = gzipSync(Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * i) % 251)));

test.each([
  ["is empty", "late.json", "", "{}"],
  ["is cut off", "late.pf_index", packed.subarray(0, packed.length >> 1), packed],
])("a folder is not settled while a file %s", async (_, name, first, last) => {
  const folder = emptyFolder();
  writeFileSync(join(folder, name), first);
  let isSettled = false;
  const settled = settledFolder(folder).then(() => {
    isSettled = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(isSettled).toBe(false);
  writeFileSync(join(folder, name), last);
  await settled;
  expect(isSettled).toBe(true);
});

test("what is never written is named", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "none.json"), "");
  await expect(settledFolder(folder, 3)).rejects.toThrow(/unfinished files.*none\.json/u);
});
