import type { Message } from "../../src/lib/message.ts";
import type { Capture } from "./capture.ts";
import type { Order } from "./dates.ts";
import type { SegmentDraft } from "./segments.ts";

export function unplaced(capture: Capture, segment: SegmentDraft): Message {
  const line = capture.lineAt(segment.start);
  return captureMessage(
    capture,
    line.start,
    "unplaced",
    `Unexpected line “${line.text.trim().slice(0, 60)}”, expected a part that the format knows`,
    "warning",
  );
}

export function captureMessage(
  capture: Capture,
  offset: number,
  rule: string,
  text: string,
  severity: Message["severity"] = "warning",
): Message {
  const { line, column } = capture.position(offset, offset);
  return { rule, severity, file: `seeds/${capture.file}`, line, column, text, hint: null };
}

export type { Order };
