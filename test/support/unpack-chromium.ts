import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflate } from "@sparticuz/chromium";
import type { Chromium } from "./find-chromium.ts";

const cache = fileURLToPath(new URL("../../node_modules/.cache/chromium", import.meta.url));

/** The program with the graphics libraries that lie beside it, its fonts, and the system libraries it needs. */
const archives = ["chromium.br", "swiftshader.tar.br", "fonts.tar.br", "al2023.tar.br"];

/**
 * Unpacks the Chromium of the package `@sparticuz/chromium`, with its own libraries and fonts, once. Linux x64.
 *
 * @throws if the package is not installed.
 */
export async function unpackChromium(): Promise<Chromium> {
  const bin = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "bin");
  if (!existsSync(cache)) await unpack(bin);
  return {
    executablePath: join(cache, "chromium"),
    env: {
      ...process.env,
      FONTCONFIG_FILE: join(cache, "fonts.conf"),
      LD_LIBRARY_PATH: [join(cache, "al2023", "lib"), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(delimiter),
    },
  };
}

/** Unpacks beside the final place and moves it there in one step: several tests may come here at once. */
async function unpack(bin: string): Promise<void> {
  mkdirSync(dirname(cache), { recursive: true });
  const folder = mkdtempSync(`${cache}-`);
  try {
    await inflateInto(folder, bin);
    writeFileSync(join(folder, "fonts.conf"), fontsConf());
    renameSync(folder, cache);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(cache)) throw error;
  }
}

/** `inflate` knows one place, the folder for temporary files, and takes it at once when it is called. */
async function inflateInto(folder: string, bin: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const running = archives.map((name) => inflate(join(bin, name)));
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await Promise.all(running);
}

/** The package's own file names the folders of another kind of machine. */
function fontsConf(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(cache, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(cache, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
