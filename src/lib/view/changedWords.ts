import { diffWordsWithSpace } from "diff";

/** Words of two wordings: in both, in the earlier alone, in the later alone; or a stretch of both that is left out. */
export type WordChange = { is: "both" | "gone" | "new"; text: string } | { is: "left-out" };

/** Words of both wordings that are shown on each side of a change. */
const AROUND = 8;

/** Wordings that differ by more than so many words are two texts: comparing them would take long and show nothing. */
const MOST_CHANGES = 600;

/** How a later wording differs from an earlier one, word by word; null where they have hardly a word in common. */
export function changedWords(earlier: string, later: string): WordChange[] | null {
  const changes = diffWordsWithSpace(earlier, later, { maxEditLength: MOST_CHANGES });
  if (!changes) return null;
  return changes.flatMap(({ value, added, removed }, i): WordChange[] => {
    if (added) return [{ is: "new", text: value }];
    if (removed) return [{ is: "gone", text: value }];
    return shortened(value, i === 0, i === changes.length - 1);
  });
}

/** The words beside a change; what stands farther off is left out. */
function shortened(text: string, isFirst: boolean, isLast: boolean): WordChange[] {
  const words = text.match(/\s*\S+\s*/gu) ?? [text];
  const [head, tail] = [isFirst ? 0 : AROUND, isLast ? 0 : AROUND];
  if (words.length <= head + tail + 1) return [{ is: "both", text }];
  const parts: WordChange[] = [
    { is: "both", text: words.slice(0, head).join("") },
    { is: "left-out" },
    { is: "both", text: words.slice(words.length - tail).join("") },
  ];
  return parts.filter((part) => part.is === "left-out" || part.text !== "");
}
