import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import type { Message } from "../src/lib/message.ts";
import { ingestArchive } from "./ingestArchive.ts";
import { printMessages } from "./report/printMessages.ts";
import { runCommand } from "./runCommand.ts";
import { isUnfinished, listFiles } from "./write/replaceFolder.ts";

const HELP = `npm run check -- [--seeds DIR] [--content DIR]

Reads everything in seeds/ and lists every message, and says whether src/content/ is what
the seeds say. Writes nothing.

  --seeds DIR     the archive's seeds   (default seeds)
  --content DIR   what ingest wrote     (default src/content)

Exit code 0: all is well (there may be warnings); 1: errors, or stale content; 2: wrong call.`;

await runCommand(HELP, () => {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "seeds" },
      content: { type: "string", default: "src/content" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  const scratch = mkdtempSync(join(tmpdir(), "dateline-check-"));
  try {
    const { messages, written } = ingestArchive(values.seeds, scratch);
    const stale = written ? staleFiles(scratch, values.content) : [];
    const all = [...messages, ...stale, ...[values.seeds, values.content].flatMap(unfinished)];
    printMessages(all, process.stderr, true);
    const errors = all.filter((message) => message.severity === "error").length;
    const warnings = all.length - errors;
    return { exitCode: errors > 0 ? 1 : 0, text: `${errors} error(s), ${warnings} warning(s).` };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});

/** A folder in which a run was killed: the next one ends what it began. */
function unfinished(folder: string): Message[] {
  if (!isUnfinished(folder)) return [];
  return [
    {
      rule: "unfinished",
      severity: "error",
      file: folder,
      line: null,
      column: null,
      text: "Unexpected files of a run that was stopped, expected none",
      hint: "Run `npm run ingest`: it ends what was begun, or takes it back.",
    },
  ];
}

function staleFiles(fresh: string, content: string): Message[] {
  const expected = listFiles(fresh);
  const found = listFiles(content).filter((file) => file !== "README.md");
  const different = expected.filter(
    (file) =>
      !existsSync(join(content, file)) ||
      !readFileSync(join(content, file)).equals(readFileSync(join(fresh, file))),
  );
  const extra = found.filter((file) => !expected.includes(file));
  const message = (file: string, text: string): Message => ({
    rule: "stale-content",
    severity: "error",
    file: join(content, file),
    line: null,
    column: null,
    text,
    hint: "Run `npm run ingest`.",
  });
  return [
    ...different.map((file) => message(file, "Unexpected content, expected what the seeds say")),
    ...extra.map((file) => message(file, "Unexpected file, expected none: the seeds do not make it")),
  ];
}
