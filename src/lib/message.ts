/** What did not fit: with rule, place, what was found and what was expected. Never dropped, never guessed over. */
export interface Message {
  /** Short name of the rule, in kebab case. */
  rule: string;
  /** `error` ends the run with exit code 1; `warning` is reported and kept. */
  severity: "error" | "warning";
  /** File, as a path from the folder of the archive. */
  file: string;
  /** 1-based; null where the whole file is meant. */
  line: number | null;
  /** 1-based, in code points; null where the whole line is meant. */
  column: number | null;
  /** "Unexpected X, expected Y", without a full stop. */
  text: string;
  /** What to do, or null. */
  hint: string | null;
}

/** One line of text: `seeds/x.txt:118:1: Unexpected clock 09:41 after 10:02, expected newest first (clock-order)`. */
export function formatMessage(message: Message): string {
  const place = [message.file, message.line, message.column].filter((part) => part !== null).join(":");
  const hint = message.hint === null ? "" : `\n  ${message.hint}`;
  return `${place}: ${message.text} (${message.rule})${hint}`;
}
