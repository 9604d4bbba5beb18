import type { SegmentWithText } from "../../src/lib/model/sourceDocument.ts";
import type { Capture } from "./capture.ts";
import { readingText } from "./parts/cutParts.ts";
import type { SegmentDraft } from "./segments.ts";

export function finishSegment(
  capture: Capture,
  segment: SegmentDraft,
  idAt: ReadonlyMap<number, string>,
): SegmentWithText {
  const entry = segment.entryKind === null ? null : (idAt.get(segment.start) ?? null);
  const blocks: SegmentWithText["blocks"] = [];
  if (entry === null && segment.kind !== "blank") {
    for (let i = capture.lineAt(segment.start).number - 1; i < capture.lines.length; i++) {
      const line = capture.lines[i];
      if (!line || line.start >= segment.end) break;
      if (line.blank) continue;
      // A segment of a page or of data may begin within a line of its words.
      const text = capture.text.slice(Math.max(line.start, segment.start), Math.min(line.end, segment.end));
      if (text.trim() === "") continue;
      const start = Math.max(line.start, segment.start) + (text.length - text.trimStart().length);
      const end = start + text.trim().length;
      blocks.push({
        text: readingText(capture.text.slice(start, end)),
        at: capture.position(start, end),
        marker: null,
        ...capture.cutsOf(start, end),
      });
    }
  }
  return {
    kind: segment.kind,
    bytes: capture.bytesOf(segment.start, segment.end),
    lines: capture.linesOf(segment.start, segment.end),
    entry,
    blocks,
  };
}
