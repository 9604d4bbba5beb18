import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { PROJECT } from "./empty-folder.ts";

const need = createRequire(import.meta.url);

/** Schemas by name: the grammar of a feed, and what the sitemap protocol publishes (it comes with the package `sitemap`). */
const SCHEMAS = {
  atom: { path: () => join(PROJECT, "test/support/schemas/atom.rng"), extension: "relaxng" },
  sitemap: { path: () => join(need.resolve("sitemap"), "../../../schema/sitemap.xsd"), extension: "schema" },
} as const;

/** What libxml2 finds wrong with XML documents, each with its file. Empty where they are valid. */
export async function xmlFaults(
  schema: keyof typeof SCHEMAS,
  files: readonly { fileName: string; contents: string }[],
): Promise<string[]> {
  const { path, extension } = SCHEMAS[schema];
  const { errors } = await validateXML({
    xml: files.map(({ fileName, contents }) => ({ fileName: fileName.replaceAll("/", "-"), contents })),
    schema: [readFileSync(path(), "utf8")],
    extension,
  });
  return errors.map(({ loc, message }) => `${loc?.fileName ?? ""}:${loc?.lineNumber ?? ""} ${message}`);
}
