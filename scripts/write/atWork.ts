import { finishWriting, isUnfinished } from "./replaceFolder.ts";
import { expectFree, lockIn, takeLock } from "./takeLock.ts";

/** What a command does with folders. */
export interface Work {
  /** Folders that it reads: no other command may be writing them. */
  reads: readonly string[];
  /** Locks that it holds while it works: see `lockIn`, `lockBeside`. */
  locks: readonly string[];
}

/**
 * Does the work of a command while no other one is in its way, on folders in which nothing is left half done by one that was
 * killed. Commands on other folders are not held up.
 *
 * @throws LockedError
 */
export async function atWork<T>(
  command: string,
  { reads, locks }: Work,
  work: () => T | Promise<T>,
): Promise<T> {
  const held: (() => void)[] = [];
  try {
    for (const lock of locks) held.push(takeLock(command, lock));
    for (const folder of reads) finishLeftOver(command, folder, locks);
    return await work();
  } finally {
    for (const release of held) release();
  }
}

function finishLeftOver(command: string, folder: string, locks: readonly string[]): void {
  const lock = lockIn(folder);
  if (locks.includes(lock)) {
    finishWriting(folder);
    return;
  }
  expectFree(lock);
  if (!isUnfinished(folder)) return;
  const release = takeLock(command, lock);
  try {
    finishWriting(folder);
  } finally {
    release();
  }
}
