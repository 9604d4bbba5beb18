import { escapeAttribute, escapeText, readAttribute, readText } from "./escape.ts";

/** An element of the closed grammar: string attributes, and either elements or one line of text inside. */
export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Element[];
  /** Text of a one-line element, or null. */
  text: string | null;
  /** 1-based line of the file. */
  line: number;
}

/** A value that can stand in an attribute; null leaves the attribute out. */
export type AttributeValue = string | number | null;

/** Makes an element; attributes keep their order. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  inside: string | readonly Element[] = [],
): Element {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [[key, String(value)] as const],
  );
  const text = typeof inside === "string" ? inside : null;
  return {
    name,
    attributes: new Map(pairs),
    children: typeof inside === "string" ? [] : [...inside],
    text,
    line: 0,
  };
}

/** Prints elements, one to a line or with their children between two lines. */
export function printElements(elements: readonly Element[], depth = 0): string {
  let out = "";
  const indent = "  ".repeat(depth);
  for (const { name, attributes, children, text } of elements) {
    let tag = `${indent}<${name}`;
    for (const [key, value] of attributes) tag += ` ${key}="${escapeAttribute(value)}"`;
    if (text !== null) out += `${tag}>${escapeText(text)}</${name}>\n`;
    else if (children.length === 0) out += `${tag} />\n`;
    else out += `${tag}>\n${printElements(children, depth + 1)}${indent}</${name}>\n`;
  }
  return out;
}

/** Thrown at the first line that is outside the closed grammar. */
export class GrammarError extends Error {
  /** 1-based line of the file. */
  readonly line: number;
  constructor(line: number, text: string) {
    super(text);
    this.line = line;
  }
}

const LINE =
  /^ *<([A-Z][A-Za-z]*)((?: [a-zA-Z0-9]+="[^"<>{}\n]*")*)(?: \/>|>(?:([^<>{}]*)<\/([A-Z][A-Za-z]*)>)?)$/u;
const CLOSE = /^ *<\/([A-Z][A-Za-z]*)>$/u;
const ATTRIBUTE = / ([a-zA-Z0-9]+)="([^"]*)"/gu;

/**
 * Reads lines of the closed grammar into elements. Whatever is not an element on a line of its own, with string
 * attributes and plain text, is refused: `import`, `export`, `{expressions}`, Markdown and HTML among it.
 *
 * @param firstLine 1-based number of the first line in its file.
 * @throws GrammarError
 */
export function readElements(lines: readonly string[], firstLine: number): Element[] {
  const root: Element = { name: "", attributes: new Map(), children: [], text: null, line: firstLine };
  const open: Element[] = [root];
  lines.forEach((line, index) => {
    const number = firstLine + index;
    if (line === "") return;
    const parent = open.at(-1) ?? root;
    const closing = CLOSE.exec(line);
    if (closing) {
      if (open.length === 1 || parent.name !== closing[1])
        throw new GrammarError(
          number,
          `Unexpected </${closing[1]}>, expected ${open.length === 1 ? "an element" : `</${parent.name}>`}`,
        );
      open.pop();
      return;
    }
    const found = LINE.exec(line);
    if (!found)
      throw new GrammarError(
        number,
        `Unexpected ${JSON.stringify(line.trim().slice(0, 60))}, expected one element with string attributes on a line of its own`,
      );
    const [, name = "", attributes = "", text, end] = found;
    if (end !== undefined && end !== name)
      throw new GrammarError(number, `Unexpected </${end}>, expected </${name}>`);
    const read: Element = {
      name,
      attributes: readAttributes(attributes, number),
      children: [],
      text: end === undefined ? null : readWords(text ?? "", number),
      line: number,
    };
    parent.children.push(read);
    if (end === undefined && line.endsWith(">") && !line.endsWith("/>")) open.push(read);
  });
  const unclosed = open.length > 1 ? open.at(-1) : undefined;
  if (unclosed) throw new GrammarError(unclosed.line, `Unexpected end of file, expected </${unclosed.name}>`);
  return root.children;
}

function readWords(text: string, line: number): string {
  const words = readText(text);
  if (words === null)
    throw new GrammarError(
      line,
      `Unexpected Markdown or reference in ${JSON.stringify(text.slice(0, 60))}, expected plain text with active characters as hexadecimal references`,
    );
  return words;
}

function readAttributes(text: string, line: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, key = "", value = ""] of text.matchAll(ATTRIBUTE)) {
    if (attributes.has(key))
      throw new GrammarError(line, `Unexpected second attribute ${key}, expected it once`);
    const read = readAttribute(value);
    if (read === null)
      throw new GrammarError(
        line,
        `Unexpected character in ${key}="${value}", expected &, ", < and braces as hexadecimal references`,
      );
    attributes.set(key, read);
  }
  return attributes;
}
