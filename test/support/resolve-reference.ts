import { posix } from "node:path";

/** Where a reference leads, or what is wrong with it. */
export type Resolved =
  | { kind: "inside"; file: string; fragment: string }
  | { kind: "outside"; scheme: string }
  | { kind: "wrong"; problem: string };

/**
 * Finds the file that a reference leads to. Only a relative one holds at every path, on every host and from
 * disk; one that climbs out of the folder works at `/` alone, where browsers forgive it.
 *
 * @param from File with the reference, as a path in the folder.
 * @param has Whether the folder holds a file.
 */
export function resolveReference(from: string, target: string, has: (file: string) => boolean): Resolved {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(target)?.[0].toLowerCase();
  if (scheme !== undefined) return { kind: "outside", scheme };
  if (target.startsWith("//")) return { kind: "outside", scheme: "//" };
  if (target.startsWith("/")) return wrong("starts at the root of the host, expected a relative address");

  const [, rawPath = "", rawFragment = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? [];
  const path = decode(rawPath);
  const fragment = decode(rawFragment.replace(/:~:.*/s, ""));
  if (path === null || fragment === null) return wrong("has a % that escapes nothing");
  if (path === "") return { kind: "inside", file: from, fragment };

  const file = posix.join(posix.dirname(from), path.replace(/(?:^|\/)\.{1,2}$/, "$&/"));
  if (file.startsWith("../")) return wrong("leads out of the archive");
  if (file.endsWith("/")) {
    const index = posix.join(file, "index.html");
    return has(index) ? { kind: "inside", file: index, fragment } : wrong("leads to no file");
  }
  if (has(file)) return { kind: "inside", file, fragment };
  return wrong(
    has(`${file}/index.html`) ? "leads to a folder without a slash at the end" : "leads to no file",
  );
}

function wrong(problem: string): Resolved {
  return { kind: "wrong", problem };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
