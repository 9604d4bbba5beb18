import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingestArchive } from "../../scripts/ingestArchive.ts";
import { PROJECT } from "./empty-folder.ts";

/** A built site, to be taken away when the tests are done. */
export interface BuiltSite {
  dist: string;
  remove: () => void;
}

/**
 * Builds the site of an archive.
 * @param seeds a folder that is copied, so that nothing is written into it
 * @param change what is done to the copy first
 * @throws with what was said where it cannot
 */
export function buildSite(seeds: string, change: (seeds: string) => void = () => {}): BuiltSite {
  const folder = mkdtempSync(join(tmpdir(), "dateline-site-"));
  const [own, content, dist] = ["seeds", "content", "dist"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  cpSync(seeds, own, { recursive: true });
  change(own);
  const { messages, written } = ingestArchive(own, content);
  if (written === null || messages.length > 0) throw new Error(JSON.stringify(messages, null, 1));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT, "scripts/build.ts"), "--seeds", own, "--content", content, "--out", dist],
    { cwd: PROJECT, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  return { dist, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
