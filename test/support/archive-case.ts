import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { sha256 } from "../../scripts/read/sha256.ts";
import { ARCHIVES_FOLDER } from "./archives-folder.ts";
import { emptyFolder } from "./empty-folder.ts";

export { ARCHIVES_FOLDER };

/** One thing that is done to a copy of the base archive: see test/archives/README.md. */
type Step =
  | { replace: { file: string; text: string; with: string } }
  | { write: { file: string; text: string; times?: number } }
  | { bytes: { file: string; hex: string } }
  | { remove: string }
  | { copy: { from: string; to: string } }
  | { link: { file: string; to: string } }
  | { folder: string };

interface Change {
  keepHash?: boolean;
  steps: Step[];
}

/** Makes the archive of a case in a new folder that is gone when the test ends. Gives its seeds. */
export function makeArchive(name: string): string {
  const seeds = join(emptyFolder(), "seeds");
  cpSync(join(ARCHIVES_FOLDER, "base"), seeds, { recursive: true });
  changeArchive(name, seeds);
  return seeds;
}

/** Does what a case does to a copy of the base archive. */
export function changeArchive(name: string, seeds: string): void {
  const change = parse(readFileSync(join(ARCHIVES_FOLDER, name, "change.yaml"), "utf8")) as Change;
  for (const step of change.steps) take(step, seeds);
  if (change.keepHash !== true) putHashesRight(seeds);
}

function take(step: Step, seeds: string): void {
  const at = (file: string): string => join(seeds, file);
  if ("replace" in step) {
    const { file, text, with: other } = step.replace;
    const before = readFileSync(at(file), "utf8");
    if (before.split(text).length !== 2)
      throw new Error(`${JSON.stringify(text)} does not stand once in ${file}`);
    writeFileSync(
      at(file),
      before.replace(text, () => other),
    );
  } else if ("write" in step)
    writeFileSync(at(step.write.file), step.write.text.repeat(step.write.times ?? 1));
  else if ("bytes" in step) writeFileSync(at(step.bytes.file), Buffer.from(step.bytes.hex, "hex"));
  else if ("remove" in step) rmSync(at(step.remove));
  else if ("copy" in step) cpSync(at(step.copy.from), at(step.copy.to));
  else if ("link" in step) symlinkSync(step.link.to, at(step.link.file));
  else mkdirSync(at(step.folder));
}

/** In the base the fingerprint is a row of zeros, so that nobody must compute one to change a capture. */
function putHashesRight(seeds: string): void {
  for (const record of ["flood.yaml", "Flood.yaml", "flood2.yaml"]) {
    try {
      const text = readFileSync(join(seeds, record), "utf8");
      writeFileSync(
        join(seeds, record),
        text.replaceAll(/0{64}/gu, sha256(readFileSync(join(seeds, "flood.txt")))),
      );
    } catch {
      // The case took the record or the capture away.
    }
  }
}
