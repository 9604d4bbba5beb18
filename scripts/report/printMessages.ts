import { byCodePoint } from "../../src/lib/codePoints.ts";
import { formatMessage, type Message } from "../../src/lib/message.ts";

/** Prints messages in the order of their files and lines, errors last, so that they stand nearest to the prompt. */
export function printMessages(
  messages: readonly Message[],
  out: { write(text: string): unknown; isTTY?: boolean },
): void {
  const sorted = [...messages].sort(
    (a, b) =>
      Number(a.severity === "error") - Number(b.severity === "error") ||
      byCodePoint(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
  for (const message of sorted) out.write(`${message.severity}: ${formatMessage(message)}\n`);
}
