import { LANGUAGES } from "../languages/index.ts";

/**
 * The frame in which a line stands, as spaces: marks of Markdown and of wiki pages, bullets, cells of tables, rules, links for
 * editors. Each unit stands for one, so that offsets into it are offsets into the line:
 *
 *     ==0759 AM > text        | 08:41 | text |        ### 4 May[edit]        * [12:03] text
 */
export function unframed(line: string, bullets: boolean): string {
  const edit = EDIT_LEAD.exec(line)?.[0].length ?? 0;
  const lead = edit + ((bullets ? BULLETED : LEAD).exec(line.slice(edit))?.[0].length ?? 0);
  const link = EDIT_LINK.exec(line)?.index ?? line.length;
  const end = link - (line.slice(0, link).length - withoutTail(line.slice(0, link)).length);
  if (lead === 0 && end >= line.length) return line;
  return spaces(lead) + line.slice(lead, Math.max(lead, end)) + spaces(line.length - Math.max(lead, end));
}

/** "[12:03] text", "(4 May, 12:03 UTC) text": brackets around the first words as spaces. */
export function unbracketed(line: string): string {
  const found = BRACKETS.exec(line);
  const [, indent, open = "", inside = ""] = found ?? [];
  if (indent === undefined) return line;
  const close = indent.length + open.length + inside.length;
  return `${indent} ${inside} ${line.slice(close + 1)}`;
}

/** "3. 18th October: text": the number of an item as spaces. */
export function unnumbered(line: string): string {
  return line.replace(NUMBER, (number) => spaces(number.length));
}

const spaces = (length: number): string => " ".repeat(length);

const MARKS = String.raw`[\s#=>|_§▪●○■□◆◇★☆→►▶▸*•·◦‣⁃]`;
const SYMBOL = String.raw`(?![©®™])\p{Extended_Pictographic}[\u{fe0f}\u{200d}\u{1f3fb}-\u{1f3ff}]*`;
const EDIT_WORDS = LANGUAGES.flatMap(({ editLinks }) => editLinks).join("|");
/** "editar- text", "[edit] text": what a wiki prints before the words of a section. */
export const EDIT_LEAD = new RegExp(
  String.raw`^\s*(?:\[\s?(?:${EDIT_WORDS})\s?\]\s?(?:[-–]\s?)?|(?:${EDIT_WORDS})\s?[-–]\s)(?=\S)`,
  "iu",
);
const LEAD = new RegExp(
  String.raw`^(?:\s*(?:[=>|_§★☆→►▶▸]|#{1,6}(?=[\s*_])|:(?=\d)|${SYMBOL})){1,12}\s*`,
  "u",
);
const BULLETED = new RegExp(
  String.raw`^(?:${MARKS}|#{1,6}(?=[\s*_])|:(?=\d)|[-–—](?=[\s*_[|])|${SYMBOL}){1,24}`,
  "u",
);
const EDIT_LINK = new RegExp(String.raw`\s?\[\s?(?:${EDIT_WORDS})\s?\]\s*$`, "iu");
const BRACKETS = /^(\s*)([[(<{])([^[\](){}<>\n]{1,60})[\])>}]/u;
const NUMBER = /^\s*\d{1,3}[.)]\s+(?=\S)/u;

/** Rules, cells and marks of headings that close a line. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && TAIL.has(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

const TAIL = new Set([..."|_=#~* \t\u00a0"]);
