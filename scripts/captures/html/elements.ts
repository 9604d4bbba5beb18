import type { DefaultTreeAdapterTypes } from "parse5";

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Elements that do not begin a line. All others do, those that HTML does not know included. */
export const INLINE: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label map mark nobr output picture q rp rt ruby s samp small source span strike strong sub sup time track tt u var wbr".split(
    " ",
  ),
);

/** Elements whose content is no word of the page: programs, styles, what stands in for them, controls, other documents. */
export const WORDLESS: ReadonlySet<string> = new Set(
  "applet audio button canvas datalist embed frameset head iframe math noembed noframes noscript object option script select style svg template textarea title video".split(
    " ",
  ),
);

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** The words of an attribute that holds several: `class`, `itemprop`, `rel`. */
export function tokens(element: Element, name: string): string[] {
  return (
    attribute(element, name)
      ?.split(/[\t\n\f\r ]+/u)
      .filter(Boolean) ?? []
  );
}

/** What a browser does not show: `hidden` (but not "until-found"), and styles that say so on the element itself. */
export function isHidden(element: Element): boolean {
  const hidden = attribute(element, "hidden");
  if (hidden !== null && hidden.toLowerCase() !== "until-found") return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important\s*)?(?:;|$)/iu.test(
    attribute(element, "style") ?? "",
  );
}

export function childrenOf(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

/** An element and all that lies in it, in the order of the tree; `enter` says where to go on. */
export function* elementsIn(
  node: Node,
  enter: (element: Element) => boolean = () => true,
): Generator<Element> {
  // A list and no recursion: hostile pages nest without end.
  const open: Node[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (isElement(next)) {
      if (!enter(next)) continue;
      yield next;
    }
    open.push(...[...childrenOf(next)].reverse());
  }
}

/** What an element lies in, itself first, up to `root`, which is left out. */
export function* upFrom(element: Node, root: Element | null = null): Generator<Element> {
  let at: Node | null = element;
  while (at && at !== root) {
    if (isElement(at)) yield at;
    at = "parentNode" in at ? at.parentNode : null;
  }
}

/** Where an element stands in the file, in UTF-16 units; null for one that only the parser supplied. */
export function placeOf(element: Element | undefined): { start: number; end: number } | null {
  const place = element?.sourceCodeLocation;
  return place ? { start: place.startOffset, end: place.endOffset } : null;
}

/** Where the value of an attribute stands in the file, without its quotes; null where it has none. */
export function attributePlace(
  element: Element,
  name: string,
  raw: string,
): { start: number; end: number } | null {
  const place = element.sourceCodeLocation?.attrs?.[name];
  if (!place) return null;
  const equals = /^[^=]*=[\t\n\f\r ]*/u.exec(raw.slice(place.startOffset, place.endOffset));
  if (!equals) return null;
  const start = place.startOffset + equals[0].length;
  const quoted = raw[start] === '"' || raw[start] === "'";
  return quoted ? { start: start + 1, end: place.endOffset - 1 } : { start, end: place.endOffset };
}
