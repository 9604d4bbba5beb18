import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { listFiles } from "../write/replaceFolder.ts";

/** A general site generator in Node, as a measure. It is no dependency: npm brings it when it is asked for. */
const ELEVENTY = "@11ty/eleventy@3.1.2";

/** What it cost to make the same pages in another way, in seconds. */
export interface Peer {
  name: string;
  /** HTML pages made, or files copied. */
  files: number;
  seconds: number;
  /** Null for a copy, which this process makes itself. */
  userSeconds: number | null;
  systemSeconds: number | null;
}

/**
 * Makes the pages of a built site once more with Eleventy, from their own heads and bodies and one layout, and copies all
 * files of the site, which is the least that writing them can cost. Eleventy has nothing to read, date, link or index: what it takes is what a page
 * costs there.
 *
 * @throws where Eleventy cannot be had, or makes another number of pages.
 */
export function benchPeers(dist: string, scratch: string): Peer[] {
  return [eleventy(dist, join(scratch, "eleventy")), copy(dist, join(scratch, "copy"))];
}

function eleventy(dist: string, folder: string): Peer {
  const [input, output] = [join(folder, "input"), join(folder, "output")];
  mkdirSync(join(input, "_includes"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  run("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, ELEVENTY], folder);
  writeFileSync(
    join(input, "_includes", "page.11ty.js"),
    "export default ({ head, body, content }) => head + content + body;\n",
  );
  writeFileSync(
    join(folder, "eleventy.config.js"),
    'export default () => ({ dir: { input: "input", output: "output" }, htmlTemplateEngine: false });\n',
  );
  const pages = listFiles(dist).filter((file) => file.endsWith("/index.html") || file === "index.html");
  for (const page of pages) {
    const [head, main, foot] = parts(readFileSync(join(dist, page), "utf8"));
    const front = { layout: "page.11ty.js", permalink: page, head, body: foot };
    mkdirSync(dirname(join(input, page)), { recursive: true });
    writeFileSync(join(input, page), `---json\n${JSON.stringify(front)}\n---\n${main}`);
  }
  const stats = join(folder, "stats.json");
  const start = performance.now();
  run(
    process.execPath,
    [
      `--import=${pathToFileURL(join(import.meta.dirname, "statsAtExit.ts")).href}`,
      join(folder, "node_modules/@11ty/eleventy/cmd.cjs"),
      "--quiet",
    ],
    folder,
    { DATELINE_STATS: stats },
  );
  const seconds = (performance.now() - start) / 1000;
  const made = listFiles(output).filter((file) => file.endsWith(".html")).length;
  if (made !== pages.length)
    throw new Error(`Unexpected ${made} pages of Eleventy, expected ${pages.length}`);
  const used = JSON.parse(readFileSync(stats, "utf8")) as { user: number; system: number };
  return {
    name: ELEVENTY,
    files: made,
    seconds,
    userSeconds: used.user / 1e6,
    systemSeconds: used.system / 1e6,
  };
}

/** A page as what stands before, in and behind its `main`. */
function parts(html: string): [head: string, main: string, foot: string] {
  const start = html.indexOf("<main");
  const end = html.lastIndexOf("</main>");
  return start < 0 || end < start
    ? [html, "", ""]
    : [html.slice(0, start), html.slice(start, end), html.slice(end)];
}

function copy(dist: string, to: string): Peer {
  const start = performance.now();
  cpSync(dist, to, { recursive: true });
  const seconds = (performance.now() - start) / 1000;
  const files = listFiles(to).length;
  rmSync(to, { recursive: true });
  return { name: "a copy of all files", files, seconds, userSeconds: null, systemSeconds: null };
}

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): void {
  const { status, stderr } = spawnSync(command, args, {
    cwd,
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });
  if (status !== 0)
    throw new Error(`${command} ended with exit code ${status}:\n${stderr.toString().slice(-2000)}`);
}
