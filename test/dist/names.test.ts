import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { NamesFile } from "../../src/lib/model/nameRecord.ts";
import { distFolder } from "../support/dist-folder.ts";
import { PROJECT } from "../support/empty-folder.ts";
import { readPage } from "../support/read-page.ts";

const { names } = NamesFile.parse(parse(readFileSync(join(PROJECT, "seeds/names.yaml"), "utf8")));

test("people are filed as the archivist says, each under that letter", () => {
  const shown = new Map<string, string>();
  let letter = "";
  for (const { name, attributes, text } of readPage(
    readFileSync(join(distFolder(), "names/index.html"), "utf8"),
  )) {
    if (name === "tbody") letter = attributes.get("id") ?? "";
    else if (name === "a" && letter !== "" && !shown.has(text)) shown.set(text, letter);
  }
  const filed = names.flatMap(({ filed: as }) => as ?? []);
  expect(filed.length).toBeGreaterThan(0);
  for (const as of filed) expect(shown.get(as), as).toBe(`letter-${as[0]?.toLowerCase()}`);
});
