import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Message } from "../src/lib/message.ts";
import type { SourceDocument } from "../src/lib/model/sourceDocument.ts";
import { standing } from "../src/lib/view/dateText.ts";
import { tryCapture } from "./describe/tryCapture.ts";
import { FORMATS } from "./formats/index.ts";
import { completeness, completenessText } from "./pipeline/completeness.ts";
import { fitsText } from "./pipeline/detectFormat.ts";
import { printMessages } from "./report/printMessages.ts";
import { segmentsPage } from "./report/segmentsPage.ts";
import { segmentsText } from "./report/segmentsText.ts";
import { type Outcome, runCommand } from "./runCommand.ts";

const HELP = `npm run try -- FILE [--format NAME] [--page OUT.html]

Shows how a capture is read, without a record and without writing to the archive: which
format fits and why, every segment in its colour, what was read of each time, and the share
of the words in entries, around them and unplaced.

  FILE           a capture
  --format NAME  read it in this format instead of the one that fits best
  --page OUT     write the same as a page, with all lines

Exit code 0: done; 1: something is wrong with the input; 2: with the call.`;

await runCommand(HELP, (): Outcome => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: "string" },
      page: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) return { exitCode: 2, text: `Expected one file\n\n${HELP}` };
  if (!existsSync(file)) return { exitCode: 1, text: `${file}: Unexpected missing file, expected a capture` };
  if (values.format !== undefined && !FORMATS.some(({ name }) => name === values.format))
    return {
      exitCode: 1,
      text: `Unexpected format ${values.format}, expected one of ${FORMATS.map(({ name }) => name).join(", ")}`,
    };
  const bytes = new Uint8Array(readFileSync(file));
  const { detected, document, messages: found } = tryCapture(basename(file), bytes, values.format ?? null);
  const messages = found.map((message) => whereItIs(message, file));
  const fits = `Formats: ${fitsText(detected.fits)}`;
  if (!document) {
    printMessages(messages, process.stderr);
    return { exitCode: 1, text: `${fits}\nSeveral fit equally well: choose one with --format.` };
  }
  const lines = new TextDecoder().decode(bytes).split("\n");
  const summary = [
    `Read as ${document.format}. ${fits}`,
    postsText(document),
    `Of its words: ${completenessText(completeness(document.segments))}`,
  ];
  if (values.page !== undefined) writeFileSync(values.page, segmentsPage(document, lines, summary));
  printMessages(
    messages.filter(({ rule }) => rule !== "no-format"),
    process.stderr,
  );
  const colours = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
  return [segmentsText(document, lines, colours), "", ...summary].join("\n");
});

/** Ingest speaks of `seeds/`, where a capture that is only tried need not be. */
function whereItIs(message: Message, file: string): Message {
  return message.file === `seeds/${basename(file)}` ? { ...message, file } : message;
}

/** "Posts: 7, of which 7 have a clock and 7 a day". */
function postsText({ entries, format }: SourceDocument): string {
  const posts = entries.filter(({ kind }) => kind === "post");
  if (posts.length === 0) return `Posts: none. No line begins as a post of ${format} does.`;
  const clocks = posts.filter(({ date }) => date.time.value !== null).length;
  const days = posts.filter(({ date }) => standing(date).certain !== null).length;
  return `Posts: ${posts.length}, of which ${clocks} have a clock and ${days} a day`;
}
