import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { dateSentence } from "../../src/lib/view/dateText.ts";
import { en } from "../../src/lib/words/en.ts";

/** Colours of a terminal for each kind of segment, as SGR numbers: entries plain, what is known dim, what is not on red. */
const COLOURS: Readonly<Record<string, string>> = {
  entry: "32",
  "key-point": "36",
  standfirst: "36",
  heading: "1",
  notice: "33",
  contributors: "33",
  furniture: "2",
  unplaced: "41;97",
};

/** The first line of each segment of a document, with its kind, its lines and for entries what was read of its time. */
export function segmentsText(document: SourceDocument, lines: readonly string[], colours: boolean): string {
  const entries = new Map(document.entries.map((entry) => [entry.id, entry]));
  return document.segments
    .filter(({ kind }) => kind !== "blank")
    .map((segment) => {
      const entry = segment.entry === null ? undefined : entries.get(segment.entry);
      const kind = entry && entry.kind !== "post" ? entry.kind : segment.kind;
      const [first, last] = segment.lines;
      const where = `${first}-${last}`.padStart(11);
      const words = (lines[first - 1] ?? "").trim().slice(0, 90);
      const why = reasons(segment, entry);
      const paint = (text: string): string =>
        colours ? `\u001b[${COLOURS[kind] ?? "0"}m${text}\u001b[0m` : text;
      return [
        `${where} ${paint(kind.padEnd(12))} ${words}`,
        ...why.map((reason) => `${" ".repeat(25)}${reason}`),
      ].join("\n");
    })
    .join("\n");
}

/** Why a segment is what it is said to be. */
export function reasons(
  segment: SourceDocument["segments"][number],
  entry: SourceDocument["entries"][number] | undefined,
): string[] {
  if (segment.kind === "unplaced") return ["no rule of the format knows this line"];
  if (!entry) return [];
  const parts = entry.parts.map(({ kind }) => kind).join(", ");
  const people = entry.attributions.map(({ role, verbatim }) => `; ${role} “${verbatim}”`).join("");
  const marks = (entry.marks ?? []).map(({ kind, verbatim }) => `${kind} (“${verbatim}”)`);
  return [
    `${entry.date.verbatim === null ? "no stamp" : `stamp “${entry.date.verbatim}”`}; ${dateSentence(entry.date, en)}`,
    `parts: ${parts}${people}${marks.length > 0 ? `; marked ${marks.join(", ")}` : ""}`,
  ];
}
