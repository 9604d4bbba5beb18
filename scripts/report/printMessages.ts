import { formatMessage, type Message } from "../../src/lib/message.ts";

/** Prints messages, errors last, so that they stand nearest to the prompt. */
export function printMessages(
  messages: readonly Message[],
  out: { write(text: string): unknown; isTTY?: boolean },
): void {
  const sorted = [...messages].sort(
    (a, b) => Number(a.severity === "error") - Number(b.severity === "error"),
  );
  for (const message of sorted) out.write(`${message.severity}: ${formatMessage(message)}\n`);
}
