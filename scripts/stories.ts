import { parseArgs } from "node:util";
import { decodeBytes } from "../src/lib/captureBytes.ts";
import type { Entry } from "../src/lib/model/entry.ts";
import { spelledNames } from "../src/lib/similar/spelledNames.ts";
import { readArchive } from "./ingestArchive.ts";
import { storyCandidates } from "./pipeline/storyCandidates.ts";
import type { Seeds } from "./read/seeds.ts";
import { type FirstWords, storiesReport } from "./report/storiesReport.ts";
import { runCommand } from "./runCommand.ts";

const HELP = `npm run stories -- [--seeds DIR]

Looks for entries that may tell of one event: those with similar passages, and those that name the
same places, names and days as few others do. Prints them as YAML for seeds/stories.yaml, with the
reasons, and what a story that is there may lack. Writes nothing: what a story is, a person decides.

  --seeds DIR   the archive's seeds   (default seeds)

Exit code 0: done; 1: the seeds are wrong; 2: wrong call.`;

/** Characters of a quotation: enough to know the entry by. */
const QUOTE = 60;

await runCommand(HELP, () => {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "seeds" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  const { seeds, documents, stories, messages } = readArchive(values.seeds);
  const errors = messages.filter(({ severity }) => severity === "error").length;
  if (!seeds || errors > 0)
    return { exitCode: 1, text: `${errors} error(s) in ${values.seeds}: \`npm run check\` lists them.` };
  const { issued } = seeds.issued.ledger;
  const entries = documents
    .flatMap((document) => document.entries)
    .filter(({ id }) => issued.get(id)?.status !== "withdrawn");
  const names = spelledNames([...seeds.names, ...seeds.places.places]);
  return storiesReport(storyCandidates(entries, stories, names), firstWordsIn(seeds));
});

/** The captured words at the beginning of an entry's text, as far as they stand on one line. */
function firstWordsIn({ sources }: Seeds): FirstWords {
  const captures = new Map(
    sources.flatMap(({ captures, written }) =>
      captures.map((capture, i) => [
        capture.sha256,
        { capture, encoding: written.captures[i]?.encoding ?? "utf-8" },
      ]),
    ),
  );
  return (entry: Entry) => {
    const known = captures.get(entry.capture.sha256);
    const block = entry.parts.find(({ kind, blocks }) => kind !== "stamp" && blocks.length > 0)?.blocks[0];
    if (!known || !block) return null;
    const [line = ""] = decodeBytes(known.capture.bytes.subarray(...block.at.bytes), known.encoding).split(
      /\r?\n/u,
    );
    const words = line.trim();
    const characters = [...words];
    if (characters.length <= QUOTE) return words;
    const cut = characters.slice(0, QUOTE).join("");
    return cut.replace(/(?<!\s)\s+\S*$/u, "");
  };
}
