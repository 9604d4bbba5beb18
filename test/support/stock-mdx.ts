import { createProcessor, evaluate } from "@mdx-js/mdx";
import remarkFrontmatter from "remark-frontmatter";

/** What stock MDX makes of a file: every element of text, and everything that is not data. */
export interface StockReading {
  /** Elements that hold text, as they are rendered, in order: `["P", "words"]`. */
  texts: [name: string, text: string][];
  /** Values of all attributes, as they are rendered, in order. */
  attributes: string[];
  /** What the closed grammar has not: expressions, import and export, Markdown, text between elements. */
  strangers: string[];
}

interface Node {
  type: string;
  name?: string | null;
  value?: unknown;
  attributes?: { type: string; name: string; value: unknown }[];
  children?: Node[];
}

interface Rendered {
  type: unknown;
  props: Record<string, unknown>;
}

const remarkPlugins = [remarkFrontmatter];
const processor = createProcessor({ remarkPlugins, format: "mdx" });

/** Node types of the closed grammar. A paragraph is what MDX puts around one-line elements on following lines. */
const GRAMMAR = new Set(["root", "yaml", "mdxJsxFlowElement", "mdxJsxTextElement", "text", "paragraph"]);

/** Compiles and renders with `@mdx-js/mdx` and nothing else; every component hands on its children. */
export async function readWithStockMdx(file: string): Promise<StockReading> {
  const reading: StockReading = { texts: [], attributes: [], strangers: [] };
  lookForStrangers(processor.parse(file) as unknown as Node, reading.strangers, false);
  if (reading.strangers.length > 0) return reading;
  const jsx = (type: unknown, props: Record<string, unknown>): Rendered => ({ type, props });
  const options = { Fragment: "fragment", jsx, jsxs: jsx, remarkPlugins };
  const { default: content } = await evaluate(file, options as unknown as Parameters<typeof evaluate>[1]);
  collect(content({ components: namesOf(file) }) as unknown as Rendered, reading);
  return reading;
}

/** MDX looks up each capitalised element; all of them are rendered as their own name. */
function namesOf(file: string): Record<string, string> {
  return Object.fromEntries([...file.matchAll(/<([A-Z][A-Za-z]*)/gu)].map(([, name = ""]) => [name, name]));
}

function lookForStrangers(node: Node, strangers: string[], inElement: boolean): void {
  if (!GRAMMAR.has(node.type)) strangers.push(node.type);
  for (const { type, name, value } of node.attributes ?? [])
    if (type !== "mdxJsxAttribute" || (typeof value !== "string" && value !== null))
      strangers.push(`${type} ${name}`);
  if (node.type === "text" && !inElement && String(node.value).trim() !== "")
    strangers.push(`text between elements: ${JSON.stringify(node.value)}`);
  for (const child of node.children ?? []) lookForStrangers(child, strangers, node.type.startsWith("mdxJsx"));
}

function collect(node: unknown, reading: StockReading): void {
  if (Array.isArray(node)) for (const child of node) collect(child, reading);
  if (typeof node !== "object" || node === null || !("props" in node)) return;
  const { type, props } = node as Rendered;
  for (const [name, value] of Object.entries(props))
    if (name !== "children") reading.attributes.push(`${name}=${String(value)}`);
  const children = props["children"];
  if (typeof children === "string" && typeof type === "string" && type !== "p") {
    if (children.trim() !== "" || !children.includes("\n")) reading.texts.push([type, children]);
  } else collect(children, reading);
}
