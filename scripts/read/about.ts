import { readFileSync } from "node:fs";
import { element, printElements } from "../../src/lib/mdx/element.ts";
import type { Message } from "../../src/lib/message.ts";
import { decodeUtf8 } from "./decodeUtf8.ts";

/**
 * Reads the archive's introduction: paragraphs of plain text, each on one line between `<P>` and `</P>`. What Markdown
 * would take for more than letters is written as the closed grammar writes it.
 */
export function readAbout(path: string, file: string): { text: string; messages: Message[] } {
  const messages: Message[] = [];
  const paragraphs: string[] = [];
  const decoded = decodeUtf8(readFileSync(path), "about", file);
  if ("message" in decoded) return { text: "", messages: [decoded.message] };
  decoded.text.split(/\r?\n/u).forEach((line, index) => {
    if (line.trim() === "") return;
    const words = /^\s*<P>([^<>{}]+)<\/P>\s*$/u.exec(line)?.[1];
    if (words !== undefined) paragraphs.push(words.trim());
    else
      messages.push({
        rule: "about",
        severity: "error",
        file,
        line: index + 1,
        column: 1,
        text: `Unexpected ${JSON.stringify(line.trim().slice(0, 60))}, expected a paragraph of plain text between <P> and </P> on one line`,
        hint: "No links, no emphasis, no braces, no other tags.",
      });
  });
  return { text: printElements(paragraphs.map((words) => element("P", {}, words))), messages };
}
