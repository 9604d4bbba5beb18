import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "./list-files.ts";
import { pageRules, policyOf, startsWithPolicy } from "./page-rules.ts";
import { type PageElement, readPage } from "./read-page.ts";
import { type Reference, references } from "./references.ts";
import { resolveReference } from "./resolve-reference.ts";

/** A reference or an element that does not hold everywhere. */
export interface LinkFault {
  /** Path in the folder. */
  file: string;
  /** 1-based; null where the element is only implied. */
  line: number | null;
  /** `a href`, or the element alone. */
  attribute: string;
  target: string;
  problem: string;
}

/** A fragment of another page, to be looked up when that page is read. */
interface Wanted extends Omit<LinkFault, "problem"> {
  fragment: string;
}

/** Where a link may lead a reader outside of the archive. */
const leadsOut = new Set(["http:", "https:", "mailto:", "geo:", "//"]);

/**
 * Checks every page and style sheet of a folder: each reference is relative and leads to a file, each fragment
 * to an id, nothing is loaded from elsewhere, nothing in a page is script or style, and each page starts with
 * its policy. One page is held at a time.
 */
export function checkLinks(folder: string): LinkFault[] {
  const files = listFiles(folder);
  const known = new Set(files);
  const has = (file: string) => known.has(file);
  const faults: LinkFault[] = [];
  const wanted = new Map<string, Wanted[]>();
  for (const file of files) {
    if (file.endsWith(".html")) checkPage(folder, file, has, faults, wanted);
    if (file.endsWith(".css")) checkStyles(folder, file, has, faults);
  }
  for (const [file, list] of wanted) {
    const ids = idsOf(readPage(readFileSync(join(folder, file), "utf8")));
    faults.push(...lostFragments(file, ids, list));
  }
  return faults;
}

function checkPage(
  folder: string,
  file: string,
  has: (file: string) => boolean,
  faults: LinkFault[],
  wanted: Map<string, Wanted[]>,
): void {
  const elements = readPage(readFileSync(join(folder, file), "utf8"));
  const ids = idsOf(elements);
  if (!startsWithPolicy(elements)) {
    const problem = "the first element of the head is no Content-Security-Policy with default-src 'none'";
    faults.push({ file, line: null, attribute: "head", target: "", problem });
  }
  const policy = policyOf(elements);
  for (const element of elements) {
    const at = (attribute: string, target: string) => ({
      file,
      line: element.line,
      attribute: `${element.name} ${attribute}`.trim(),
      target,
    });
    for (const { attribute, problem } of pageRules(element, policy)) {
      faults.push({ ...at(attribute, element.attributes.get(attribute) ?? ""), problem });
    }
    for (const reference of references(element)) {
      const place = at(reference.attribute, reference.target);
      const result = checkReference(file, element, reference, has);
      if (result === null) continue;
      if (typeof result === "string") faults.push({ ...place, problem: result });
      else if (result.file === file) faults.push(...lostFragments(file, ids, [{ ...place, ...result }]));
      else listOf(wanted, result.file).push({ ...place, fragment: result.fragment });
    }
  }
}

/** What is wrong with a reference, or the fragment it asks of a page, or null where all is well. */
function checkReference(
  file: string,
  element: PageElement,
  reference: Reference,
  has: (file: string) => boolean,
): string | { file: string; fragment: string } | null {
  const { target, use } = reference;
  const resolved = resolveReference(file, target, has);
  if (resolved.kind === "wrong") return resolved.problem;
  if (resolved.kind === "outside") return checkOutside(element, resolved.scheme, use);
  if (file === "404.html" && resolved.file !== file)
    return "is served at any depth, where no relative address holds";
  if (resolved.fragment === "" || resolved.fragment === "top") return null;
  return resolved.file.endsWith(".html") ? { file: resolved.file, fragment: resolved.fragment } : null;
}

function checkOutside(element: PageElement, scheme: string, use: Reference["use"]): string | null {
  if (scheme === "data:") {
    if (use === "link")
      return element.attributes.has("download") ? null : "no browser opens data: without download";
    return element.name === "img" || element.name === "image" || element.name === "link"
      ? null
      : "loads data:";
  }
  if (use === "load") return "loads from elsewhere";
  return leadsOut.has(scheme) ? null : `leads to ${scheme}, expected http:, https:, mailto: or geo:`;
}

function checkStyles(
  folder: string,
  file: string,
  has: (file: string) => boolean,
  faults: LinkFault[],
): void {
  const css = readFileSync(join(folder, file), "utf8").replace(/\/\*.*?\*\//gs, "");
  for (const match of css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)) {
    const target = match[2] ?? match[4] ?? "";
    const resolved = resolveReference(file, target, has);
    const place = { file, line: null, attribute: "url", target };
    if (resolved.kind === "wrong") faults.push({ ...place, problem: resolved.problem });
    if (resolved.kind === "outside" && resolved.scheme !== "data:") {
      faults.push({ ...place, problem: "loads from elsewhere" });
    }
  }
}

function lostFragments(file: string, ids: ReadonlySet<string>, wanted: readonly Wanted[]): LinkFault[] {
  return wanted
    .filter(({ fragment }) => !ids.has(fragment))
    .map(({ fragment, ...place }) => ({ ...place, problem: `${file} has no id ${fragment}` }));
}

function idsOf(elements: readonly PageElement[]): Set<string> {
  return new Set(elements.flatMap(({ attributes }) => attributes.get("id") ?? []));
}

function listOf(map: Map<string, Wanted[]>, file: string): Wanted[] {
  const list = map.get(file) ?? [];
  map.set(file, list);
  return list;
}
