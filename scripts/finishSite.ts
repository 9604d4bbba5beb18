import { createHash } from "node:crypto";
import { createReadStream, readdirSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { byCodePoint } from "../src/lib/codePoints.ts";
import { ArchiveSettings } from "../src/lib/model/archiveSettings.ts";
import { headersFile, redirectsFile } from "../src/lib/moved.ts";
import { robotsFile, sitemapFiles } from "../src/lib/sitemap.ts";
import { jsonLines } from "./read/jsonLines.ts";
import { listFiles } from "./write/replaceFolder.ts";

/** How many files are being written at once. */
const AT_ONCE = 64;

/**
 * What a site has beside Astro's pages: `/e/<id>.json`, each a line of `/data/entries.jsonl`; `/SHA256SUMS`; `.nojekyll`,
 * without which GitHub Pages hides folders that begin with an underscore; `sitemap.xml` and `robots.txt`; and what the archive asks for its host. Writing
 * the files here takes a third of the time that
 * an endpoint for each would take.
 */
export async function finishSite(folder: string, content: string): Promise<void> {
  await writeFile(join(folder, ".nojekyll"), "");
  const hidden: string[] = [];
  const current: string[] = [];
  let writing: Promise<void>[] = [];
  for await (const line of jsonLines(join(folder, "data", "entries.jsonl"))) {
    const id = /^\{"schemaVersion":\d+,"id":"([0-9a-z]{11})"/u.exec(line)?.[1];
    if (id === undefined) throw new Error(`Unexpected line in data/entries.jsonl: ${line.slice(0, 60)}`);
    if (/^[^}]*?"status":"(?:superseded|withdrawn)"/u.test(line)) hidden.push(id);
    else current.push(id);
    writing.push(writeFile(join(folder, "e", `${id}.json`), `${line}\n`));
    if (writing.length >= AT_ONCE) {
      await Promise.all(writing);
      writing = [];
    }
  }
  await Promise.all(writing);
  await writeFile(join(folder, "SHA256SUMS"), await sums(folder));
  const { $comment: _, ...settings } = JSON.parse(await readFile(join(content, "archive.json"), "utf8"));
  const { hostFiles, site, moved, edition } = ArchiveSettings.parse(settings);
  const away = new Set(moved.map(({ from }) => from.slice(1)));
  const pages = [...otherPages(folder).filter((page) => !away.has(page)), ...current.map((id) => `e/${id}/`)];
  const changed = edition.status === "published" ? edition.date : null;
  for (const { name, text } of sitemapFiles(site, pages.sort(byCodePoint), changed))
    await writeFile(join(folder, name), text);
  await writeFile(join(folder, "robots.txt"), robotsFile(site));
  if (hostFiles.includes("_redirects"))
    await writeFile(join(folder, "_redirects"), redirectsFile({ site, moved }));
  if (hostFiles.includes("_headers"))
    await writeFile(join(folder, "_headers"), headersFile({ site }, hidden));
}

/** Rooms whose pages are no places of their own: entries come from the data, and the words of captures stand on their pages. */
const LEFT_OUT = new Set(["e", "captures"]);

/** Paths of all pages but those of entries. */
function otherPages(folder: string): string[] {
  const rooms = readdirSync(folder, { withFileTypes: true }).filter(
    (room) => room.isDirectory() && !LEFT_OUT.has(room.name),
  );
  const files = rooms.flatMap(({ name }) => listFiles(join(folder, name)).map((file) => `${name}/${file}`));
  return ["", ...files.flatMap((file) => /^(.*\/)index\.html$/u.exec(file)?.[1] ?? [])];
}

/** Hashes of captures and data files, as `sha256sum` writes them: two spaces between hash and name. */
async function sums(folder: string): Promise<string> {
  let lines = "";
  for (const room of ["captures", "data"]) {
    const files = await readdir(join(folder, room), { withFileTypes: true });
    const names = files
      .filter((file) => file.isFile() && !file.name.endsWith(".html"))
      .map(({ name }) => name);
    for (const name of names.sort(byCodePoint)) {
      const hash = createHash("sha256");
      await pipeline(createReadStream(join(folder, room, name)), hash);
      lines += `${hash.digest("hex")}  ${room}/${name}\n`;
    }
  }
  return lines;
}
