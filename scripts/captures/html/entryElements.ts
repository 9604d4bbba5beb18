import type { Json } from "../json/jsonTree.ts";
import {
  attribute,
  childrenOf,
  type Element,
  elementsIn,
  isElement,
  isHidden,
  type Node,
  placeOf,
  tokens,
  upFrom,
  WORDLESS,
} from "./elements.ts";
import { type LinkedData, updateField } from "./linkedData.ts";

/** An element that is an entry, with what JSON-LD says of it. */
export interface EntryElement {
  element: Element;
  update: Json | null;
}

/** Where no entries stand, whatever their children look like. */
const ASIDE: ReadonlySet<string> = new Set(["nav", "aside", "form"]);

/** Fewer things of one look are no list. */
const LEAST = 2;

/** A post prints when it was posted and changed, hardly more; what holds more times holds posts. */
const MOST_TIMES = 3;

/** The share of the words of a chapter that its posts have at the least; the rest is headings. */
const MOST_WORDS = 0.8;

/**
 * The elements that are entries, by what the markup states, the most explicit first:
 *
 * 1. `itemprop="liveBlogUpdate"`, or an item of the type BlogPosting inside a LiveBlogPosting;
 * 2. elements whose id the page's JSON-LD gives as that of an update;
 * 3. of the groups of elements of one look, each with a `<time datetime>` in it, the one with the most words.
 */
export function entryElements(document: Node, data: readonly LinkedData[]): EntryElement[] {
  const shown = [...elementsIn(document, (element) => !WORDLESS.has(element.tagName) && !isHidden(element))];
  const updates = data.flatMap((block) => block.updates);
  const byId = matchIds(shown, updates);
  const stated = outermost(shown.filter(isUpdate));
  const known = outermost([...byId.keys()]);
  const found = stated.length > 0 ? stated : known.length > 0 ? known : wordiestGroup(shown);
  const placed = found
    .filter((element) => placeOf(element) !== null)
    .sort((a, b) => (placeOf(a)?.start ?? 0) - (placeOf(b)?.start ?? 0));
  // Elements that are never closed may overlap in the file, though not in the tree.
  let end = 0;
  const entries = placed.filter((element) => {
    const place = placeOf(element);
    if (!place || place.start < end) return false;
    end = place.end;
    return true;
  });
  const byTime = matchTimes(entries, updates);
  return entries.map((element) => ({ element, update: byId.get(element) ?? byTime.get(element) ?? null }));
}

function isUpdate(element: Element): boolean {
  if (tokens(element, "itemprop").includes("liveBlogUpdate")) return true;
  if (!/\/(?:BlogPosting|SocialMediaPosting)$/u.test(attribute(element, "itemtype") ?? "")) return false;
  return [...upFrom(element)].some((one) => /\/LiveBlogPosting$/u.test(attribute(one, "itemtype") ?? ""));
}

/** Ids that an update gives itself: whole, and as the fragment of an address. */
function ownIds(update: Json): string[] {
  return updateField(update, "id").flatMap(({ verbatim }) => {
    const at = verbatim.indexOf("#");
    const fragment = at < 0 ? "" : verbatim.slice(at + 1);
    return fragment === "" ? [verbatim] : [verbatim, fragment];
  });
}

const ID_ATTRIBUTES = ["id", "data-id", "data-block-id", "data-post-id", "itemid"] as const;

function matchIds(shown: readonly Element[], updates: readonly Json[]): Map<Element, Json> {
  const byId = new Map(updates.flatMap((update) => ownIds(update).map((id) => [id, update] as const)));
  const found = new Map<Element, Json>();
  const taken = new Set<Json>();
  for (const element of shown)
    for (const name of ID_ATTRIBUTES) {
      const update = byId.get(attribute(element, name) ?? "");
      if (!update || taken.has(update) || found.has(element)) continue;
      found.set(element, update);
      taken.add(update);
    }
  return found;
}

/** Updates that name the instant of one entry and of no other. */
function matchTimes(entries: readonly Element[], updates: readonly Json[]): Map<Element, Json> {
  const byInstant = <T>(list: readonly T[], timeOf: (one: T) => string | null): Map<number, T[]> => {
    const groups = new Map<number, T[]>();
    for (const one of list) {
      const instant = Date.parse(timeOf(one) ?? "");
      groups.set(instant, [...(groups.get(instant) ?? []), one]);
    }
    groups.delete(Number.NaN);
    return groups;
  };
  const found = new Map<Element, Json>();
  const known = byInstant(updates, (update) => updateField(update, "published")[0]?.verbatim ?? null);
  for (const [instant, elements] of byInstant(entries, firstTime)) {
    const [element] = elements;
    const [update, second] = known.get(instant) ?? [];
    if (element && update && !second && elements.length === 1) found.set(element, update);
  }
  return found;
}

function firstTime(element: Element): string | null {
  for (const one of elementsIn(element)) if (isTime(one)) return attribute(one, "datetime");
  return null;
}

export function isTime(element: Element): boolean {
  return element.tagName === "time" && attribute(element, "datetime") !== null;
}

function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    const [, ...above] = upFrom(element);
    return !above.some((one) => all.has(one));
  });
}

function wordiestGroup(shown: readonly Element[]): Element[] {
  const times = new Map<Element, number>();
  const groups = new Map<string, Set<Element>>();
  for (const time of shown.filter(isTime)) {
    const above = [...upFrom(time)];
    if (above.some(({ tagName }) => ASIDE.has(tagName))) continue;
    above.forEach((element, i) => {
      times.set(element, (times.get(element) ?? 0) + 1);
      const key = `${above.length - i} ${look(above[i + 1])} > ${look(element)}`;
      groups.set(key, (groups.get(key) ?? new Set()).add(element));
    });
  }
  const found = [...groups.values()].flatMap((group) => {
    const elements = [...group].filter((element) => words(element) > 0);
    const crowded = elements.filter((element) => (times.get(element) ?? 0) > MOST_TIMES);
    if (elements.length < LEAST || 2 * crowded.length >= elements.length) return [];
    return [{ elements, words: elements.reduce((total, element) => total + words(element), 0) }];
  });
  const [best] = found.sort((a, b) => b.words - a.words);
  if (!best) return [];
  // Days or chapters that hold the posts have their words too: the posts are those of which there are more.
  const [finer] = found
    .filter((one) => one.elements.length > best.elements.length && one.words >= MOST_WORDS * best.words)
    .sort((a, b) => b.elements.length - a.elements.length);
  return (finer ?? best).elements;
}

/** Elements of one look have one name and one first class. */
function look(element: Element | undefined): string {
  return element ? `${element.tagName}.${tokens(element, "class")[0] ?? ""}` : "";
}

/** Letters of an element that stand neither in its times, its headings nor in links: a list of links with times is none of posts. */
function words(element: Element): number {
  let count = 0;
  const open: Node[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    if ("value" in node && node.nodeName === "#text") count += node.value.replace(/\P{L}/gu, "").length;
    if (
      isElement(node) &&
      (isTime(node) || node.tagName === "a" || /^h[1-6]$/u.test(node.tagName) || WORDLESS.has(node.tagName))
    )
      continue;
    open.push(...childrenOf(node));
  }
  return count;
}
