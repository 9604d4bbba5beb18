import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";
import { DecodingMode, startOfText } from "./characters.ts";
import type { Node } from "./elements.ts";

type TextNode = DefaultTreeAdapterMap["textNode"];

/**
 * The tree of a page. A text is a node of its own for each stretch of the file in which it stands whole: the parser moves what a
 * table cannot hold before the table, and would join it to the words that stand there.
 *
 *     raw    <p>one<table>two<td>three</table>
 *     texts  one two (before the table) three
 */
export function parsePage(raw: string): Node {
  return parse(raw, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: adapterOf(raw) });
}

function adapterOf(raw: string): TreeAdapter<DefaultTreeAdapterMap> {
  const { appendChild, createTextNode, insertBefore, isTextNode, setNodeSourceCodeLocation } =
    defaultTreeAdapter;
  return {
    ...defaultTreeAdapter,
    insertText: (parent, words) => appendChild(parent, createTextNode(words)),
    insertTextBefore: (parent, words, next) => insertBefore(parent, createTextNode(words), next),
    setNodeSourceCodeLocation(node, location) {
      if (location === null || !isTextNode(node)) return setNodeSourceCodeLocation(node, location);
      const { startOffset, endOffset } = location;
      setNodeSourceCodeLocation(node, {
        ...location,
        startOffset: startOfText(node.value, raw, startOffset, endOffset, DecodingMode.Legacy),
      });
      joinToTextBefore(node, raw);
    },
  };
}

/** The parser hands over words, white space and references one by one: those that follow each other in the file are one text. */
function joinToTextBefore(node: TextNode, raw: string): void {
  const siblings = node.parentNode?.childNodes ?? [];
  const at = siblings.lastIndexOf(node);
  const before = siblings[at - 1];
  if (!before || !defaultTreeAdapter.isTextNode(before)) return;
  const [first, second] = [before.sourceCodeLocation, node.sourceCodeLocation];
  if (!first || !second) return;
  // Of words before a reference the parser says the end only within that.
  const between = raw.slice(first.endOffset, second.startOffset);
  const isLineEnd = between === "\n" && raw[first.endOffset - 1] === "\r";
  if (second.startOffset < first.startOffset || !(between === "" || isLineEnd)) return;
  before.value += node.value;
  before.sourceCodeLocation = {
    ...first,
    endLine: second.endLine,
    endCol: second.endCol,
    endOffset: second.endOffset,
  };
  siblings.splice(at, 1);
}
