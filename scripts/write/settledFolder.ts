import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { gunzipSync } from "node:zlib";

/** Milliseconds between two looks, and the looks after which nothing is expected any more: a minute. */
const PAUSE = 100;
const LOOKS = 600;
/** A file of which nothing else can be said is whole when so many looks find it as long as before. */
const STEADY = 5;

/**
 * Waits until what another program writes is there: no file is empty or grows, and what is packed can be unpacked. Pagefind
 * 1.5.2 says that its files are written when it has handed them to the disk; whoever reads them at once, or ends it, may find
 * one that is cut off (its issue 1271).
 *
 * @throws where files are unfinished to the end.
 */
export async function settledFolder(folder: string, looks = LOOKS): Promise<void> {
  const whole = new Set<string>();
  const seen = new Map<string, { size: number; times: number }>();
  let unfinished: string[] = [];
  for (let look = 0; look < looks; look++) {
    unfinished = filesIn(folder).filter((file) => !whole.has(file));
    for (const file of unfinished) {
      const { size } = statSync(file);
      const known = seen.get(file);
      const times = known?.size === size ? known.times + 1 : 0;
      seen.set(file, { size, times });
      if (size > 0 && (unpacks(file) ?? times >= STEADY)) whole.add(file);
    }
    unfinished = unfinished.filter((file) => !whole.has(file));
    if (unfinished.length === 0) return;
    await setTimeout(PAUSE);
  }
  throw new Error(`Unexpected unfinished files, expected whole ones: ${unfinished.join(", ")}`);
}

/** Whether what begins as gzip begins (RFC 1952) can be unpacked; null for what does not. */
function unpacks(file: string): boolean | null {
  const bytes = readFileSync(file);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return null;
  try {
    gunzipSync(bytes);
    return true;
  } catch {
    return false;
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
