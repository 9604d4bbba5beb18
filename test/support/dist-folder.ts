import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * The built archive that is looked at: `dist`, or the folder that `DATELINE_DIST` names.
 *
 * @throws if it has not been built.
 */
export function distFolder(): string {
  const folder = resolve(process.env.DATELINE_DIST ?? "dist");
  if (!existsSync(join(folder, "index.html"))) {
    throw new Error(`There is no index.html in ${folder}: run npm run build first.`);
  }
  return folder;
}
