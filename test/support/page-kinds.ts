import { statSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "./list-files.ts";

/**
 * One page of every kind: of pages whose addresses have the same shape (`days/9999-99/`, `e/x/`), the one that holds most.
 * Addresses from the folder, with `index.html` left out, in order.
 */
export function pageOfEveryKind(folder: string): string[] {
  const pages = listFiles(folder).filter((path) => path.endsWith(".html"));
  const size = (path: string): number => statSync(join(folder, path)).size;
  return Object.values(Object.groupBy(pages, shape))
    .map((alike = []) => alike.reduce((most, path) => (size(path) > size(most) ? path : most)))
    .map((path) => path.replace(/(?<=^|\/)index\.html$/, ""))
    .sort();
}

/** "e/x/index.html", "days/9999-99/index.html": what differs within a room is left out, but for the digits of a date. */
function shape(path: string): string {
  return path.replace(/(?<=\/)(?!index\.html)([^/]+)(?=\/)/g, (part) =>
    /^[\d-]+$/.test(part) ? part.replace(/\d/g, "9") : "x",
  );
}
