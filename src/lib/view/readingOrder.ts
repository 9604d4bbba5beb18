import type { EntryDate } from "../model/entryDate.ts";
import { knownAs } from "./dateText.ts";

/**
 * Entries of one source in the order in which they tell: the source's own, turned where the newest stands first. What has no
 * time at all, or a doubtful one, comes last, since its place in the source says nothing of its time.
 */
export function readingOrder<E extends { sequence: number; date: EntryDate }>(
  entries: readonly E[],
  order: "newest-first" | "oldest-first" | null,
): E[] {
  const isTimed = ({ date }: E): boolean => ["printed", "bounded", "open"].includes(knownAs(date));
  const bySequence = [...entries].sort((a, b) => a.sequence - b.sequence);
  const timed = bySequence.filter(isTimed);
  if (order === "newest-first") timed.reverse();
  return [...timed, ...bySequence.filter((entry) => !isTimed(entry))];
}
