import type { Message } from "../../src/lib/message.ts";
import { isDeviceName } from "../../src/lib/model/slug.ts";

/** Bytes of a name at the most: file systems allow 255, and programs that unpack them add endings. */
const LONGEST = 200;

/** What Windows allows in no name, and what nobody sees. */
const FORBIDDEN = /[<>:"|?*\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * Names of files that some machine could not keep: an archive goes from one to another, and must arrive whole. Windows and macOS
 * take two names that differ by case only, or by how an accent is composed, for one.
 */
export function fileNameFaults(files: readonly string[], label: string): Message[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) => {
    const other = seen.get(sameName(file));
    seen.set(sameName(file), file);
    const expected =
      other === undefined ? wrongName(file) : `one that differs from ${other} by more than case and accents`;
    return expected === null ? [] : [fault(`${label}/${file}`, expected)];
  });
}

function sameName(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

/** What a name should be that cannot be kept everywhere; null where it can. */
function wrongName(file: string): string | null {
  if (isDeviceName(file.split(".", 1)[0]?.toLowerCase() ?? "")) return "one that is no device of Windows";
  if (FORBIDDEN.test(file)) return 'one without < > : " | ? * \\ and invisible characters';
  if (/[. ]$/u.test(file)) return "one without a full stop or a space at its end";
  if (Buffer.byteLength(file) > LONGEST) return `one of ${LONGEST} bytes at the most`;
  return null;
}

function fault(file: string, expected: string): Message {
  return {
    rule: "file-name",
    severity: "error",
    file: printable(file),
    line: null,
    column: null,
    text: `Unexpected name, expected ${expected}`,
    hint: "Not every machine can keep a file of this name. Rename it, and in the record that names it.",
  };
}

/** Messages stand on one line, and a name may hold what a terminal would obey. */
function printable(file: string): string {
  return file.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
