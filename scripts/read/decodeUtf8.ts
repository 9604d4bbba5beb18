import type { Message } from "../../src/lib/message.ts";

/** The text of a file that people write, or what is wrong with it: nothing is read as something else. */
export function decodeUtf8(
  bytes: Buffer,
  rule: string,
  file: string,
): { text: string } | { message: Message } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const line = bytes.toString("utf8").split("\ufffd", 1)[0]?.split("\n").length ?? 1;
    const text = "Unexpected letters, expected text in UTF-8";
    return {
      message: { rule, severity: "error", file, line, column: 1, text, hint: "Save it again as UTF-8." },
    };
  }
}
