import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Milliseconds between two looks, and the looks after which nothing is expected any more: half a minute. */
const PAUSE = 50;
const LOOKS = 600;

/**
 * Waits until what another program writes is there: no file is empty, and none grows. Pagefind says that its files are
 * written when it has handed them to the disk; whoever reads them at once, or ends it, may find a file that is empty yet.
 *
 * @throws where files are empty to the end.
 */
export async function settledFolder(folder: string, looks = LOOKS): Promise<void> {
  let before: string | null = null;
  for (let look = 0; look < looks; look++) {
    const sizes = sizesIn(folder);
    const now = JSON.stringify(sizes);
    if (now === before && sizes.every(([, size]) => size > 0)) return;
    before = now;
    await setTimeout(PAUSE);
  }
  const empty = sizesIn(folder).filter(([, size]) => size === 0);
  throw new Error(`Unexpected unfinished files in ${folder}: ${empty.map(([file]) => file).join(", ")}`);
}

function sizesIn(folder: string): [file: string, size: number][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((file) => [file, statSync(file).size]);
}
