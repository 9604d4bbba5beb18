import type { Progress } from "../ingestArchive.ts";

const WIDTH = 30;
/** Runs with fewer steps are over before a reader sees a bar. */
const LEAST = 20;

/** A bar for long runs, on a terminal only. */
export function progressBar(label: string, out: { write(text: string): unknown; isTTY?: boolean }): Progress {
  return (done, of) => {
    if (!out.isTTY || of < LEAST) return;
    const filled = Math.round((done / of) * WIDTH);
    out.write(
      `\r${label} ${"█".repeat(filled)}${"·".repeat(WIDTH - filled)} ${done}/${of}${done === of ? "\n" : ""}`,
    );
  };
}
