import { existsSync, renameSync, rmSync } from "node:fs";
import process from "node:process";
import { build } from "astro";
import { checkSite } from "./checkSite.ts";
import { finishSite } from "./finishSite.ts";
import { indexSearch } from "./indexSearch.ts";
import { printMessages } from "./report/printMessages.ts";
import type { Outcome } from "./runCommand.ts";

/**
 * Builds the site with Astro beside the folder that it will be, and puts it in place only when all of it is there: where a
 * build fails or is stopped, the former site stands. The archive is named by the environment: see src/loader/settings.ts.
 */
export async function buildSite({
  outDir,
  cacheDir,
  contentDir,
  seedsDir,
  against = null,
}: {
  outDir: string;
  cacheDir: string;
  contentDir: string;
  seedsDir: string;
  /** Ledger of the last edition; without it, the tags of git say. */
  against?: string | null;
}): Promise<Outcome> {
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  const building = `${outDir}.building`;
  const former = `${outDir}.former`;
  rmSync(building, { recursive: true, force: true });
  // A build that was killed between two renamings left the former site under another name.
  if (existsSync(former) && !existsSync(outDir)) renameSync(former, outDir);
  rmSync(former, { recursive: true, force: true });
  try {
    await build({ root: process.cwd(), outDir: building, cacheDir, logLevel: "warn" });
    await finishSite(building, contentDir);
    await indexSearch(building, contentDir);
    const faults = checkSite({ seeds: seedsDir, content: contentDir, dist: building }, against);
    if (faults.length > 0) {
      printMessages(faults, process.stderr);
      rmSync(building, { recursive: true, force: true });
      return {
        exitCode: 1,
        text: `The site breaks a promise of the ledger: ${faults.length} fault(s) above. The site in ${outDir} is as it was.`,
      };
    }
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { exitCode: 1, text: `${text}\n\nThe site in ${outDir} is as it was.` };
  }
  if (existsSync(outDir)) renameSync(outDir, former);
  renameSync(building, outDir);
  rmSync(former, { recursive: true, force: true });
  return `Site written to ${outDir}`;
}
