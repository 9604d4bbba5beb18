import type { Attribution, Via } from "../model/attribution.ts";
import { Role } from "../model/role.ts";

/** One agent in one role, with all the words that say so. */
export interface AttributionGroupItem {
  agent: string | null;
  mentions: { verbatim: string; line: number | null; scope: Attribution["scope"] }[];
  via: Via[];
  joint: string | null;
  certainty: Attribution["certainty"];
  /** No captured word says so in so many words: the archivist concluded it. */
  inferred: boolean;
}

/** Attributions by role, in the order of the table of roles; the same agent in the same role once. */
export function groupAttributions(
  attributions: readonly Attribution[],
): { role: Role; items: AttributionGroupItem[] }[] {
  return Role.options.flatMap((role) => {
    const items = new Map<string, AttributionGroupItem>();
    for (const attribution of attributions) {
      if (attribution.role !== role) continue;
      const { agent, verbatim, position, scope, via, joint, certainty, basis } = attribution;
      const key =
        agent === null ? `words ${verbatim} ${position?.line}` : `${agent} ${JSON.stringify(via)} ${joint}`;
      const mention = { verbatim, line: position?.line ?? null, scope };
      const known = items.get(key);
      if (!known)
        items.set(key, { agent, mentions: [mention], via, joint, certainty, inferred: basis === "inferred" });
      else if (!known.mentions.some((one) => one.verbatim === verbatim && one.line === mention.line))
        known.mentions.push(mention);
    }
    return items.size === 0 ? [] : [{ role, items: [...items.values()] }];
  });
}
