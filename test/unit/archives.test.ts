import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ingestArchive } from "../../scripts/ingestArchive.ts";
import { printMessages } from "../../scripts/report/printMessages.ts";
import { listFiles } from "../../scripts/write/replaceFolder.ts";
import { ARCHIVES_FOLDER, makeArchive } from "../support/archive-case.ts";
import { emptyFolder } from "../support/empty-folder.ts";

const cases = readdirSync(ARCHIVES_FOLDER, { withFileTypes: true }).flatMap((item) =>
  item.isDirectory() && item.name !== "base" && item.name !== "web" ? [item.name] : [],
);

describe("an archive with", () => {
  test.each(cases)("%s", (name) => {
    const seeds = makeArchive(name);
    const content = join(emptyFolder(), "content");
    const { messages, written } = ingestArchive(seeds, content);
    let said = "";
    printMessages(messages, { write: (text) => (said += text) });
    expectFile(join(ARCHIVES_FOLDER, name, "expected.txt"), said.replaceAll(seeds, "seeds"));
    const failed = messages.some(({ severity }) => severity === "error");
    expect([written === null, listFiles(content).length === 0]).toEqual([failed, failed]);
    for (const message of messages) {
      expect(message.file).toMatch(/^seeds\/[^/]+$|^seeds$/u);
      expect(message.text).toMatch(/, expected /u);
      expect(message.text).not.toMatch(/undefined|\[object|NaN|\.$/u);
    }
  });
});

function expectFile(path: string, found: string): void {
  if (!existsSync(path) && process.env["CI"] !== "true") writeFileSync(path, found);
  expect(existsSync(path), `${path} is missing`).toBe(true);
  expect(found).toBe(readFileSync(path, "utf8"));
}
