import { readFileSync } from "node:fs";
import { type Document, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Message } from "../../src/lib/message.ts";

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
  return parseYaml(readFileSync(path, "utf8"), file, schema);
}

export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): YamlResult<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      messages: document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return message("yaml", file, line, col, `Unexpected YAML: ${error.message}`);
      }),
    };
  }
  const locate = locator(document, lines);
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    return {
      messages: [
        message(
          "yaml",
          file,
          1,
          1,
          `Unexpected YAML: ${error instanceof Error ? error.message : String(error)}`,
        ),
      ],
    };
  }
  const checked = schema.safeParse(plain);
  if (checked.success) return { value: checked.data, locate };
  return {
    messages: checked.error.issues.flatMap((issue) => {
      const keys =
        issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return keys.map((path) => {
        const { line, column } = locate(path);
        const name = path.map(String).join(".") || "the file";
        const text =
          issue.code === "unrecognized_keys"
            ? `Unexpected key ${name}, expected one of the keys in seeds/README.md`
            : `Unexpected value of ${name}: ${issue.message}`;
        return message("schema", file, line, column, text);
      });
    }),
  };
}

function message(rule: string, file: string, line: number, column: number, text: string): Message {
  return { rule, severity: "error", file, line, column, text, hint: null };
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
