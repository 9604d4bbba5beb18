import { byCodePoint } from "../codePoints.ts";
import { type Mention, placeNamed } from "../model/mention.ts";
import { tally } from "./dayIndex.ts";

/** More than these would be a list of the archive. */
const MOST = 12;

/** The places that the same entries name, with the number of these entries; the most frequent first. */
export function companions(
  id: string,
  entries: readonly { mentions: readonly Mention[] }[],
  without: ReadonlySet<string>,
  most = MOST,
): { id: string; count: number }[] {
  const counts = tally(entries, ({ mentions }) => mentions.flatMap((mention) => placeNamed(mention) ?? []));
  return [...counts]
    .filter(([other]) => other !== id && !without.has(other))
    .map(([other, count]) => ({ id: other, count }))
    .sort((a, b) => b.count - a.count || byCodePoint(a.id, b.id))
    .slice(0, most);
}
