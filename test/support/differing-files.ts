import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "./list-files.ts";

/** Files that are not the same in two folders, byte for byte, or that only one of them has. */
export function differingFiles(a: string, b: string): string[] {
  const [first, second] = [new Set(listFiles(a)), new Set(listFiles(b))];
  return [...first.union(second)].filter(
    (file) =>
      !first.has(file) ||
      !second.has(file) ||
      !readFileSync(join(a, file)).equals(readFileSync(join(b, file))),
  );
}
