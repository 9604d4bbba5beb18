import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import type { EntryData } from "../src/lib/data/entryData.ts";
import { launchBrowser } from "../test/support/browser.ts";
import { runCommand } from "./runCommand.ts";
import { serveFolder } from "./serve/static-server.ts";

/** Where the pictures lie: beside the workflows of the host that shows the README, and never in dist. */
const FOLDER = ".github/pictures";

/** What the README shows: the first window of the start page and of an entry. */
function pagesOf(dist: string): { name: string; path: string }[] {
  const entries = readFileSync(join(dist, "data/entries.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as EntryData);
  // One with a printed clock, several names and no advisory: its words stand here unasked.
  const [entry] = entries
    .filter(({ advisories, date }) => advisories.length === 0 && date.time.value !== null)
    .sort((a, b) => b.attributions.length - a.attributions.length);
  return [
    { name: "home", path: "" },
    ...(entry === undefined ? [] : [{ name: "entry", path: `e/${entry.id}/` }]),
  ];
}

const LOOKS = ["light", "dark"] as const;
const VIEW = { width: 1040, height: 620 };
/** Lossy WebP: letters stay sharp at less than half the bytes of a PNG. */
const QUALITY = 80;
/** Bytes that a picture may have. */
const MOST = 80_000;

const HELP = `npm run pictures [-- --dist DIR]

Takes the pictures of the README from a built site, light and dark, into ${FOLDER}.

  --dist DIR   the built site   (default dist)

Exit code 0: done; 1: there is no site, or a picture is too large; 2: wrong call.`;

await runCommand(HELP, async () => {
  const { values } = parseArgs({
    options: { dist: { type: "string", default: "dist" }, help: { type: "boolean", default: false } },
  });
  if (values.help) return HELP;
  if (!existsSync(values.dist))
    return { exitCode: 1, text: `There is no folder ${values.dist}: run npm run build first.` };
  mkdirSync(FOLDER, { recursive: true });
  const server = await serveFolder({ folder: values.dist });
  const browser = await launchBrowser();
  const said: string[] = [];
  try {
    for (const colorScheme of LOOKS) {
      const page = await browser.newPage({ viewport: VIEW, colorScheme });
      for (const { name, path } of pagesOf(values.dist)) {
        await page.goto(server.url + path);
        await page.evaluate(() => document.fonts.ready);
        const file = join(FOLDER, `${name}-${colorScheme}.webp`);
        writeFileSync(file, await shoot(page));
        said.push(`${file}  ${statSync(file).size} bytes`);
        if (statSync(file).size > MOST)
          return { exitCode: 1, text: `${file} has ${statSync(file).size} bytes, expected at most ${MOST}` };
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return said.join("\n");
});

/** What the window shows, as WebP, which Playwright itself does not write. */
async function shoot(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  await session.detach();
  return Buffer.from(data, "base64");
}
