import type { Format } from "../formats/format.ts";
import { plainLine } from "../languages/plainLine.ts";
import type { Capture } from "./capture.ts";
import { lineStamp } from "./lineStamp.ts";
import type { SegmentDraft } from "./segments.ts";

/** A list of key events holds at least so many posts in a row. */
const LEAST_RUN = 2;

/**
 * Lists of key events above the posts repeat their clocks and first words. They are furniture: the post is an entry once, where it
 * stands whole. A run of posts counts where each is of one line and each begins another, longer post of the same clock.
 */
export function notEntries(
  capture: Capture,
  format: Format,
  drafts: readonly SegmentDraft[],
): SegmentDraft[] {
  if (!format.marks) return [...drafts];
  const posts = drafts
    .filter(({ entryKind }) => entryKind === "post")
    .map((draft) => ({ draft, ...wordsOf(capture, format, draft) }));
  const byClock = new Map<string, typeof posts>();
  for (const post of posts) {
    if (post.clock === null) continue;
    const list = byClock.get(post.clock);
    if (list) list.push(post);
    else byClock.set(post.clock, [post]);
  }
  const copies = new Set<SegmentDraft>();
  let run: SegmentDraft[] = [];
  for (const post of [...posts, null]) {
    const copied =
      post !== null &&
      post.clock !== null &&
      post.lines <= 2 &&
      post.text.length >= 8 &&
      (byClock.get(post.clock) ?? [])
        .slice(0, 8)
        .some(
          (other) =>
            other !== post && other.text.length > post.text.length && other.text.startsWith(post.text),
        );
    if (post && copied) run.push(post.draft);
    else {
      if (run.length >= LEAST_RUN) for (const draft of run) copies.add(draft);
      run = [];
    }
  }
  const pageDate = datesOnlyThePage(posts) ? posts[0]?.draft : null;
  return drafts.map((draft) =>
    draft === pageDate
      ? { ...draft, kind: "notice", entryKind: null, why: "the date of the page" }
      : copies.has(draft)
        ? { ...draft, kind: "furniture", entryKind: null, why: "a list that repeats posts" }
        : draft,
  );
}

/**
 * A first stamp with a date, where no other prints one: "29. Juni 2022, 19:30 Uhr" under a title. It has no words below it, or it
 * has a line to itself and no other has.
 */
function datesOnlyThePage(posts: readonly { dated: boolean; whole: boolean; text: string }[]): boolean {
  const [first, ...others] = posts;
  return (
    first !== undefined &&
    others.length > 0 &&
    first.dated &&
    (first.text === "" || (first.whole && others.length > 1 && !others.some(({ whole }) => whole))) &&
    !others.some(({ dated }) => dated)
  );
}

function wordsOf(
  capture: Capture,
  format: Format,
  draft: SegmentDraft,
): { clock: string | null; dated: boolean; whole: boolean; text: string; lines: number } {
  const lines = capture.text
    .slice(draft.start, draft.end)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const stamp = lineStamp(lines[0] ?? "", format);
  const lead = format.lead?.exec(lines[0] ?? "")?.[0].length ?? 0;
  const [first = "", ...below] = lines;
  const again = below.findIndex((line) => lineStamp(line, format)?.whole !== true);
  const others = again < 0 ? [] : below.slice(again);
  const text = [
    first
      .slice(lead)
      .trim()
      .slice(stamp?.end ?? 0),
    ...others,
  ].join(" ");
  return {
    clock: stamp?.clock ?? null,
    dated: stamp?.groups["day"] !== undefined,
    whole: stamp?.whole === true,
    text: plainLine(text)
      .replace(/\s+/gu, " ")
      .replace(/[\s….]+$/u, "")
      .trim(),
    lines: lines.length,
  };
}
