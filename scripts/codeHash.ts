import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { byCodePoint } from "../src/lib/codePoints.ts";
import { listFiles } from "./write/replaceFolder.ts";

/** SHA-256 (hex) of all that makes pages of content: the code under `src`, the settings of Astro, the versions of packages. */
export function codeHash(project: string): string {
  const files = listFiles(join(project, "src"))
    .filter((file) => !file.startsWith("content/"))
    .map((file) => join("src", file));
  const hash = createHash("sha256");
  for (const file of ["package-lock.json", "astro.config.mjs", ...files.sort(byCodePoint)]) {
    const bytes = readFileSync(join(project, file));
    hash.update(`${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}
