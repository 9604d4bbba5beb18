import { join } from "node:path";
import { expect, test } from "vitest";
import { writeSyntheticArchive } from "../../scripts/bench/syntheticArchive.ts";
import { ingestArchive } from "../../scripts/ingestArchive.ts";
import { emptyFolder, PROJECT } from "../support/empty-folder.ts";

test("the archive that is measured is one that can be ingested", () => {
  const folder = emptyFolder();
  const seeds = join(folder, "seeds");
  expect(writeSyntheticArchive(seeds, 300, { seeds: join(PROJECT, "seeds") }).sources).toBeGreaterThan(0);
  const { messages, written } = ingestArchive(seeds, join(folder, "content"));
  expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(written).not.toBeNull();
});
