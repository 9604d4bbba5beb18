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

const OPEN = /^ *<([A-Z][A-Za-z]*)/u;
const CLOSE = /^ *<\/([A-Z][A-Za-z]*)>$/u;
const ATTRIBUTE = / ([a-zA-Z0-9]+)="/uy;
/** What stands neither in a value nor in a text. */
const MARKUP = /[<>{}]/u;

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
    const { opens, ...read } = readLine(line, number);
    const one: Element = { ...read, children: [], line: number };
    parent.children.push(one);
    if (opens) open.push(one);
  });
  const unclosed = open.length > 1 ? open.at(-1) : undefined;
  if (unclosed) throw new GrammarError(unclosed.line, `Unexpected end of file, expected </${unclosed.name}>`);
  return root.children;
}

/** Reads a line step by step: one pattern for all of it would need a stack as deep as a paragraph of ten megabytes is long. */
function readLine(
  line: string,
  number: number,
): Pick<Element, "name" | "attributes" | "text"> & { opens: boolean } {
  const refuse = (): never => {
    throw new GrammarError(
      number,
      `Unexpected ${JSON.stringify(line.trim().slice(0, 60))}, expected one element with string attributes on a line of its own`,
    );
  };
  const start = OPEN.exec(line) ?? refuse();
  const name = start[1] ?? "";
  const { attributes, end } = readAttributes(line, start[0].length, number) ?? refuse();
  const rest = line.slice(end);
  if (rest === " />" || rest === ">") return { name, attributes, text: null, opens: rest === ">" };
  const closing = rest.lastIndexOf("</");
  const text = rest.slice(1, closing);
  if (!rest.startsWith(">") || closing < 1 || MARKUP.test(text)) refuse();
  const [, closed] = CLOSE.exec(rest.slice(closing)) ?? refuse();
  if (closed !== name) throw new GrammarError(number, `Unexpected </${closed}>, expected </${name}>`);
  return { name, attributes, text: readWords(text, number), opens: false };
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

/** The attributes from an offset on, and where they end; null where one is not closed or holds markup. */
function readAttributes(
  text: string,
  from: number,
  line: number,
): { attributes: ReadonlyMap<string, string>; end: number } | null {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const key = ATTRIBUTE.exec(text)?.[1];
    if (key === undefined) return { attributes, end: at };
    const start = ATTRIBUTE.lastIndex;
    const end = text.indexOf('"', start);
    const value = text.slice(start, end);
    if (end < 0 || MARKUP.test(value)) return null;
    if (attributes.has(key))
      throw new GrammarError(line, `Unexpected second attribute ${key}, expected it once`);
    const read = readAttribute(value);
    if (read === null)
      throw new GrammarError(
        line,
        `Unexpected character in ${key}="${value}", expected &, ", < and braces as hexadecimal references`,
      );
    attributes.set(key, read);
    at = end + 1;
  }
}
