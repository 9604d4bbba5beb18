import type { Advisory } from "../model/entry.ts";
import type { Words } from "../words/en.ts";

/** "killing (a suicide bombing); sexual violence": each kind once, with what the archivist adds. */
export function advisoryText(advisories: readonly Advisory[], say: Pick<Words, "semicolon">): string {
  const kinds = new Map<string, string[]>();
  for (const { kind, note } of advisories) {
    const notes = kinds.get(kind) ?? [];
    kinds.set(kind, notes);
    const words = note?.replace(/\.$/u, "");
    if (words && !notes.includes(words)) notes.push(words);
  }
  return [...kinds]
    .map(
      ([kind, notes]) =>
        `${kind.replaceAll("-", " ")}${notes.length === 0 ? "" : ` (${notes.map(lowerFirst).join(say.semicolon)})`}`,
    )
    .join(say.semicolon);
}

function lowerFirst(text: string): string {
  return /^(?:A|An|The)\s/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
