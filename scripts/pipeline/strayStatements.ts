import type { Message } from "../../src/lib/message.ts";
import type { SourceRecord } from "../../src/lib/model/sourceRecord.ts";
import type { Capture } from "./capture.ts";
import type { EntryDraft } from "./entryDraft.ts";
import { findQuote, linesStretch } from "./findQuote.ts";
import type { RecordFault } from "./resolveRecord.ts";
import { notFound } from "./resolveRecord.ts";

/** Notes, advisories and attributions of the record whose lines or words are not there. */
export function strayStatements(
  record: SourceRecord,
  drafts: readonly EntryDraft[],
  capture: Capture,
  fault: RecordFault,
): Message[] {
  const stray = (list: string, index: number, text: string): Message =>
    fault([list, index], "decision-without-target", text);
  const noLines = (lines: readonly [number, number]): string =>
    `Unexpected lines ${lines.join(" to ")}, expected lines of ${capture.file}, which has ${capture.fileLines}`;
  return [
    ...record.notes.flatMap(({ lines, quote }, index) => {
      if (!linesStretch(capture, lines)) return [stray("notes", index, noLines(lines))];
      if (quote === null || findQuote(capture, lines, quote)) return [];
      return [stray("notes", index, notFound(quote, lines, capture.file))];
    }),
    ...record.advisories.flatMap(({ lines }, index) =>
      linesStretch(capture, lines) ? [] : [stray("advisories", index, noLines(lines))],
    ),
    ...record.attributions.flatMap(({ lines, scope, quote, verbatim }, index) => {
      if (scope === "source") return [];
      const stretch = linesStretch(capture, lines);
      if (!stretch) return [stray("attributions", index, noLines(lines))];
      const draft = drafts.find(({ start, end }) => start <= stretch.start && stretch.start < end);
      if (!draft)
        return [
          stray(
            "attributions",
            index,
            `Unexpected attribution of “${verbatim}” at lines ${lines.join(" to ")}, expected an entry there`,
          ),
        ];
      if (quote === null || capture.text.slice(draft.start, draft.end).includes(quote)) return [];
      return [
        stray(
          "attributions",
          index,
          `${notFound(quote, capture.linesOf(draft.start, draft.end), capture.file)}`,
        ),
      ];
    }),
  ];
}
