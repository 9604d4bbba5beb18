import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { type FirstSearch, firstSearch } from "./bench/firstSearch.ts";
import { benchGrowth, growthText } from "./bench/growth.ts";
import { benchPeers, type Peer } from "./bench/peers.ts";
import { benchPlaceMatching, placeMatchingText } from "./bench/placeMatching.ts";
import { benchSimilarTexts, similarTextsText } from "./bench/similarTexts.ts";
import { writeSyntheticArchive } from "./bench/syntheticArchive.ts";
import { indexSearch } from "./indexSearch.ts";
import { runCommand } from "./runCommand.ts";
import { listFiles } from "./write/replaceFolder.ts";
import { writeBetweenMarks } from "./write/writeBetweenMarks.ts";

const HELP = `npm run bench -- [--entries N[,N…]] [--search] [--json]

Makes a synthetic archive of N entries (the same each time) in a scratch folder, runs the
whole line on it and prints time and peak memory of each phase.

  --entries N   how many entries   (default 1000; several: 1000,10000)
  --search      measure the search too: the time of the index, and in a browser the bytes of the
                first search and the time of an answer
  --dist DIR    with --search: measure the search of this built site only
  --keep        leave the scratch folder, and print where it is
  --places      only the matching of places: 100,000 entries, 2,000 spellings
  --similar     only the finding of similar passages: 100,000 entries
  --peers       make the same pages with Eleventy, too, and copy all files: ratios of one run
  --weigh       the weights of its pages, against the budgets (test/dist/budgets.test.ts)
  --growth      only how the time of each format grows with texts of many kinds
  --write       write the figures into README.md, with today's date
  --json        print JSON

Exit code 0: done; 1: a phase failed; 2: wrong call.`;

/** A phase of one run. Seconds of wall clock and of both kinds of CPU; peak resident memory in megabytes. */
interface Phase {
  phase: string;
  seconds: number;
  userSeconds: number;
  systemSeconds: number;
  peakMegabytes: number;
}

/** What the first search asks for. */
const QUERY = "Mosul";

await runCommand(HELP, async () => {
  const { values } = parseArgs({
    options: {
      entries: { type: "string", default: "1000" },
      places: { type: "boolean", default: false },
      similar: { type: "boolean", default: false },
      growth: { type: "boolean", default: false },
      weigh: { type: "boolean", default: false },
      peers: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      search: { type: "boolean", default: false },
      dist: { type: "string" },
      keep: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  if (values.places) {
    const result = benchPlaceMatching();
    return values.json ? JSON.stringify(result, null, 1) : placeMatchingText(result);
  }
  if (values.similar) {
    const result = benchSimilarTexts();
    return values.json ? JSON.stringify(result, null, 1) : similarTextsText(result);
  }
  if (values.growth) {
    const result = benchGrowth();
    return values.json ? JSON.stringify(result, null, 1) : growthText(result);
  }
  if (values.dist !== undefined) {
    const search = await firstSearch(values.dist, QUERY);
    return values.json ? JSON.stringify(search, null, 1) : searchText(search);
  }
  const sizes = values.entries.split(",").map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    return { exitCode: 2, text: `Unexpected --entries ${values.entries}, expected whole numbers\n\n${HELP}` };
  const runs: Run[] = [];
  for (const entries of sizes) runs.push(await run(entries, values));
  if (values.write) writeBetweenMarks("README.md", "bench", readmeTable(runs));
  if (values.json) return JSON.stringify(runs, null, 1);
  return runs.map(table).join("\n\n");
});

interface Run {
  entries: number;
  sources: number;
  captureMegabytes: number;
  files: number;
  megabytes: number;
  phases: Phase[];
  /** Of the build, the seconds of the index; and the first search. */
  search?: (FirstSearch & { indexSeconds: number }) | undefined;
  /** The same pages made by others. */
  peers?: Peer[];
  /** What the test of the budgets says of the pages, a line each. */
  weights?: string[];
}

async function run(
  entries: number,
  { keep, search, weigh, peers }: { keep: boolean; search: boolean; weigh: boolean; peers: boolean },
): Promise<Run> {
  const scratch = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  const [seeds, content, out] = [join(scratch, "seeds"), join(scratch, "content"), join(scratch, "dist")];
  try {
    const { sources, bytes } = writeSyntheticArchive(seeds, entries, { seeds: "seeds" });
    const phases = [
      phase("ingest", scratch, ["scripts/ingest.ts", "--seeds", seeds, "--content", content, "--quiet"]),
      phase("build", scratch, [
        "--max-old-space-size=8192",
        "scripts/build.ts",
        "--seeds",
        seeds,
        "--content",
        content,
        "--out",
        out,
      ]),
    ];
    const files = listFiles(out);
    const size = files.reduce((sum, file) => sum + statSync(join(out, file)).size, 0);
    return {
      entries,
      sources,
      captureMegabytes: megabytes(bytes),
      files: files.length,
      megabytes: megabytes(size),
      phases,
      ...(weigh ? { weights: weights(out) } : {}),
      ...(peers ? { peers: benchPeers(out, scratch) } : {}),
      ...(search ? { search: await measureSearch(out, content) } : {}),
    };
  } finally {
    if (keep) process.stderr.write(`${scratch}\n`);
    else rmSync(scratch, { recursive: true, force: true });
  }
}

/** The weights of a built site; over a budget, the run ends with the words of the test. */
function weights(dist: string): string[] {
  const { status, stdout, stderr } = spawnSync(
    "vitest",
    [
      "run",
      "--config",
      "test/vitest.config.ts",
      "--project",
      "dist",
      "--no-color",
      "test/dist/budgets.test.ts",
    ],
    { encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, DATELINE_DIST: dist } },
  );
  if (status !== 0)
    throw new Error(`A page is over its budget:\n${stdout.slice(-4000)}${stderr.slice(-2000)}`);
  const said = stdout.split("\n").filter((line) => / KB of \d+ KB$/u.test(line));
  const days = said.filter((line) => line.startsWith("days/"));
  const share = (line: string): number => {
    const [, weight = "0", budget = "1"] = /([\d.]+) KB of (\d+) KB$/u.exec(line) ?? [];
    return Number(weight) / Number(budget);
  };
  const fullest = days.sort((a, b) => share(b) - share(a)).slice(0, 1);
  return [...said.filter((line) => !line.startsWith("days/")), ...fullest];
}

async function measureSearch(out: string, content: string): Promise<Run["search"]> {
  rmSync(join(out, "pagefind"), { recursive: true });
  const start = performance.now();
  await indexSearch(out, content);
  const indexSeconds = round((performance.now() - start) / 1000);
  return { indexSeconds, ...(await firstSearch(out, QUERY)) };
}

function phase(name: string, scratch: string, args: readonly string[]): Phase {
  const stats = join(scratch, `${name}.json`);
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 1 << 28,
    env: { ...process.env, DATELINE_STATS: stats },
  });
  if (status !== 0)
    throw new Error(`${name} ended with exit code ${status}:\n${stderr.toString().slice(-2000)}`);
  const used = JSON.parse(readFileSync(stats, "utf8")) as { user: number; system: number; peak: number };
  return {
    phase: name,
    seconds: round((performance.now() - start) / 1000),
    userSeconds: round(used.user / 1e6),
    systemSeconds: round(used.system / 1e6),
    peakMegabytes: Math.round(used.peak / 1024),
  };
}

