import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { buildSite } from "./buildSite.ts";
import { cacheFolder } from "./cacheFolder.ts";
import { codeHash } from "./codeHash.ts";
import { runCommand } from "./runCommand.ts";
import { atWork } from "./write/atWork.ts";
import { lockBeside } from "./write/takeLock.ts";

const HELP = `npm run build -- [--seeds DIR] [--content DIR] [--out DIR] [--against FILE] [--incremental]

Makes the site from src/content/. Run \`npm run ingest\` first where seeds/ has changed.

  --seeds DIR     where the captures lie   (default seeds)
  --content DIR   what ingest wrote        (default src/content)
  --out DIR       where the site is written (default dist)
  --against FILE  ledger of the last edition (default: that of each git tag edition-*)
  --incremental   take over the pages of entries that the last such build made, where all that they show is
                  the same; the site is the same, byte for byte (default: make every page)

Exit code 0: done; 1: something is wrong with the content; 2: with the call.`;

await runCommand(HELP, async () => {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "seeds" },
      content: { type: "string", default: "src/content" },
      out: { type: "string", default: "dist" },
      against: { type: "string" },
      incremental: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  const cacheDir = cacheFolder(values.content);
  mkdirSync(cacheDir, { recursive: true });
  if (values.incremental) process.env["DATELINE_CODE"] = codeHash(process.cwd());
  process.env["DATELINE_SEEDS"] = resolve(values.seeds);
  process.env["DATELINE_CONTENT"] = resolve(values.content);
  const [outDir, contentDir, seedsDir] = [values.out, values.content, values.seeds].map((path) =>
    resolve(path),
  ) as [string, string, string];
  return atWork("build", { reads: [contentDir, seedsDir], locks: [lockBeside(outDir)] }, () =>
    buildSite({ outDir, cacheDir, contentDir, seedsDir, against: values.against ?? null }),
  );
});
