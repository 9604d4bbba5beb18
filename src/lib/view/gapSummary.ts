import type { Entry } from "../model/entry.ts";
import type { Gap } from "../model/gap.ts";

/** What a capture lacks, kind by kind. */
export interface GapSummary {
  kind: Gap["kind"];
  /** "7 tweets or other posts" */
  label: string;
  /** The entries that announce them, each once. */
  entries: Entry[];
}

const LABELS: Readonly<Record<Gap["kind"], [string, string]>> = {
  embed: ["embedded post or stream", "embedded posts or streams"],
  picture: ["picture", "pictures"],
  gallery: ["gallery", "galleries"],
  video: ["video", "videos"],
  "link-target": ["target of a link", "targets of links"],
  text: ["stretch of text", "stretches of text"],
};

/** Gaps of the entries of a source by kind, in the order of the table above. */
export function gapSummary(entries: readonly Entry[]): GapSummary[] {
  return (Object.keys(LABELS) as Gap["kind"][]).flatMap((kind) => {
    const gaps = entries.flatMap((entry) =>
      entry.gaps.filter((gap) => gap.kind === kind).map((gap) => ({ gap, entry })),
    );
    if (gaps.length === 0) return [];
    const [one, many] = LABELS[kind];
    return [
      {
        kind,
        label: `${gaps.length} ${gaps.length === 1 ? one : many}`,
        entries: [...new Set(gaps.map(({ entry }) => entry))],
      },
    ];
  });
}
