import { type Reading, ReadingBuilder } from "../reading.ts";
import { DecodingMode, type MappedCharacter, mapCharacters } from "./characters.ts";
import {
  attribute,
  attributePlace,
  childrenOf,
  type Element,
  INLINE,
  isElement,
  isHidden,
  type Node,
  WORDLESS,
} from "./elements.ts";
import { parsePage } from "./parsePage.ts";

/** A stretch of the reading that one element holds. Offsets are units of the reading. */
export interface Run {
  start: number;
  end: number;
  element: Element;
  /** True for the text that stands in for a picture (`alt`). */
  alt: boolean;
}

/** A page as read. */
export interface HtmlWords {
  raw: string;
  document: Node;
  reading: Reading;
  /** In order; line ends are in none. */
  runs: Run[];
  /** Where elements stand that hold words and are not shown: units of the file, in order. */
  hidden: number[];
}

/** What the walk through the tree finds, at its unit of the file. */
type Found =
  | { at: number; rank: 0 | 1; is: "break" }
  | {
      at: number;
      rank: 2;
      is: "character";
      mapped: MappedCharacter;
      element: Element;
      pre: boolean;
      alt: boolean;
    };

/**
 * The words of a page in the order of the file, whatever the parser's repairs make of its tree. Every tag of a block is a
 * line end of its own, so that a reading can be cut before and behind each block; inline tags are nothing between two letters.
 * White space is folded as a browser folds it. The text of pictures (`alt`) is a line.
 */
export function readHtml(raw: string): HtmlWords {
  const document = parsePage(raw);
  const hidden: number[] = [];
  const found = walk(document, raw, hidden);
  found.sort((a, b) => a.at - b.at || a.rank - b.rank);
  const builder = new ReadingBuilder();
  const runs: Run[] = [];
  let space: MappedCharacter | null = null;
  const add = ([character, start, end]: MappedCharacter, element: Element, alt: boolean): void => {
    const last = runs.at(-1);
    if (last?.element === element && last.alt === alt && last.end === builder.length)
      last.end += character.length;
    else runs.push({ start: builder.length, end: builder.length + character.length, element, alt });
    builder.add(character, start, end);
  };
  found.forEach((one, i) => {
    if (one.is === "break") {
      space = null;
      const next = found[i + 1];
      // Behind a block: a line end of its own only where no word or tag stands right there.
      if (one.rank === 0 || next === undefined || next.at > one.at) builder.break(one.at);
      return;
    }
    const { mapped, element, pre, alt } = one;
    const [character] = mapped;
    if (pre && character === "\n") {
      space = null;
      builder.add(...mapped);
    } else if (!pre && /^[\t\n\f\r ]$/u.test(character)) {
      if (!builder.atLineStart) space ??= [" ", mapped[1], mapped[2]];
    } else {
      if (space) add(space, element, alt);
      space = null;
      add(mapped, element, alt);
    }
  });
  return { raw, document, reading: builder.finish(raw.length), runs, hidden: hidden.sort((a, b) => a - b) };
}

function walk(document: Node, raw: string, hidden: number[]): Found[] {
  const found: Found[] = [];
  const mark = (at: number, rank: 0 | 1): void => {
    found.push({ at, rank, is: "break" });
  };
  const open: { node: Node; element: Element | null; pre: boolean }[] = [
    { node: document, element: null, pre: false },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, element, pre } = next;
    if (node.nodeName === "#text" && "value" in node && element && node.sourceCodeLocation) {
      const { startOffset, endOffset } = node.sourceCodeLocation;
      let at = startOffset;
      for (const mapped of mapCharacters(node.value, raw, startOffset, endOffset)) {
        // A second letter of one reference stays with the first.
        if (mapped[2] > mapped[1]) at = mapped[1];
        found.push({ at, rank: 2, is: "character", mapped, element, pre, alt: false });
      }
      continue;
    }
    const own = isElement(node) ? node : null;
    if (own) {
      const place = own.sourceCodeLocation;
      if (place && !INLINE.has(own.tagName)) {
        mark(place.startOffset, 0);
        if (place.endTag) mark(place.endTag.startOffset, 0);
        mark(place.endOffset, 1);
      }
      if (WORDLESS.has(own.tagName)) continue;
      if (isHidden(own)) {
        if (place && hasWords(own)) hidden.push(place.startOffset);
        continue;
      }
      if (own.tagName === "img") pictureText(own, raw, found);
    }
    const inside = { element: own ?? element, pre: pre || own?.tagName === "pre" };
    for (const child of [...childrenOf(node)].reverse()) open.push({ node: child, ...inside });
  }
  return found;
}

/** True for an element in which a letter stands, outside of programs and styles. */
function hasWords(element: Element): boolean {
  const open: Node[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === "#text" && "value" in node && /\p{L}/u.test(node.value)) return true;
    if (!isElement(node) || !WORDLESS.has(node.tagName)) open.push(...childrenOf(node));
  }
  return false;
}

function pictureText(picture: Element, raw: string, found: Found[]): void {
  const value = attribute(picture, "alt");
  const place = attributePlace(picture, "alt", raw);
  if (!value?.trim() || !place) return;
  found.push({ at: place.start, rank: 0, is: "break" });
  for (const mapped of mapCharacters(value, raw, place.start, place.end, DecodingMode.Attribute))
    found.push({ at: mapped[1], rank: 2, is: "character", mapped, element: picture, pre: false, alt: true });
  found.push({ at: picture.sourceCodeLocation?.endOffset ?? place.end, rank: 0, is: "break" });
}
