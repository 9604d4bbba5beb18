import { z } from "zod";
import { identityText, type Sha256 } from "../ids.ts";
import type { Message } from "../message.ts";
import { Entry } from "../model/entry.ts";
import { SchemaVersion } from "../model/schemaVersion.ts";
import { Slug } from "../model/slug.ts";
import type { Ledger } from "./ledger.ts";

/** One line of `seeds/retired.jsonl`: an entry as it was last published, before another superseded it. */
export const RetiredEntry = z.strictObject({
  schemaVersion: SchemaVersion,
  /** Key of its source. */
  key: Slug,
  /** The edition that published it last. */
  edition: z.string().min(1),
  /** Its slice of the capture, decoded: the text that its id stands for. */
  slice: z.string().min(1),
  entry: Entry,
});
export type RetiredEntry = z.infer<typeof RetiredEntry>;

/** Reads the retired entries; the last line about an id counts. An empty text holds none. */
export function readRetired(
  text: string,
  file = "seeds/retired.jsonl",
): { retired: Map<string, RetiredEntry>; messages: Message[] } {
  const retired = new Map<string, RetiredEntry>();
  const messages: Message[] = [];
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  lines.forEach((line, index) => {
    const checked = RetiredEntry.safeParse(parse(line));
    if (checked.success) {
      retired.set(checked.data.entry.id, checked.data);
      return;
    }
    const [issue] = checked.error.issues;
    messages.push({
      rule: "retired-line",
      severity: "error",
      file,
      line: index + 1,
      column: 1,
      text: `Unexpected ${issue?.path.map(String).join(".") || "line"}: ${issue?.message}, expected an entry as it was published`,
      hint: "Only `npm run release` writes this file: take it from the last edition.",
    });
  });
  return { retired, messages };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

export function printRetired(retired: RetiredEntry): string {
  return `${JSON.stringify(retired)}\n`;
}

/** What of the retired entries does not fit the ledger: each superseded id has its entry, with the text that the id stands for. */
export function retiredFaults(
  ledger: Pick<Ledger, "issued">,
  retired: ReadonlyMap<string, RetiredEntry>,
  sha256: Sha256,
  file = "seeds/retired.jsonl",
): Message[] {
  return [...ledger.issued.values()].flatMap(({ id, status, textSha256 }) => {
    if (status !== "superseded") return [];
    const kept = retired.get(id);
    const what = !kept
      ? `Unexpected missing entry ${id}, which was superseded`
      : sha256(identityText(kept.slice)) === textSha256
        ? null
        : `Unexpected text of ${id}, whose SHA-256 is another in the ledger`;
    return what === null
      ? []
      : [
          {
            rule: "retired-text",
            severity: "error" as const,
            file,
            line: null,
            column: null,
            text: `${what}, expected it as it was published`,
            hint: "Only `npm run release` writes this file: take it from the last edition.",
          },
        ];
  });
}
