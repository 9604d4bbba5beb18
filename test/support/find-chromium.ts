import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { unpackChromium } from "./unpack-chromium.ts";

/** A Chromium that can be started. */
export interface Chromium {
  executablePath: string;
  /** The environment to start it in. */
  env: NodeJS.ProcessEnv;
}

const names = ["chromium", "chromium-browser", "google-chrome"];

/**
 * Finds a Chromium: the one that `CHROMIUM` names, else one on the `PATH`, else the one in `node_modules`.
 *
 * @throws if there is none. A browser test never passes because it could not run.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!runs(named)) throw new Error(`CHROMIUM names ${named}, which is not a program that can be run.`);
    return { executablePath: named, env: process.env };
  }
  const installed = onPath();
  if (installed !== null) return { executablePath: installed, env: process.env };
  if (process.platform === "linux" && process.arch === "x64") return unpackChromium();
  throw new Error(
    "No Chromium found. Install Chromium or Chrome, and set CHROMIUM to the path of its program if it is not on the PATH.",
  );
}

function onPath(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find(runs);
    if (found !== undefined) return found;
  }
  return null;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
