import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** An element of a page: what the checks need of it. */
export interface PageElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** 1-based line of its start tag; null for one that the page only implies. */
  line: number | null;
  /** Place among the elements of its parent, 0-based. */
  index: number;
  parent: string;
  /** Text directly inside of it. */
  text: string;
}

/** Reads a page as a browser without scripts does; gives its elements in document order, those in templates too. */
export function readPage(html: string): PageElement[] {
  const elements: PageElement[] = [];
  collect(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), "", elements);
  return elements;
}

function collect(node: DefaultTreeAdapterTypes.ParentNode, parent: string, into: PageElement[]): void {
  const children = node.childNodes.filter((child) => "tagName" in child);
  for (const [index, child] of children.entries()) {
    into.push({
      name: child.tagName,
      attributes: new Map(
        child.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
      ),
      line: child.sourceCodeLocation?.startLine ?? null,
      index,
      parent,
      text: child.childNodes.map((inner) => ("value" in inner ? inner.value : "")).join(""),
    });
    collect(child, child.tagName, into);
    if ("content" in child) collect(child.content, child.tagName, into);
  }
}