function searchText(search: FirstSearch): string {
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;
  return [
    `  first search “${search.query}”, ${search.results} results: ${kilobytes(search.bytes)} in ${search.requests} requests, of these ${kilobytes(search.indexBytes)} for Pagefind and its index; then ${kilobytes(search.countBytes)} of counts`,
    `  first results after ${search.firstMilliseconds} ms; a further answer after ${search.fastestMilliseconds} ms at best, ${search.answerMilliseconds} ms in the median`,
  ].join("\n");
}

function table(one: Run): string {
  const { entries, sources, captureMegabytes, files, megabytes: size, phases, search, weights } = one;
  const rows = phases.map(
    (one) =>
      `  ${one.phase.padEnd(10)}${String(one.seconds).padStart(8)} s${String(one.userSeconds).padStart(9)} s${String(one.systemSeconds).padStart(9)} s${String(one.peakMegabytes).padStart(8)} MB`,
  );
  const total = round(phases.reduce((sum, one) => sum + one.seconds, 0));
  return [
    `${entries.toLocaleString("en")} entries, ${sources} sources, ${captureMegabytes} MB of captures → ${files.toLocaleString("en")} files, ${size} MB`,
    `  ${"phase".padEnd(10)}${"wall".padStart(10)}${"user".padStart(11)}${"system".padStart(11)}${"peak".padStart(11)}`,
    ...rows,
    `  ${"all".padEnd(10)}${String(total).padStart(8)} s, ${round((1000 * total) / entries)} ms an entry`,
    ...(weights ?? []).map((line) => `  ${line}`),
    ...peersText(one),
    ...(search === undefined ? [] : [`  index again in ${search.indexSeconds} s`, searchText(search)]),
  ].join("\n");
}

/** What others took for the same pages, and how many times that the build took: wall, and user CPU. */
function peersText({ phases, peers }: Run): string[] {
  const build = phases.find(({ phase }) => phase === "build");
  if (!build || !peers) return [];
  return peers.map(({ name, files, seconds, userSeconds, systemSeconds }) => {
    const cpu =
      userSeconds === null
        ? ""
        : `, user ${round(userSeconds)} s, system ${round(systemSeconds ?? 0)} s; the build took ×${(build.userSeconds / userSeconds).toFixed(2)} of its user time`;
    return `  ${name}, ${files.toLocaleString("en")} files: ${round(seconds)} s${cpu}; the build took ×${(build.seconds / seconds).toFixed(2)} of its time`;
  });
}

/** The figures for readers of the README, with the machine and the day; time per entry against the smallest run. */
function readmeTable(runs: readonly Run[]): string {
  const perEntry = ({ entries, phases }: Run): number =>
    (1000 * phases.reduce((sum, { seconds }) => sum + seconds, 0)) / entries;
  const first = runs[0] ? perEntry(runs[0]) : 1;
  const rows = runs.map((one) => {
    const seconds = one.phases.map((phase) => phase.seconds.toFixed(1));
    const peak = Math.max(...one.phases.map(({ peakMegabytes }) => peakMegabytes)) / 1000;
    const cells = [
      one.entries.toLocaleString("en"),
      ...seconds,
      `${peak.toFixed(1)} GB`,
      one.files.toLocaleString("en"),
      `${Math.round(one.megabytes).toLocaleString("en")} MB`,
      `${perEntry(one).toFixed(1)} ms (×${(perEntry(one) / first).toFixed(2)})`,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "| entries | ingest, s | build and index, s | peak | files | size | per entry |",
    "|---|---|---|---|---|---|---|",
    ...rows,
    "",
    `Measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}: one run each.`,
  ].join("\n");
}

function megabytes(bytes: number): number {
  return round(bytes / 1_000_000);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
