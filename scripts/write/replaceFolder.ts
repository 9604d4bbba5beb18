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
import { LOCK } from "./takeLock.ts";

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
 * Folder inside the folder that is written, while it is: `new/` holds the new files, `old/` second names of the former ones,
 * and `plan.json`, once it is there, says that the new ones are to be put in place.
 */
const STAGE = ".dateline-writing";

/** What is to be done when all new files are there. Paths from the folder, with `/`. */
interface Plan {
  place: string[];
  remove: string[];
}

/**
 * Makes a folder hold exactly the given files. Writes only what changed. All new files are written aside first and put in
 * place by renaming: where writing fails (a full disk), nothing of the former content is touched, and where renaming fails,
 * what was renamed is put back. A run that is killed leaves the former content, or what `finishWriting` completes.
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
  finishWriting(folder);
  const place = [...files]
    .filter(([path, content]) => !sameContent(join(folder, path), content))
    .map(([path]) => path);
  const remove = listFiles(folder).filter((path) => !files.has(path) && !keep(path));
  const stage = join(folder, STAGE);
  try {
    for (const path of place) {
      const staged = join(stage, "new", path);
      mkdirSync(dirname(staged), { recursive: true });
      disk.write(staged, files.get(path) ?? "");
    }
    // A plan is there as a whole or not at all.
    const plan = join(stage, "plan.json");
    if (place.length + remove.length > 0) {
      mkdirSync(stage, { recursive: true });
      disk.write(`${plan}.new`, JSON.stringify({ place, remove } satisfies Plan));
      for (const path of place) keepFormer(folder, path);
      disk.rename(`${plan}.new`, plan);
    }
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    throw error;
  }
  try {
    for (const path of place) putInPlace(folder, path, disk);
  } catch (error) {
    putBack(folder, place);
    throw error;
  }
  for (const path of remove) removeFile(folder, path);
  rmSync(stage, { recursive: true, force: true });
  return { written: place, unchanged: files.size - place.length, removed: remove };
}

/**
 * Ends what a run began that was killed: where all of its files were written they are put in place, else they are taken away.
 * Every command that reads or writes the folder does this first.
 */
export function finishWriting(folder: string, disk: Disk = DISK): void {
  const stage = join(folder, STAGE);
  if (!existsSync(stage)) return;
  const plan = join(stage, "plan.json");
  if (existsSync(plan)) {
    const { place, remove } = JSON.parse(readFileSync(plan, "utf8")) as Plan;
    for (const path of place) if (existsSync(join(stage, "new", path))) putInPlace(folder, path, disk);
    for (const path of remove) if (existsSync(join(folder, path))) removeFile(folder, path);
  }
  rmSync(stage, { recursive: true, force: true });
}

/** Did a run that was killed leave something to finish? */
export function isUnfinished(folder: string): boolean {
  return existsSync(join(folder, STAGE));
}

function putInPlace(folder: string, path: string, disk: Disk): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  disk.rename(join(folder, STAGE, "new", path), join(folder, path));
}

/** A second name for a file, which costs no space; nothing where there is none yet. */
function keepFormer(folder: string, path: string): void {
  const target = join(folder, path);
  if (!existsSync(target)) return;
  const former = join(folder, STAGE, "old", path);
  mkdirSync(dirname(former), { recursive: true });
  linkSync(target, former);
}

/** Takes back what was put in place. */
function putBack(folder: string, place: readonly string[]): void {
  // From here on a run that is killed must not go on with the plan.
  rmSync(join(folder, STAGE, "plan.json"), { force: true });
  for (const path of place) {
    const former = join(folder, STAGE, "old", path);
    if (existsSync(former)) renameSync(former, join(folder, path));
    else if (!existsSync(join(folder, STAGE, "new", path))) removeFile(folder, path);
  }
  rmSync(join(folder, STAGE), { recursive: true, force: true });
}

function sameContent(path: string, content: string | Uint8Array): boolean {
  return existsSync(path) && readFileSync(path).equals(Buffer.from(content));
}

/** All files below a folder, as paths from it with `/`, by code point; those of a run that goes on there left out. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll("\\", "/"))
    .filter((path) => path !== LOCK && !path.startsWith(`${STAGE}/`))
    .sort(byCodePoint);
}

function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  const parent = dirname(join(folder, path));
  if (parent !== folder && existsSync(parent) && readdirSync(parent).length === 0) rmdirSync(parent);
}
