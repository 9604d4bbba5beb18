import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../src/lib/words/languages.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";
import { PROJECT } from "./empty-folder.ts";

export type LanguageSite = BuiltSite;

/** Builds the archive of test/languages/ar, its sources as they are, with the words of a language. */
export function buildLanguageSite(language: Language): LanguageSite {
  return buildSite(join(PROJECT, "test/languages/ar"), (seeds) => {
    const settings = join(seeds, "archive.yaml");
    writeFileSync(
      settings,
      readFileSync(settings, "utf8").replace("language: ar", () => `language: ${language}`),
    );
  });
}
