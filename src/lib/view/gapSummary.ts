import type { Entry } from "../model/entry.ts";
import type { Gap } from "../model/gap.ts";
import type { Words } from "../words/en.ts";

/** What a capture lacks, kind by kind. */
export interface GapSummary {
  kind: Gap["kind"];
  /** "7 tweets or other posts" */
  label: string;
  /** The entries that announce them, each once. */
  entries: Entry[];
}

/** The order in which they are told. */
const KINDS: readonly Gap["kind"][] = ["embed", "picture", "gallery", "video", "link-target", "text"];

/** Gaps of the entries of a source by kind, in the order above. */
export function gapSummary(entries: readonly Entry[], say: Pick<Words, "gaps">): GapSummary[] {
  return KINDS.flatMap((kind) => {
    const gaps = entries.flatMap((entry) =>
      entry.gaps.filter((gap) => gap.kind === kind).map((gap) => ({ gap, entry })),
    );
    if (gaps.length === 0) return [];
    return [
      {
        kind,
        label: say.gaps[kind](gaps.length),
        entries: [...new Set(gaps.map(({ entry }) => entry))],
      },
    ];
  });
}
