import process from "node:process";
import { build } from "astro";
import type { Outcome } from "./runCommand.ts";

/** Builds the site with Astro. The archive is named by the environment: see src/loader/settings.ts. */
export async function buildSite({ outDir, cacheDir }: { outDir: string; cacheDir: string }): Promise<Outcome> {
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  try {
    await build({ root: process.cwd(), outDir, cacheDir, logLevel: "warn" });
    return `Site written to ${outDir}`;
  } catch (error) {
    return { exitCode: 1, text: error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error) };
  }
}
