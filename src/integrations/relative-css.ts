/**
 * Makes the addresses inside built style sheets relative to the sheet. Vite writes them from the root of the host
 * (`url(/_astro/…)`), and the archive must work at any path. Sheet and font lie in the same folder.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** A style sheet of the folder `assets` with its addresses made relative to that folder. */
export function relativeUrls(css: string, assets: string): string {
  const prefix = `/${assets}/`.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return css.replaceAll(new RegExp(`url\\((["']?)${prefix}`, "g"), "url($1./");
}

export default function relativeCss(): AstroIntegration {
  let assets = "_astro";
  return {
    name: "relative-css",
    hooks: {
      "astro:config:done": ({ config }) => {
        assets = config.build.assets;
      },
      "astro:build:done": async ({ dir }) => {
        const folder = join(fileURLToPath(dir), assets);
        const sheets = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith(".css"));
        for (const sheet of sheets.sort()) {
          const path = join(folder, sheet);
          const css = await readFile(path, "utf8");
          await writeFile(path, relativeUrls(css, assets));
        }
      },
    },
  };
}
