import type { Entry } from "../model/entry.ts";
import type { Gap } from "../model/gap.ts";
import type { Words } from "../words/en.ts";

/** What a capture lacks, kind by kind. */
export interface GapSummary<E> {
  kind: Gap["kind"];
  /** "7 tweets or other posts" */
  label: string;
  /** The entries that announce them, each once. */
  entries: E[];
}

/** The order in which they are told. */
const KINDS: readonly Gap["kind"][] = ["embed", "picture", "gallery", "video", "link-target", "text"];

/** Gaps of the entries of a source by kind, in the order above. */
export function gapSummary<E extends Pick<Entry, "gaps">>(
  entries: readonly E[],
  say: Pick<Words, "gaps">,
): GapSummary<E>[] {
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
