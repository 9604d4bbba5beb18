import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { byCodePoint } from "../../src/lib/codePoints.ts";

/** What a run did to a folder. */
export interface Written {
  written: string[];
  unchanged: number;
  removed: string[];
}

/** The disk, as far as writing goes; replaced in tests of disk faults. */
export interface Disk {
  write(path: string, content: string | Uint8Array): void;
  rename(from: string, to: string): void;
}

const DISK: Disk = {
  write: (path, content) => writeFileSync(path, content, { flush: true }),
  rename: renameSync,
};

/**
 * Makes a folder hold exactly the given files. Writes only what changed. All new files are written beside the old ones
 * first and put in place by renaming: where writing fails (a full disk), nothing of the former content is touched, and
 * where renaming fails, what was renamed is put back.
 *
 * @param files content by path from the folder, with `/`.
 * @param keep files that are left alone though they are not given.
 * @throws the disk's error, with the folder as it was.
 */
export function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  keep: (path: string) => boolean = () => false,
  disk: Disk = DISK,
): Written {
  const changed = [...files]
    .filter(([path, content]) => !sameContent(join(folder, path), content))
    .map(([path]) => path);
  const staged: { path: string; temporary: string }[] = [];
  try {
    for (const path of changed) {
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      const temporary = `${target}.new`;
      staged.push({ path, temporary });
      disk.write(temporary, files.get(path) ?? "");
    }
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    throw error;
  }
  putInPlace(
    staged.map(({ path, temporary }) => ({ target: join(folder, path), temporary })),
    disk,
  );
  const removed = listFiles(folder).filter((path) => !files.has(path) && !keep(path));
  for (const path of removed) removeFile(folder, path);
  return { written: changed, unchanged: files.size - changed.length, removed };
}

function putInPlace(staged: readonly { target: string; temporary: string }[], disk: Disk): void {
  const placed: { target: string; former: string | null }[] = [];
  try {
    for (const { target, temporary } of staged) {
      placed.push({ target, former: keepFormer(target) });
      disk.rename(temporary, target);
    }
  } catch (error) {
    for (const { target, former } of placed) {
      if (former === null) rmSync(target, { force: true });
      else renameSync(former, target);
      // Renaming one name of a file to another of the same file does nothing.
      if (former !== null) rmSync(former, { force: true });
    }
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    throw error;
  }
  for (const { former } of placed) if (former !== null) rmSync(former, { force: true });
}

/** A second name for a file, which costs no space; null where there is none yet. */
function keepFormer(target: string): string | null {
  if (!existsSync(target)) return null;
  const former = `${target}.old`;
  rmSync(former, { force: true });
  linkSync(target, former);
  return former;
}

function sameContent(path: string, content: string | Uint8Array): boolean {
  return existsSync(path) && readFileSync(path).equals(Buffer.from(content));
}

/** All files below a folder, as paths from it with `/`, by code point. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll("\\", "/"))
    .sort(byCodePoint);
}

function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  const parent = dirname(join(folder, path));
  if (parent !== folder && readdirSync(parent).length === 0) rmdirSync(parent);
}
