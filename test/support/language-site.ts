import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingestArchive } from "../../scripts/ingestArchive.ts";
import type { Language } from "../../src/lib/words/languages.ts";
import { PROJECT } from "./empty-folder.ts";

/** A built site, to be taken away when the tests are done. */
export interface LanguageSite {
  dist: string;
  remove: () => void;
}

/** Builds the archive of test/languages/ar, its sources as they are, with the words of a language. @throws with what was said where it cannot */
export function buildLanguageSite(language: Language): LanguageSite {
  const folder = mkdtempSync(join(tmpdir(), "dateline-language-"));
  const [seeds, content, dist] = ["seeds", "content", "dist"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  cpSync(join(PROJECT, "test/languages/ar"), seeds, { recursive: true });
  const settings = join(seeds, "archive.yaml");
  writeFileSync(
    settings,
    readFileSync(settings, "utf8").replace("language: ar", () => `language: ${language}`),
  );
  const { messages, written } = ingestArchive(seeds, content);
  if (written === null || messages.length > 0) throw new Error(JSON.stringify(messages, null, 1));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT, "scripts/build.ts"), "--seeds", seeds, "--content", content, "--out", dist],
    { cwd: PROJECT, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  return { dist, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
