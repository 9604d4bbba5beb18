import { createReadStream } from "node:fs";

/** The lines of a JSONL file, without their LF. (`node:readline` also breaks at U+2028, which JSON may contain.) */
export async function* jsonLines(path: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8" })) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
