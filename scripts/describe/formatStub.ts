/** "stamps-in-brackets" → "stampsInBrackets" */
export function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}

const importLine = (names: string, path: string): string => `import ${names} from ${JSON.stringify(path)};`;

/** The source of a new format, with the first lines of an example in its comment. */
export function formatStub(name: string, lines: readonly string[]): string {
  const look = lines
    .filter((line) => line.trim() !== "")
    .slice(0, 6)
    .map((line) => ` * ${line.trim().slice(0, 100).replaceAll("*/", "* /")}`);
  return `${importLine("{ DAY_HEADINGS, HEAD_LINES, POST_LINES }", "../languages/pageLines.ts")}
${importLine("{ CLOCK_LOOK }", "../languages/stampLooks.ts")}
${importLine("type { Format }", "./format.ts")}

/*
 * What a post looks like. The example begins with:
 *
${look.join("\n")}
 */
/** Change this: what a stamp looks like, and what parts it from the words. Here: "[17:55] Text". */
const STAMP = new RegExp(String.raw\`^\\[\${CLOCK_LOOK}\\]\\s+(?=\\S)\`, "iu");

export const ${camelCase(name)}: Format = {
  name: "${name}",
  layout: "Say in one sentence what such a document looks like",
  signals: [{ least: 2, weight: 1, reason: "lines that begin as posts of this format do" }],
  lines: [...DAY_HEADINGS, ...HEAD_LINES, ...POST_LINES],
  postsIn: ["head", "posts", "tail"],
  post: { stamp: "start" },
  lead: /^\\s*[•*]\\s+/u,
  stamps: [{ at: "start", match: STAMP }],
  signatures: [],
  parts: ["page-line", "credit-line", "captioned-credit", "title"],
  marks: true,
};
`;
}

/** The table of formats with one more: its import by name, and its place before the format for any text. */
export function withFormat(table: string, name: string): string {
  const value = camelCase(name);
  const own = importLine(`{ ${value} }`, `./${name}.ts`);
  const lines = table.split("\n");
  const imports = lines.filter((line) => line.startsWith("import "));
  const sorted = [...imports, own].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  const rest = lines.filter((line) => !line.startsWith("import "));
  return [...sorted, ...rest].join("\n").replace("  paragraphs,\n", `  ${value},\n  paragraphs,\n`);
}

const pathOf = (line: string): string => /"(.*)"/u.exec(line)?.[1] ?? "";
