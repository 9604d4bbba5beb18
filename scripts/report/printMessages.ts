import { byCodePoint } from "../../src/lib/codePoints.ts";
import { formatMessage, type Message } from "../../src/lib/message.ts";

/** Warnings of one rule that are printed one by one; beyond that they are counted, so that an error is never buried. */
const MOST_OF_A_RULE = 20;

/**
 * Prints messages in the order of their files and lines, errors last, so that they stand nearest to the prompt.
 *
 * @param all every warning, however many there are of its rule.
 */
export function printMessages(
  messages: readonly Message[],
  out: { write(text: string): unknown },
  all = false,
): void {
  const sorted = [...messages].sort(
    (a, b) =>
      Number(a.severity === "error") - Number(b.severity === "error") ||
      byCodePoint(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
  const counts = new Map<string, number>();
  for (const message of sorted) {
    const count = (counts.get(message.rule) ?? 0) + 1;
    if (message.severity === "warning") counts.set(message.rule, count);
    if (message.severity === "warning" && !all && count > MOST_OF_A_RULE) continue;
    out.write(`${message.severity}: ${formatMessage(message)}\n`);
  }
  for (const [rule, count] of counts) {
    if (!all && count > MOST_OF_A_RULE)
      out.write(`warning: … and ${count - MOST_OF_A_RULE} more (${rule}); \`npm run check\` lists all\n`);
  }
}
