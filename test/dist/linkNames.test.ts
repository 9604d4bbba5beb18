import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { pageOfEveryKind } from "../support/page-kinds.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A number, a clock or a stretch of lines says nothing of where it leads. */
const BARE = /^(?:l{1,2}\.\s*)?[\d\s:.,–?-]+$|^(?:post|entry|no clock|after|by|between)[\d\s:]*$/iu;

test.each(pageOfEveryKind(distFolder()))("on /%s every link says where it leads, taken alone", (path) => {
  const file = join(distFolder(), path === "" || path.endsWith("/") ? `${path}index.html` : path);
  const bare = new Set<string>();
  for (const link of linksOf(parse(readFileSync(file, "utf8")))) {
    const name = (attribute(link, "aria-label") ?? wordsOf(link)).replaceAll(/\s+/gu, " ").trim();
    // A year is its name, and lines on the page of their own capture are, too.
    const isNamed = /^\d{4}$/u.test(name) || /#L\d+/u.test(attribute(link, "href") ?? "");
    if (name === "" || (BARE.test(name) && !isNamed)) bare.add(`"${name}" to ${attribute(link, "href")}`);
    const seen = wordsOf(link).replaceAll(/\s+/gu, " ").trim();
    // WCAG 2.5.3: who speaks what is seen must be understood.
    if (!name.toLowerCase().includes(seen.toLowerCase())) bare.add(`"${name}" is not "${seen}"`);
  }
  expect([...bare]).toEqual([]);
});

function linksOf(node: Node): Element[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) =>
    child.nodeName === "a" && attribute(child as Element, "href") !== undefined
      ? [child as Element]
      : linksOf(child),
  );
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function wordsOf(node: Node): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!("childNodes" in node)) return "";
  if ("attrs" in node && attribute(node, "aria-hidden") === "true") return "";
  return node.childNodes.map(wordsOf).join("");
}
