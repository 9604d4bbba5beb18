import { readFileSync } from "node:fs";
import { type Document, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Message } from "../../src/lib/message.ts";
import { decodeUtf8 } from "./decodeUtf8.ts";
import { describeIssue, valueAt } from "./describeIssue.ts";

/** Where a value stands in a YAML file. */
export type Locate = (path: readonly PropertyKey[]) => { line: number; column: number };

/** A YAML file that has the shape it must have, or what is wrong with it. */
export type YamlResult<T> = { value: T; locate: Locate } | { messages: Message[] };

/** YAML aliases can blow up a small file; an archive's files need none to speak of. */
const MOST_ALIASES = 50;

/**
 * Reads a YAML file and checks it. Everything that is wrong is said at once, each with its line.
 *
 * @param path where the file is on disk.
 * @param file how messages call it: a path from the folder of the archive.
 */
export function readYamlFile<T>(path: string, file: string, schema: z.ZodType<T>): YamlResult<T> {
  const decoded = decodeUtf8(readFileSync(path), "yaml", file);
  return "text" in decoded ? parseYaml(decoded.text, file, schema) : { messages: [decoded.message] };
}

export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): YamlResult<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: "error",
  });
  const [error] = document.errors;
  if (error) {
    // One slip makes many errors further on: the first is the one to mend.
    // How deep is too deep depends on the machine, and so does where it shows.
    const tooDeep = /call stack/u.test(error.message);
    const { line, col } = tooDeep ? { line: 1, col: 1 } : lines.linePos(error.pos[0]);
    const what = tooDeep ? "Lists are nested too deep" : error.message;
    return {
      messages: [message("yaml", file, line, col, `Unexpected YAML, expected it well formed: ${what}`)],
    };
  }
  const locate = locator(document, lines);
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const text = `Unexpected number of aliases (*name), expected ${MOST_ALIASES} at the most`;
    return { messages: [{ ...message("yaml", file, 1, 1, text), hint: "Write the values out." }] };
  }
  if (holdsItself(plain)) {
    const text = "Unexpected alias (*name) inside what it stands for, expected it outside";
    return { messages: [{ ...message("yaml", file, 1, 1, text), hint: "Write the values out." }] };
  }
  const checked = schema.safeParse(plain);
  if (checked.success) return { value: checked.data, locate };
  return {
    messages: checked.error.issues.flatMap((issue) => {
      const keys =
        issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return keys.map((path) => {
        const { line, column } = locate(path);
        const text =
          issue.code === "unrecognized_keys"
            ? `Unexpected field ${path.map(String).join(".")}, expected one of those in seeds/README.md`
            : describeIssue(issue, valueAt(plain, path));
        return message("schema", file, line, column, text);
      });
    }),
  };
}

function message(rule: string, file: string, line: number, column: number, text: string): Message {
  return { rule, severity: "error", file, line, column, text, hint: null };
}

/** Does a value hold itself, however deep? @param within what it stands in */
function holdsItself(value: unknown, within: ReadonlySet<unknown> = new Set()): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (within.has(value)) return true;
  const inside = new Set([...within, value]);
  return Object.values(value).some((one) => holdsItself(one, inside));
}

/** Finds the node of a path, or of the nearest part of it that is there. */
function locator(document: Document.Parsed, lines: LineCounter): Locate {
  return (path) => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      const range =
        typeof node === "object" && node !== null && "range" in node
          ? (node.range as [number, number, number] | null)
          : null;
      if (range) {
        const { line, col } = lines.linePos(range[0]);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  };
}
