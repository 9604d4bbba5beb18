import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { listFiles } from "../../../scripts/write/replaceFolder.ts";
import { PROJECT } from "../../support/empty-folder.ts";
import { type Literal, literals } from "../../support/literals.ts";

/** Rooms whose words readers see. Citations stay English (src/lib/words/README.md), messages to the archivist too. */
const ROOMS = [
  "src/components",
  "src/layouts",
  "src/pages",
  "src/client",
  "src/lib/view",
  "src/lib/html",
  "src/lib/search",
  "src/lib/feed",
  "src/lib/picture",
];

/** It knows the numbers that captured English writes out. */
const NUMBER_WORDS = "src/lib/view/figures.ts";

const files = [
  ...ROOMS.flatMap((room) => listFiles(join(PROJECT, room)).map((file) => `${room}/${file}`)),
  "src/citations.ts",
  "src/collections.ts",
  "src/dataFiles.ts",
  "src/maps.ts",
  "src/placeData.ts",
].filter((file) => /\.(?:astro|ts|js)$/u.test(file) && file !== NUMBER_WORDS);

/** Names, vocabularies and commands: the same in every language. */
const NAMES =
  /\b(?:GeoNames|Wikidata|VIAF|MARC|schema\.org|CSL|TEI|PROV-O|SHA-?256(?:SUMS)?|Z3988|Chicago|Dateline(?: Serif)?)\b|sha256sum --check --ignore-missing|for f in \*\.txt.*|jq -r.*|tail -c \+|head -c|sed -n|^:root\{.*/gu;

/** Elements in strings, and classes such as `when when--`. */
const MARKUP = /<[/?]?\w[^>]*(?:>|$)|[\w-]* ?\w+--[\w-]*|" [\w-]+="/gu;

/** Attributes that readers see or hear. */
const SPOKEN = new Set([
  "abbr",
  "alt",
  "aria-label",
  "caption",
  "data-label",
  "description",
  "label",
  "placeholder",
  "term",
  "text",
  "title",
  "why",
]);

/** Strings that look like words for people: several words, or one with a capital. */
const PHRASE = /\p{L}{2,}[,;:]? \p{L}|^\p{Lu}\p{Ll}+$/u;

test.each(files)("%s says nothing but what the table of words says", (file) => {
  const code = readFileSync(join(PROJECT, file), "utf8");
  const found = file.endsWith(".astro")
    ? [...literals(frontmatterOf(code)), ...literals(`<>${templateOf(code)}</>`)]
    : literals(code);
  const words = found.filter(isForReaders).map(({ text }) => text.trim().slice(0, 80));
  expect(words).toEqual([]);
});

test("the search for words finds some", () => {
  const code =
    '---\nconst title = "A day of rain";\n---\n<p aria-label="Days">No entry {n > 0 ? "Two posts" : day}</p>';
  const found = [...literals(frontmatterOf(code)), ...literals(`<>${templateOf(code)}</>`)].filter(
    isForReaders,
  );
  expect(found.map(({ text }) => text)).toEqual(["A day of rain", "Days", "No entry ", "Two posts"]);
});

function isForReaders({ text, node }: Literal): boolean {
  const bare = text.replaceAll(NAMES, "").replaceAll(MARKUP, "");
  if (!/\p{L}{2}/u.test(bare)) return false;
  const { parent } = node;
  if (ts.isJsxText(node)) return true;
  if (ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent) || isThrown(node)) return false;
  const attribute = attributeOf(node);
  if (attribute !== null && !SPOKEN.has(attribute)) return false;
  if (ts.isJsxAttribute(parent)) return true;
  return PHRASE.test(bare) && !isOther(node, bare);
}

/** Types, policies, style sheets, media types, names of DOM events and the like. */
function isOther(node: ts.Node, text: string): boolean {
  if (/^@\w|^[a-z-]+-src |^[\w-]+\/[\w+-]+;|^\(min-width|'self'/u.test(text)) return true;
  const { parent } = node;
  // Keys, comparisons and what is looked up say nothing: "Escape", "ArrowDown".
  if (ts.isBinaryExpression(parent) && /^[!=]==$/u.test(parent.operatorToken.getText())) return true;
  if (ts.isCaseClause(parent) || (ts.isPropertyAssignment(parent) && parent.name === node)) return true;
  return (
    ts.isCallExpression(parent) &&
    /(?:querySelector|find|matchMedia|closest|execCommand)/u.test(parent.expression.getText())
  );
}

function isThrown(node: ts.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isNewExpression(at) && /Error$/u.test(at.expression.getText())) return true;
    if (ts.isStatement(at)) return false;
  }
  return false;
}

/** The attribute that a string stands in, however deep. */
function attributeOf(node: ts.Node): string | null {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isJsxAttribute(at)) return at.name.getText();
    if (ts.isJsxElement(at) || ts.isStatement(at)) return null;
  }
  return null;
}

function frontmatterOf(code: string): string {
  return /^---\n([\s\S]*?)\n---\n/u.exec(code)?.[1] ?? "";
}

/** What stands under the fence, as TypeScript can read it. */
function templateOf(code: string): string {
  return code
    .replace(/^---\n[\s\S]*?\n---\n/u, "")
    .replace(/<!doctype html>/iu, "")
    .replaceAll(/<!--[\s\S]*?-->|<script>[\s\S]*?<\/script>/gu, "")
    .replaceAll(/<(meta|link|br|input)\b((?:[^>{]|\{[^}]*\})*?)\s*\/?>/gu, "<$1$2 />");
}
