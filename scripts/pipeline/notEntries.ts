import type { Format } from "../formats/format.ts";
import { plainLine } from "../languages/plainLine.ts";
import type { Capture } from "./capture.ts";
import { type LineStamp, lineStamp } from "./lineStamp.ts";
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
  const posts = drafts
    .filter(({ entryKind }) => entryKind === "post")
    .map((draft) => ({ draft, ...wordsOf(capture, format, draft) }));
  const copies = new Set(format.marks ? copiesIn(posts) : []);
  const pageDates = new Set(
    format.marks && datesOnlyThePage(posts)
      ? posts.slice(0, 1).map(({ draft }) => draft)
      : aboveThePosts(posts.filter(({ draft }) => !copies.has(draft))),
  );
  return drafts.map((draft) =>
    pageDates.has(draft)
      ? { ...draft, kind: "notice", entryKind: null, why: "the date of the page" }
      : copies.has(draft)
        ? { ...draft, kind: "furniture", entryKind: null, why: "a list that repeats posts" }
        : draft,
  );
}

/** Posts that stand in lists above those that they repeat. */
function copiesIn(posts: readonly Post[]): SegmentDraft[] {
  const byClock = new Map<string, Post[]>();
  for (const post of posts) {
    if (post.clock === null) continue;
    const list = byClock.get(post.clock);
    if (list) list.push(post);
    else byClock.set(post.clock, [post]);
  }
  const copies: SegmentDraft[] = [];
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
      if (run.length >= LEAST_RUN) for (const draft of run) copies.push(draft);
      run = [];
    }
  }
  return copies;
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

/** Of posts that all begin alike, these many stand below what is taken for the page's. */
const LEAST_ALIKE = 4;
/** Lines, and characters, of what may stand above posts. */
const LINES_ABOVE = 3;
const WORDS_ABOVE = 70;

/**
 * Dates of the page above posts that all begin in one other way: "Wednesday, 16 May 2031" and a title over "1. 4 May: text", "2. 5 May: text".
 * They are short, and no post below begins as they do.
 */
function aboveThePosts(
  posts: readonly { draft: SegmentDraft; look: string; lines: number; text: string; ends: boolean }[],
): SegmentDraft[] {
  const look = posts.at(-1)?.look;
  const first = posts.findIndex((post) => post.look === look);
  if (first < 1 || posts.length - first < LEAST_ALIKE) return [];
  if (posts.slice(first).some((post) => post.look !== look)) return [];
  const above = posts.slice(0, first);
  // A title: no sentence ends it.
  const short = above.every(
    ({ lines, text, ends }) => lines <= LINES_ABOVE && text.length <= WORDS_ABOVE && !ends,
  );
  return short ? above.map(({ draft }) => draft) : [];
}

type Post = { draft: SegmentDraft } & ReturnType<typeof wordsOf>;

function wordsOf(
  capture: Capture,
  format: Format,
  draft: SegmentDraft,
): {
  clock: string | null;
  dated: boolean;
  whole: boolean;
  text: string;
  lines: number;
  ends: boolean;
  look: string;
} {
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
    ends: /[.!?…][\s"”’)]*$/u.test(text),
    lines: lines.length,
    look: lookOf(first, stamp),
  };
}

/** How a post begins, in short: bullet or number before its stamp, a line of its own or not, the mark behind it. */
function lookOf(line: string, stamp: LineStamp | null): string {
  if (stamp === null) return "";
  const before = /^\s*(?:[•*#|>=–-]|\d{1,3}[.)]\s)?/u.exec(line)?.[0].trim().replace(/\d+/gu, "1") ?? "";
  const mark = /[^\s\p{L}\p{N}()[\]"“]/u.exec(line.trim().slice(0, stamp.end).trimEnd().slice(-1))?.[0] ?? "";
  return `${before} ${stamp.whole ? "alone" : mark}`;
}
