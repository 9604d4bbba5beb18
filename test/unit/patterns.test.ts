import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import type { checkSync } from "recheck";
import { expect, test } from "vitest";
import { PROJECT } from "../support/empty-folder.ts";
import { patternsOf } from "../support/patterns.ts";

/**
 * No regular expression that may meet captured words takes more than linear time. recheck, which searches for a text that
 * makes a pattern slow, judged each of `test/patterns/linear.txt`; a pattern that is not there is judged now.
 * `DATELINE_PATTERNS=all` judges all of them anew, which takes some minutes.
 */

const JUDGED = join(PROJECT, "test/patterns/linear.txt");

/** Patterns that never meet a text of which anybody could choose the length: where they stand, what they hold, and why. */
const BOUNDED: readonly { at: string; holds: string; why: string }[] = [
  {
    at: "scripts/pipeline/attributions.ts",
    holds: "told|tell",
    why: "Tried over the 160 characters before a name.",
  },
  {
    at: "scripts/pipeline/placeCandidates.ts",
    holds: "?<cue>",
    why: "Each word opens a name of four words at the most.",
  },
  { at: "scripts/bench/firstSearch.ts", holds: "", why: "Addresses of the site's own files." },
  {
    at: "scripts/captures/declaredEncoding.ts",
    holds: "<",
    why: "Tried over the first 1024 bytes of a page.",
  },
  { at: "scripts/lighthouse.ts", holds: "<!-- lighthouse -->", why: "The README." },
  { at: "src/lib/map/dotsFile.ts", holds: "", why: "The project's own style." },
  { at: "src/lib/sitemap.ts", holds: "$", why: "The archive's own address." },
  { at: "src/lib/style/colours.ts", holds: "--", why: "The project's own style." },
  { at: "scripts/gates.ts", holds: "<", why: "The site's own markup, in which captured words have no <." },
  { at: "src/lib/cite/citeEntry.ts", holds: "$", why: "A title, or the first words of a text." },
  { at: "src/lib/map/baseMarkup.ts", holds: "", why: "The project's own style." },
  { at: "src/lib/moved.ts", holds: "", why: "The archive's own address." },
  { at: "src/lib/routes.ts", holds: "$", why: "The archive's own address." },
  { at: "src/lib/words/numbers.ts", holds: "", why: "The digits of a number." },
  { at: "src/lib/words/rich.ts", holds: "", why: "The archive's own words." },
];

/** Milliseconds for one pattern. Where recheck has found no text by then that makes it slow, there is none that is easy to find. */
const PATIENCE = 30_000;

/** recheck counts the steps of an engine of its own. Its text is slow indeed where ours takes so long over it, in milliseconds. */
const SLOW = 300;

function isSlow(pattern: RegExp, text: string): boolean {
  const started = performance.now();
  pattern.exec(text);
  return performance.now() - started > SLOW;
}

// Judging new patterns takes minutes: `DATELINE_PATTERNS=new` (or `all`) asks for it.
test.runIf(process.env["DATELINE_PATTERNS"] !== undefined)(
  "no pattern takes more than linear time",
  async () => {
    const all = await patternsOf({
      written: ["scripts", "src/lib", "src/client"],
      made: ["scripts/formats", "scripts/pipeline", "scripts/languages", "scripts/captures", "src/lib"],
    });
    expect(all.length).toBeGreaterThan(150);
    const judged = new Set(
      process.env["DATELINE_PATTERNS"] === "all" ? [] : readFileSync(JUDGED, "utf8").split("\n"),
    );
    // The form of recheck that needs no program of the platform.
    process.env["RECHECK_BACKEND"] = "pure";
    const { checkSync: check } = createRequire(import.meta.url)("recheck") as { checkSync: typeof checkSync };
    const slow = all.flatMap(({ source, flags, at }) => {
      if (judged.has(`/${source}/${flags}`)) return [];
      const found = check(source, flags, { timeout: PATIENCE });
      if (found.status !== "vulnerable" || !isSlow(new RegExp(source, flags), found.attack.string)) {
        judged.add(`/${source}/${flags}`);
        return [];
      }
      const isBounded = (place: string): boolean =>
        BOUNDED.some((one) => place.replace(/:\d+$/u, "") === one.at && source.includes(one.holds));
      if (at.every(isBounded)) return [];
      return [`${at.join(", ")}: /${source}/${flags} is slow over ${found.attack.pattern}`];
    });
    expect(slow).toEqual([]);
    const known = all
      .map(({ source, flags }) => `/${source}/${flags}`)
      .filter((pattern) => judged.has(pattern));
    if (process.env["CI"] !== "true") writeFileSync(JUDGED, `${known.sort().join("\n")}\n`);
  },
  30 * 60_000,
);
