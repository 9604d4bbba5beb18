import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { resolveRoot } from "../../src/lib/routes.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What the markup of captured words may consist of: elements, each with its attributes. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ["class", "href"],
  blockquote: [],
  div: ["class"],
  li: ["dir", "value"],
  mark: [],
  ol: ["class"],
  p: ["class", "dir", "lang"],
  span: ["class", "dir", "lang"],
  ul: ["class"],
};

/** Classes of what the archive says among captured words. */
const OWN = /(?:^| )(?:gap|none|sc)(?: |$)/u;

/** The only links among captured words lead to places. */
const PLACE = /^\.\/places\/[a-z0-9-]+\/$/u;

/** Elements that hold a paragraph of captured words. */
const PARAGRAPHS = new Set(["p", "li"]);

/**
 * A fragment of HTML as a browser reads it: what in it no captured text may have made, and its captured words, a string for each
 * paragraph. A label of the archive's before them, and the space behind it, are left out.
 */
export function readHtml(html: string): { faults: string[]; words: string[] } {
  const faults: string[] = [];
  const words: string[] = [];
  const visit = (node: Node, whose: "none" | "own" | "captured"): void => {
    if (node.nodeName === "#text" && "value" in node) {
      if (whose === "captured") words.push(`${words.pop() ?? ""}${node.value}`);
      else if (whose === "none" && node.value.trim() !== "") faults.push(`Unexpected words ${node.value}`);
      return;
    }
    if (!("tagName" in node)) {
      faults.push(`Unexpected ${node.nodeName}, expected elements and text`);
      return;
    }
    const allowed = ALLOWED[node.tagName];
    if (!allowed) faults.push(`Unexpected <${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      if (!allowed?.includes(name)) faults.push(`Unexpected ${name}="${value}" of <${node.tagName}>`);
      if (name === "href" && !PLACE.test(value)) faults.push(`Unexpected address ${JSON.stringify(value)}`);
    }
    const own = whose === "own" || isOwn(node);
    const opens = !own && PARAGRAPHS.has(node.tagName);
    if (opens) words.push("");
    const [label, space] = node.childNodes;
    const labelled =
      opens && label !== undefined && "attrs" in label && label.tagName === "span" && isOwn(label);
    for (const child of node.childNodes)
      if (!(labelled && child === space)) visit(child, own ? "own" : opens ? "captured" : whose);
  };
  for (const child of parseFragment(resolveRoot(html, "/")).childNodes) visit(child, "none");
  return { faults, words };
}

function isOwn(node: DefaultTreeAdapterTypes.Element): boolean {
  return node.attrs.some(({ name, value }) => name === "class" && OWN.test(value));
}
