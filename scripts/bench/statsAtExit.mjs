// Imported by a program that is measured: what it used of the processor, in microseconds, when it ends.
import { writeFileSync } from "node:fs";
import process from "node:process";

process.on("exit", () => {
  const { userCPUTime: user, systemCPUTime: system } = process.resourceUsage();
  writeFileSync(process.env.DATELINE_STATS, JSON.stringify({ user, system }));
});
