import { readdirSync } from "node:fs";
import { relative, sep } from "node:path";

/** Every file of a folder and its folders: paths from it with `/`, sorted by code point. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).split(sep).join("/"))
    .sort((a, b) => (a < b ? -1 : 1));
}
