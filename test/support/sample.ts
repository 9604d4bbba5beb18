import { createHash } from "node:crypto";

/**
 * Takes at most `size` of some paths, always the same ones, and from every room (first part of the path) as
 * many as from any other while it has them, so that ten thousand entries do not push out the day pages.
 */
export function sample(paths: readonly string[], size: number): string[] {
  if (paths.length <= size) return [...paths];
  const rooms = Object.values(Object.groupBy(paths, room)).map((inRoom = []) => inRoom.sort(byHash));
  const taken: string[] = [];
  for (let round = 0; taken.length < size; round++) {
    taken.push(...rooms.flatMap((inRoom) => inRoom[round] ?? []));
  }
  return taken.slice(0, size).sort();
}

function room(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

function byHash(a: string, b: string): number {
  return hash(a) < hash(b) ? -1 : 1;
}

function hash(path: string): string {
  return createHash("sha256").update(path).digest("hex");
}
