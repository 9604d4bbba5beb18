import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { htmlValidateConfig } from "./html-validate-config.ts";
import { listFiles } from "./list-files.ts";
import { sample } from "./sample.ts";

const validator = new HtmlValidate(new StaticConfigLoader(htmlValidateConfig));

/**
 * Validates the pages of a folder: all up to `most` (default 500), of more a sample that is always the same.
 *
 * @returns one line per fault, `days/2014/index.html:3:7: text (rule)`; lines and columns are 1-based.
 */
export async function validateHtml(folder: string, most = 500): Promise<string[]> {
  const pages = listFiles(folder).filter((path) => path.endsWith(".html"));
  const faults: string[] = [];
  for (const page of sample(pages, most)) {
    const report = await validator.validateString(readFileSync(join(folder, page), "utf8"), page);
    for (const { line, column, message, ruleId } of report.results.flatMap((result) => result.messages)) {
      faults.push(`${page}:${line}:${column}: ${message} (${ruleId})`);
    }
  }
  return faults;
}
