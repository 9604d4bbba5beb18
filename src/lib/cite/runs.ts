/** A stretch of a citation. */
export interface Run {
  text: string;
  italic?: true;
}
export type Runs = readonly Run[];

export const plain = (text: string): Runs => [{ text }];

/** A title in italics; what the archive devised stands in brackets and upright. */
export const italic = (title: string): Runs =>
  title.startsWith("[") ? plain(title) : [{ text: title, italic: true }];

/** The words of a citation without its italics. */
export function runsText(runs: Runs): string {
  return runs.map(({ text }) => text).join("");
}

/**
 * Parts with a comma, full stop or semicolon between them; null parts are left out. American styles set comma and full stop
 * inside a closing quotation mark. No full stop follows another end of a sentence.
 */
export function joined(
  parts: readonly (Runs | string | null)[],
  mark: "," | "." | ";" | "",
  american = true,
): Runs {
  return parts.reduce<Runs>((runs, part) => {
    if (part === null || part.length === 0) return runs;
    const next = typeof part === "string" ? plain(part) : part;
    return runs.length === 0 ? next : [...ended(runs, mark, american), { text: " " }, ...next];
  }, []);
}

/** `runs` with a mark at their end, where it is not there already. */
export function ended(runs: Runs, mark: "," | "." | ";" | "", american = true): Runs {
  const last = runs.at(-1);
  if (last === undefined || mark === "") return runs;
  const text = runsText(runs);
  if (mark === "." && /[.!?…][”’]?$/u.test(text)) return runs;
  if (american && mark !== ";" && last.text.endsWith("”"))
    return [
      ...runs.slice(0, -1),
      { ...last, text: last.text.replace(/['’]?”$/u, (close) => `${mark}${close}`) },
    ];
  return [...runs, { text: mark }];
}

/** A title in quotation marks, and those of the same kind inside it changed to the other kind. */
export function quoted(title: string, kind: "double" | "single" = "double"): Runs {
  const [open, close] = kind === "double" ? ["“", "”"] : ["‘", "’"];
  return plain(`${open}${otherMarks(title, kind)}${close}`);
}

/** Double marks, straight or curved, become single ones, or single become double; apostrophes stay as captured. */
function otherMarks(title: string, outer: "double" | "single"): string {
  if (outer === "double") return title.replace(/(^|[\s([—–-])["“]/gu, "$1‘").replace(/["”“]/gu, "’");
  return title.replace(/(^|[\s([—–-])['‘](?=\S)([^'‘’]*?)['’](?![\p{L}\p{N}])/gu, "$1“$2”");
}

/** "Live blog post": the first letter large. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "A", "A and B", "A, B, and C". */
export function list(items: readonly string[], and: string, serialComma = true): string {
  if (items.length < 3) return items.join(` ${and} `);
  return `${items.slice(0, -1).join(", ")}${serialComma ? "," : ""} ${and} ${items.at(-1)}`;
}
