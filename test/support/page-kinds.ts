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

/** "e/x/index.html", "days/9999-99-99/similar/index.html": which thing of a room it is says nothing, which page of it does. */
function shape(path: string): string {
  const [room = "", thing = "", ...pages] = path.split("/");
  const which = thing === "index.html" || /^[\d-]+$/.test(thing) ? thing.replace(/\d/g, "9") : "x";
  return [
    room,
    ...(path.includes("/") ? [which] : []),
    ...pages.map((page) => page.replace(/\d/g, "9")),
  ].join("/");
}
