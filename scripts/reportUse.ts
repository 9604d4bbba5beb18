import { writeFileSync } from "node:fs";
import process from "node:process";

/** For the bench: writes what the process used when it ends. Microseconds of CPU, kilobytes of peak memory. */
export function reportUse(file: string | undefined): void {
  if (file === undefined) return;
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(file, JSON.stringify({ user: userCPUTime, system: systemCPUTime, peak: maxRSS }));
  });
}
