import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { buildSite } from "./buildSite.ts";
import { runCommand } from "./runCommand.ts";
import { atWork } from "./write/atWork.ts";
import { lockBeside } from "./write/takeLock.ts";

const HELP = `npm run build -- [--seeds DIR] [--content DIR] [--out DIR] [--against FILE]

Makes the site from src/content/. Run \`npm run ingest\` first where seeds/ has changed.

  --seeds DIR     where the captures lie   (default seeds)
  --content DIR   what ingest wrote        (default src/content)
  --out DIR       where the site is written (default dist)
  --against FILE  ledger of the last edition (default: that of each git tag edition-*)

Exit code 0: done; 1: something is wrong with the content; 2: with the call.`;

await runCommand(HELP, async () => {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "seeds" },
      content: { type: "string", default: "src/content" },
      out: { type: "string", default: "dist" },
      against: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  const cacheDir = join(
    resolve("node_modules/.cache/dateline"),
    Buffer.from(resolve(values.content)).toString("base64url").slice(-80),
  );
  mkdirSync(cacheDir, { recursive: true });
  process.env["DATELINE_SEEDS"] = resolve(values.seeds);
  process.env["DATELINE_CONTENT"] = resolve(values.content);
  const [outDir, contentDir, seedsDir] = [values.out, values.content, values.seeds].map((path) =>
    resolve(path),
  ) as [string, string, string];
  return atWork("build", { reads: [contentDir, seedsDir], locks: [lockBeside(outDir)] }, () =>
    buildSite({ outDir, cacheDir, contentDir, seedsDir, against: values.against ?? null }),
  );
});
