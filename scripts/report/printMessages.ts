import { formatMessage, type Message } from "../../src/lib/message.ts";

/** Warnings of one rule that are printed one by one; beyond that they are counted, so that an error is never buried. */
const MOST_OF_A_RULE = 20;

/** Prints messages, errors last, so that they stand nearest to the prompt. `all`: every warning, however many. */
export function printMessages(
  messages: readonly Message[],
  out: { write(text: string): unknown },
  all = false,
): void {
  const errors = messages.filter((message) => message.severity === "error");
  const warnings = messages.filter((message) => message.severity === "warning");
  const counts = new Map<string, number>();
  for (const warning of warnings) {
    const count = (counts.get(warning.rule) ?? 0) + 1;
    counts.set(warning.rule, count);
    if (all || count <= MOST_OF_A_RULE) out.write(`warning: ${formatMessage(warning)}\n`);
  }
  for (const [rule, count] of counts) {
    if (!all && count > MOST_OF_A_RULE)
      out.write(`warning: … and ${count - MOST_OF_A_RULE} more (${rule}); \`npm run check\` lists all\n`);
  }
  for (const error of errors) out.write(`error: ${formatMessage(error)}\n`);
}
