import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { findChromium } from "../test/support/find-chromium.ts";
import { runCommand } from "./runCommand.ts";
import { serveFolder } from "./serve/static-server.ts";
import { listFiles } from "./write/replaceFolder.ts";
import { writeBetweenMarks } from "./write/writeBetweenMarks.ts";

/**
 * The judge, in the version that was asked. It is no dependency: it brings 114 packages and 176 MB, as much again as a
 * quarter of all others, for a command that few run. npx keeps it in its own cache.
 */
const LIGHTHOUSE = "lighthouse@13.5.0";

const HELP = `npm run lighthouse -- [--dist DIR] [--runs N] [--write]

Asks Lighthouse (a phone on a slow network) about one page of each kind of a built site, the one that holds most, and
prints the median of the runs. Needs the network once, for ${LIGHTHOUSE}.

  --dist DIR   the built site      (default dist)
  --runs N     runs of each page   (default 3)
  --write      write the figures into README.md, with today's date

Exit code 0: all are 100; 1: one is not; 2: wrong call.`;

/** Each kind of page, by the addresses that are of it. */
const PAGES: readonly [kind: string, address: RegExp][] = [
  ["home", /^index\.html$/u],
  ["day", /^days\/\d{4}-\d\d-\d\d\/index\.html$/u],
  ["entry", /^e\/[^/]+\/index\.html$/u],
  ["place", /^places\/[^/]+\/index\.html$/u],
  ["source", /^sources\/[^/]+\/index\.html$/u],
  ["search", /^search\/index\.html$/u],
];

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** What Lighthouse says of one page: points from 0 to 100, and what is not perfect. */
interface Verdict {
  points: number[];
  faults: string[];
}

/** The part of Lighthouse's report that is read. */
interface Report {
  categories: Record<
    string,
    { score: number | null; auditRefs: { id: string; weight: number }[] } | undefined
  >;
  audits: Record<string, { score: number | null; title: string; displayValue?: string } | undefined>;
}

await runCommand(HELP, async () => {
  const { values } = parseArgs({
    options: {
      dist: { type: "string", default: "dist" },
      runs: { type: "string", default: "3" },
      write: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    return { exitCode: 2, text: `Unexpected --runs ${values.runs}, expected a whole number\n\n${HELP}` };
  if (!existsSync(values.dist))
    return { exitCode: 1, text: `There is no folder ${values.dist}: run npm run build first.` };
  const server = await serveFolder({ folder: values.dist, packs: true });
  try {
    const rows: [string, Verdict][] = [];
    for (const [kind, path] of pagesOf(values.dist)) {
      const verdicts: Verdict[] = [];
      for (let run = 0; run < runs; run++) verdicts.push(await ask(server.url + path));
      rows.push([kind, median(verdicts)]);
      process.stderr.write(`${kind.padEnd(8)}${rows.at(-1)?.[1].points.join(" ")}\n`);
    }
    const text = table(rows);
    if (values.write) writeBetweenMarks("README.md", "lighthouse", `${text}\n\n${measured(runs)}`);
    const faults = rows.flatMap(([kind, verdict]) => verdict.faults.map((fault) => `${kind}: ${fault}`));
    const isPerfect = rows.every(([, { points }]) => points.every((score) => score === 100));
    return { exitCode: isPerfect ? 0 : 1, text: [text, ...faults].join("\n") };
  } finally {
    await server.close();
  }
});

/** Of each kind, the page that holds most. */
function pagesOf(dist: string): [kind: string, path: string][] {
  const files = listFiles(dist);
  const size = (file: string): number => statSync(join(dist, file)).size;
  return PAGES.flatMap(([kind, address]) => {
    const [largest] = files.filter((file) => address.test(file)).sort((a, b) => size(b) - size(a));
    return largest === undefined ? [] : [[kind, largest.slice(0, -"index.html".length)]];
  });
}

async function ask(url: string): Promise<Verdict> {
  const { executablePath, env } = await findChromium();
  const args = [
    "--yes",
    LIGHTHOUSE,
    url,
    "--output=json",
    "--quiet",
    `--only-categories=${CATEGORIES.join(",")}`,
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage",
  ];
  const out = await output("npx", args, { ...env, CHROME_PATH: executablePath });
  const { categories, audits }: Report = JSON.parse(out);
  return {
    points: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    faults: CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score >= 0.995) return [];
      return [`${id}: ${Math.round(audit.score * 100)}, ${audit.title} ${audit.displayValue ?? ""}`.trim()];
    }),
  };
}

function output(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    let [out, said] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`${command} ended with exit code ${code}:\n${said.slice(-2000)}`));
    });
  });
}

/** The median of each category; the faults are those of the worst run. */
function median(verdicts: readonly Verdict[]): Verdict {
  const middle = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
  const sum = ({ points }: Verdict): number => points.reduce((total, one) => total + one, 0);
  const [worst] = verdicts.toSorted((a, b) => sum(a) - sum(b));
  return {
    points: CATEGORIES.map((_, i) => middle(verdicts.map(({ points }) => points[i] ?? 0))),
    faults: worst?.faults ?? [],
  };
}

function table(rows: readonly [string, Verdict][]): string {
  return [
    "| page | performance | accessibility | best practices | SEO |",
    "|---|---|---|---|---|",
    ...rows.map(([kind, { points }]) => `| ${kind} | ${points.join(" | ")} |`),
  ].join("\n");
}

function measured(runs: number): string {
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${LIGHTHOUSE.replace("@", " ")}, its phone on a slow network; of each kind the page that holds most, median of ${runs}.`;
}
