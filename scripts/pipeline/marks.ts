import type { Mark } from "../../src/lib/model/mark.ts";
import { LANGUAGES } from "../languages/index.ts";
import { plainLine } from "../languages/plainLine.ts";
import type { Capture } from "./capture.ts";
import type { EntryDraft } from "./entryDraft.ts";

const MARKS = LANGUAGES.flatMap(({ marks }) =>
  marks.map(({ kind, match }) => ({ kind, match: new RegExp(match, "iu"), whole: /^\^.*\$$/u.test(match) })),
);

/** Marks that have a line to themselves: "Key event". */
export const WHOLE_LINE_MARKS: readonly RegExp[] = MARKS.filter(
  ({ kind, whole }) => whole && kind !== "summary" && kind !== "closing",
).map(({ match }) => match);

/** Further into a paragraph than this nobody looks for the words of a closing or a handover. Characters. */
const LOOKED_AT = 400;

/** What the source says of a post: one mark of each kind, at its first words. */
export function findMarks(capture: Capture, entry: EntryDraft): Mark[] {
  const found = new Map<Mark["kind"], Mark>();
  const pieces = entry.parts
    .filter(({ kind }) => kind === "title" || kind === "text" || kind === "furniture")
    .flatMap((part) => part.pieces);
  pieces.forEach((piece, index) => {
    const text = plainLine(capture.text.slice(piece.start, Math.min(piece.end, piece.start + LOOKED_AT)));
    for (const { kind, match, whole } of MARKS) {
      if (found.has(kind) || (whole && index > 0 && (kind === "summary" || kind === "closing"))) continue;
      const hit = match.exec(text);
      if (!hit) continue;
      const start = piece.start + hit.index;
      const end = start + hit[0].trimEnd().length;
      found.set(kind, {
        kind,
        verbatim: capture.text.slice(start, end),
        position: capture.position(start, end),
      });
    }
  });
  return [...found.values()].sort(
    (a, b) => a.position.bytes[0] - b.position.bytes[0] || (a.kind < b.kind ? -1 : 1),
  );
}
