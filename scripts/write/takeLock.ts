import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";

/** Name of the file that says that a command is at work in a folder. */
export const LOCK = ".dateline-lock";

/** Who holds a lock. */
interface Holder {
  pid: number;
  host: string;
  command: string;
}

/** Thrown where another command is at work. */
export class LockedError extends Error {}

/**
 * Says that a command is at work in a folder, until the function that is given back is called. A lock of a process that is gone is
 * taken over.
 *
 * @param file the lock; in the folder, or beside it where the folder itself is replaced.
 * @throws LockedError where another command holds it.
 */
export function takeLock(command: string, file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const own = JSON.stringify({ pid: process.pid, host: hostname(), command } satisfies Holder);
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(file, own, { flag: "wx" });
      break;
    } catch (error) {
      // On a full disk an empty file is made, and nothing goes in.
      if (!isError(error, "EEXIST")) rmSync(file, { force: true });
      if (!isError(error, "EEXIST") || tries >= TRIES) throw error;
      takeAway(file);
    }
  }
  rmSync(aside(file), { force: true });
  return () => {
    if (read(file) === own) rmSync(file, { force: true });
  };
}

/** So often a lock of a process that is gone is taken away: another run may do the same at the same time. */
const TRIES = 3;

/** Where a dead lock is moved before it is taken away. */
const aside = (file: string): string => `${file}.old`;

/** Makes sure that no command writes a folder that is about to be read. @throws LockedError */
export function expectFree(file: string): void {
  const found = holder(file);
  if (found && isAlive(found.holder)) throw locked(file, found.holder);
}

/** Takes away a lock of a process that is gone. @throws LockedError where it is not gone. */
function takeAway(file: string): void {
  const found = holder(file);
  if (!found) return;
  if (isAlive(found.holder)) throw locked(file, found.holder);
  try {
    renameSync(file, aside(file));
  } catch (error) {
    if (isError(error, "ENOENT")) return;
    throw error;
  }
  // Two runs may find the same dead lock, and the slower one moves that of the other: it is put back.
  if (read(aside(file)) !== found.text && !existsSync(file)) linkSync(aside(file), file);
}

function holder(file: string): { holder: Holder; text: string } | null {
  for (let waited = 0; ; waited += PAUSE) {
    const text = read(file);
    if (text === null) return null;
    try {
      return { holder: JSON.parse(text) as Holder, text };
    } catch {
      // Just being written, or left by a process that was killed while it wrote.
      if (waited >= WRITTEN) return { holder: { pid: NOBODY, host: hostname(), command: "" }, text };
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/** Milliseconds in which a lock has been written that is being written. */
const WRITTEN = 500;
const PAUSE = 50;
/** A number that no process has. */
const NOBODY = -1;

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isError(error, "ENOENT")) return null;
    throw error;
  }
}

function isError(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** Of a process on another machine nothing can be known. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === NOBODY) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isError(error, "EPERM");
  }
}

function locked(file: string, { pid, host, command }: Holder): LockedError {
  const where = host === hostname() ? "" : ` on ${host}`;
  return new LockedError(
    `${dirname(file)}: \`npm run ${command}\` is at work here (process ${pid}${where}). Wait until it has ended and run the command again. If there is no such process any more, delete ${file}.`,
  );
}

/** The lock of a folder that keeps its place while it is written. */
export const lockIn = (folder: string): string => join(folder, LOCK);

/** The lock of a folder that is replaced as a whole. */
export const lockBeside = (folder: string): string => `${folder}.lock`;
