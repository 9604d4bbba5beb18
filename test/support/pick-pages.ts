import { listFiles } from "./list-files.ts";

/**
 * Picks pages of an archive to look at closely: those of the top, and of every room the first, the middle and
 * the last. Addresses from the folder, with `index.html` left out.
 */
export function pickPages(folder: string): string[] {
  const pages = listFiles(folder).filter((path) => path.endsWith(".html"));
  const rooms = Object.groupBy(pages, (path) => path.split("/").slice(0, -1)[0] ?? "");
  const picked = Object.entries(rooms).flatMap(([room, inRoom = []]) =>
    room === "" ? inRoom : [inRoom.at(0), inRoom.at(inRoom.length >> 1), inRoom.at(-1)],
  );
  return [...new Set(picked)].flatMap((path) => path?.replace(/(?<=^|\/)index\.html$/, "") ?? []);
}
