import type { PageElement } from "./read-page.ts";

/** A place in a page that names another file. */
export interface Reference {
  attribute: string;
  target: string;
  /** `link` leads a reader there, `names` only states an address, `load` makes the browser fetch it. */
  use: "link" | "names" | "load";
}

/** Attributes with one address. `cite` is an address that no browser opens. */
const single = [
  "src",
  "href",
  "xlink:href",
  "action",
  "formaction",
  "poster",
  "data",
  "background",
  "cite",
  "longdesc",
];
const several = ["srcset", "imagesrcset"];

/** Kinds of `<link>` that make a browser fetch something or open a connection. */
const loading =
  /(?:^|\s)(?:stylesheet|icon|apple-touch-icon|mask-icon|manifest|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch)(?:\s|$)/i;

/** Every reference that an element makes. */
export function references(element: PageElement): Reference[] {
  const found: Reference[] = [];
  for (const [attribute, value] of element.attributes) {
    const use = useOf(element, attribute);
    if (single.includes(attribute)) found.push({ attribute, target: value.trim(), use });
    if (several.includes(attribute)) {
      for (const target of candidates(value)) found.push({ attribute, target, use: "load" });
    }
  }
  const refresh = refreshTarget(element);
  if (refresh !== null) found.push({ attribute: "content", target: refresh, use: "load" });
  return found;
}

function useOf({ name, attributes }: PageElement, attribute: string): Reference["use"] {
  if (name === "a" || name === "area") return "link";
  if (name === "link") return loading.test(attributes.get("rel") ?? "") ? "load" : "names";
  return attribute === "cite" ? "names" : "load";
}

/** `small.png 1x, large.png 2x` */
function candidates(srcset: string): string[] {
  return Array.from(srcset.matchAll(/([^\s,]\S*[^\s,])(?:\s+[^,]+)?(?:,|$)/g), (match) => match[1] ?? "");
}

/** `<meta http-equiv="refresh" content="0; url=day/">` */
function refreshTarget({ name, attributes }: PageElement): string | null {
  if (name !== "meta" || attributes.get("http-equiv")?.toLowerCase() !== "refresh") return null;
  return /url\s*=\s*['"]?([^'"]*)/i.exec(attributes.get("content") ?? "")?.[1] ?? null;
}
