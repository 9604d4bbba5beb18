import { realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { Behaviour } from "./behaviour.ts";

/** What a request gets: a file, another address, or nothing. */
export type Answer =
  | { kind: "file"; path: string }
  | { kind: "redirect"; status: 301 | 302 | 308; location: string }
  | { kind: "missing" }
  | { kind: "bad" };

/**
 * Finds what a request gets.
 *
 * @param root Folder that is served, as its real path.
 * @param prefix Path the folder is served at, from slash to slash: `/` or `/some/path/`.
 * @param target Path and query of the request, as they came over the wire.
 */
export function resolveRequest(root: string, prefix: string, target: string, behaviour: Behaviour): Answer {
  const [rawPath = "/", query] = target.split(/\?(.*)/s);
  const search = query === undefined ? "" : `?${query}`;
  const path = decode(rawPath);
  if (path === null) return { kind: "bad" };
  if (`${path}/` === prefix) return { kind: "redirect", status: 301, location: prefix + search };
  if (!path.startsWith(prefix)) return { kind: "missing" };

  const inside = path.slice(prefix.length);
  if (behaviour.jekyll && hiddenByJekyll(root, inside)) return { kind: "missing" };

  if (behaviour.hidesIndex && /(?:^|\/)index\.html$/.test(inside)) {
    return { kind: "redirect", status: 308, location: rawPath.replace(/index\.html$/, "") + search };
  }
  const named = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
  const file = fileInside(root, named) ?? (behaviour.addsHtml ? fileInside(root, `${named}.html`) : null);
  if (file !== null) return { kind: "file", path: file };

  const index = fileInside(root, `${inside}/index.html`);
  if (index === null) return { kind: "missing" };
  if (behaviour.folderWithoutSlash === "page") return { kind: "file", path: index };
  return { kind: "redirect", status: behaviour.folderWithoutSlash, location: `${rawPath}/${search}` };
}

/** The path of a request without its escapes, or null if it is not one or leaves its folder. */
function decode(rawPath: string): string | null {
  try {
    const path = decodeURIComponent(rawPath);
    const unsafe = !path.startsWith("/") || /[\0\\]/.test(path) || /\/\/|(?:^|\/)\.{1,2}(?:\/|$)/.test(path);
    return unsafe ? null : path;
  } catch {
    return null;
  }
}

function hiddenByJekyll(root: string, inside: string): boolean {
  return /(?:^|\/)_/.test(inside) && fileInside(root, ".nojekyll") === null;
}

/** The real path of a file that is inside the folder, links followed, or null. */
function fileInside(root: string, name: string): string | null {
  try {
    const path = realpathSync(join(root, name));
    return path.startsWith(root + sep) && statSync(path).isFile() ? path : null;
  } catch {
    return null;
  }
}
