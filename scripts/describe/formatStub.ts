/** "stamps-in-brackets" → "stampsInBrackets" */
export function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}

const importLine = (names: string, path: string): string => `import ${names} from ${JSON.stringify(path)};`;

/** "17:55", "5.00h", "14 h 05": what many stamps hold. */
const CLOCK_IN_LINE = /(?<!\d)\d{1,2}(?:[:.]|\s?h\s?)\d{2}(?!\d)/iu;

/** The source of a new format, with the lines around the first clock of an example in its comment. */
export function formatStub(name: string, lines: readonly string[]): string {
  const words = lines.filter((line) => line.trim() !== "");
  const from = Math.max(0, words.findIndex((line) => CLOCK_IN_LINE.test(line)) - 1);
  const look = words
    .slice(from, from + 6)
    .map((line) => ` * ${line.trim().slice(0, 100).replaceAll("*/", "* /")}`);
  return `${importLine("{ DAY_HEADINGS, HEAD_LINES, POST_LINES }", "../languages/pageLines.ts")}
${importLine("{ CLOCK_LOOK }", "../languages/stampLooks.ts")}
${importLine("type { Format }", "./format.ts")}

/*
 * What a post looks like. In the example, around its first clock:
 *
${look.join("\n")}
 */
/** Change this: what a stamp looks like, and what parts it from the words. Here: "[17:55] Text". */
const STAMP = new RegExp(String.raw\`^\\[\${CLOCK_LOOK}\\]\\s+(?=\\S)\`, "iu");

export const ${camelCase(name)}: Format = {
  name: "${name}",
  // format.ts tells what each field means, and the README beside it how to find its value.
  layout: "Say in one sentence what such a document looks like",
  signals: [{ least: 2, weight: 1, reason: "lines that begin as posts of this format do" }],
  // In front of these: what divides the days here, and the line below which no post is.
  lines: [...DAY_HEADINGS, ...HEAD_LINES, ...POST_LINES],
  postsIn: ["head", "posts", "tail"],
  post: { stamp: "start" },
  lead: /^\\s*[•*]\\s+/u,
  // With a name behind the stamp: rest: "signature", and in \`signatures\` a pattern with (?<by>…).
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
