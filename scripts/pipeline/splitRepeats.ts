import type { Format } from "../formats/format.ts";
import type { Capture, Line } from "./capture.ts";
import { stampAt } from "./lineStamp.ts";
import type { SegmentDraft } from "./segments.ts";

/** Shorter paragraphs recur by chance ("Read more here."). Characters. */
const LEAST_LENGTH = 40;

/** A post without a stamp that is a second copy of another: where it begins and what it repeats. */
export interface RepeatedPassage {
  /** Start of the copy, UTF-16 offset. */
  start: number;
  /** Start of the post that it repeats. */
  of: number;
}

/**
 * Live blogs paste a post again further down, without its clock. Where the last paragraphs of a stamped post are, word
 * for word, all paragraphs of another, they are an entry of their own and not the end of the post above them.
 */
export function splitRepeats(
  capture: Capture,
  format: Format,
  drafts: readonly SegmentDraft[],
): { drafts: SegmentDraft[]; repeats: RepeatedPassage[] } {
  if (!("line" in format.post || "stamp" in format.post)) return { drafts: [...drafts], repeats: [] };
  const posts = new Map(
    drafts
      .filter((draft) => draft.entryKind === "post")
      .map((draft) => [draft, paragraphs(capture, format, draft)]),
  );
  const byFirst = new Map<string, SegmentDraft>();
  for (const [draft, words] of posts) {
    const first = words[0]?.text;
    if (first !== undefined && first.length >= LEAST_LENGTH && !byFirst.has(first)) byFirst.set(first, draft);
  }
  const repeats: RepeatedPassage[] = [];
  const split = drafts.flatMap((draft) => {
    const words = posts.get(draft);
    if (!words) return [draft];
    for (let i = 1; i < words.length; i++) {
      const original = byFirst.get(words[i]?.text ?? "");
      if (!original || original === draft || !endsWith(words, i, posts.get(original) ?? [])) continue;
      const cut = words[i]?.line.start ?? draft.end;
      const end = words[i - 1]?.line.next ?? cut;
      repeats.push({ start: cut, of: original.start });
      return [
        { ...draft, end },
        ...(end < cut ? [{ kind: "blank" as const, entryKind: null, start: end, end: cut }] : []),
        { ...draft, start: cut },
      ];
    }
    return [draft];
  });
  return { drafts: split, repeats };
}

interface Paragraph {
  line: Line;
  text: string;
}

function paragraphs(capture: Capture, format: Format, draft: SegmentDraft): Paragraph[] {
  const found: Paragraph[] = [];
  for (let i = capture.lineAt(draft.start).number - 1; i < capture.lines.length; i++) {
    const line = capture.lines[i];
    if (!line || line.start >= draft.end) break;
    if (!line.blank)
      found.push({ line, text: found.length === 0 ? withoutStamp(line.text, format) : line.text.trim() });
  }
  return found;
}

function withoutStamp(text: string, format: Format): string {
  const words = text.trim();
  return words.slice(stampAt(words, format)?.end ?? 0).trim();
}

/** Are the paragraphs from `from` on those of another post, all of them? */
function endsWith(words: readonly Paragraph[], from: number, other: readonly Paragraph[]): boolean {
  return words.length - from === other.length && other.every(({ text }, i) => text === words[from + i]?.text);
}
