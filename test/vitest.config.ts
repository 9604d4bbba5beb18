import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * The three kinds of test. `unit` needs nothing but the code; `dist` and `browser` look at a built folder
 * (`dist`, or the one that `DATELINE_DIST` names).
 */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    projects: [
      project("unit", 60_000, ["test/**/*.test.ts"], ["test/dist/**", "test/browser/**"]),
      project("dist", 120_000, ["test/dist/**/*.test.ts"], []),
      project("browser", 120_000, ["test/browser/**/*.test.ts"], []),
    ],
  },
});

/** Builds share Astro's folder of the checkout: files that build, all of them in `dist` and one in `browser`, never run side by side. */
function project(name: string, timeout: number, include: string[], exclude: string[]) {
  return {
    extends: true as const,
    test: {
      name,
      fileParallelism: name !== "dist",
      maxWorkers: 2,
      setupFiles: ["test/support/seed.ts"],
      include,
      exclude,
      environment: "node",
      // A busy machine is slow, which is no fault.
      expect: { poll: { timeout: 20_000 } },
      testTimeout: timeout,
      hookTimeout: timeout,
    },
  };
}
