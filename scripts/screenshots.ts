import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../test/support/browser.ts";
import { looks } from "../test/support/looks.ts";
import { pickPages } from "../test/support/pick-pages.ts";
import { serveFolder } from "./serve/static-server.ts";

const help = `Take pictures of built pages, to look at them: 360 and 1280 pixels wide, light and dark, and printed.

  npm run screenshots -- --out DIR                     some pages of every kind
  npm run screenshots -- --out DIR / days/2014-06-15/  these pages
  npm run screenshots -- --out DIR --dist OTHER        of another built folder than dist
  npm run screenshots -- --out DIR --only 360-dark     only one look: ${looks.map(({ name }) => name).join(", ")}, print
  npm run screenshots -- --out DIR --window            what the window shows first, not the whole page
`;

/** Width of A4 paper in CSS pixels, at 96 to the inch. */
const paperWidth = 794;

interface Call {
  help: boolean;
  window: boolean;
  only: string | null;
  out: string;
  dist: string;
  paths: string[];
}

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  const call = readCall(argv);
  if (typeof call === "string") {
    console.error(call);
    return 2;
  }
  if (call.help) {
    console.log(help);
    return 0;
  }
  if (!existsSync(call.dist)) {
    console.error(`There is no folder ${call.dist}: run npm run build first.`);
    return 1;
  }
  const server = await serveFolder({ folder: call.dist });
  const browser = await launchBrowser();
  try {
    await takeAll(browser, server.url, call);
  } finally {
    await browser.close();
    await server.close();
  }
  return 0;
}

function readCall(argv: string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: {
        help: { type: "boolean", short: "h", default: false },
        window: { type: "boolean", default: false },
        only: { type: "string" },
        out: { type: "string" },
        dist: { type: "string", default: "dist" },
      },
      allowPositionals: true,
    });
    if (values.out === undefined && !values.help) return "Expected --out DIR, the folder for the pictures";
    const { out = "", only = null } = values;
    const names = [...looks.map(({ name }) => name), "print"];
    if (only !== null && !names.includes(only))
      return `Unexpected look ${only}, expected ${names.join(", ")}`;
    return { help: values.help, window: values.window, only, out, dist: values.dist, paths: positionals };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function takeAll(browser: Browser, base: string, call: Call): Promise<void> {
  mkdirSync(call.out, { recursive: true });
  const paths =
    call.paths.length > 0 ? call.paths.map((path) => path.replace(/^\//, "")) : pickPages(call.dist);
  for (const { name, ...look } of looks.filter(({ name }) => call.only === null || call.only === name)) {
    const page = await browser.newPage(look);
    for (const path of paths) {
      await open(page, base + path);
      await shoot(page, fileName(call.out, path, name), !call.window);
    }
    await page.close();
  }
  if (call.only === null || call.only === "print") await printAll(browser, base, call.out, paths);
}

async function printAll(browser: Browser, base: string, out: string, paths: string[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: paperWidth, height: 1123 } });
  await page.emulateMedia({ media: "print" });
  for (const path of paths) {
    await open(page, base + path);
    await shoot(page, fileName(out, path, "print"), true);
    await page.pdf({ path: fileName(out, path, "print").replace(/png$/, "pdf"), format: "A4" });
  }
  await page.close();
}

async function open(page: Page, url: string): Promise<void> {
  const response = await page.goto(url);
  await page.waitForLoadState("networkidle");
  const status = response?.status() ?? 0;
  if (status !== 200) console.error(`${url} gives ${status}`);
}

async function shoot(page: Page, path: string, fullPage: boolean): Promise<void> {
  await page.screenshot({ path, fullPage });
  console.log(path);
}

/** `days/2014-06-15/` at 360 by night is `days-2014-06-15.360-dark.png`. */
function fileName(out: string, path: string, look: string): string {
  const name = path.replace(/\/$/, "").replace(/[^\w.-]+/g, "-") || "home";
  return join(out, `${name}.${look}.png`);
}
