import type { EntryKind } from "../../src/lib/model/entry.ts";
import type { SegmentKind } from "../../src/lib/model/segment.ts";
import type { Format, LineRule, Section } from "../formats/format.ts";
import type { Capture, Line } from "./capture.ts";
import { lineStamp } from "./lineStamp.ts";
import { seenLine } from "./seenLine.ts";

/** A segment before it has an id. Offsets are UTF-16 units; every segment is made of whole lines. */
export interface SegmentDraft {
  kind: SegmentKind;
  entryKind: EntryKind | null;
  start: number;
  end: number;
  /** True for a heading whose date the entries under it have. */
  dayHeading?: true;
  /** What made it so, for the archivist: the rule of the format, in a few words. */
  why?: string;
}

/** The archivist's word on where entries start: line numbers, 1-based. */
export interface Boundaries {
  starts: ReadonlySet<number>;
  joins: ReadonlySet<number>;
}

/** What heads stamps, and no rule of the format knows. */
const HEAD_OF_STAMPS: LineRule = { in: "posts", match: /\S/u, is: "heading" };

const NO_BOUNDARIES: Boundaries = { starts: new Set(), joins: new Set() };

/** Where the reader stands when a line is met. */
interface Place {
  section: Section;
  /** Blank lines above the line. */
  blanks: number;
  /** The line with words above it, or null. */
  above: Line | null;
  /** True where a post stands open above the line, perhaps with furniture between. */
  inPost: boolean;
  /** The number of the last post, where posts are numbered; null before the first. */
  number: number | null;
  /** True where the line above is the title of the post that goes on with this line's stamp. */
  titled: boolean;
}

/**
 * Cuts a capture into segments. Joined in order they are the capture: no line is left out and none stands twice.
 * A line that no rule knows becomes `unplaced`, never part of something that it may not be.
 */
export function segmentCapture(
  capture: Capture,
  format: Format,
  boundaries: Boundaries = NO_BOUNDARIES,
): SegmentDraft[] {
  const drafts: SegmentDraft[] = [];
  let open: SegmentDraft | null = null;
  /** The last post while nothing but furniture stands below it: what follows without a rule goes on with it. */
  let post: SegmentDraft | null = null;
  const place: Place = {
    section: "head",
    blanks: 0,
    above: null,
    inPost: false,
    number: null,
    titled: false,
  };

  for (const line of capture.lines) {
    if (line.blank) {
      place.blanks++;
      continue;
    }
    const rule = format.lines.find((candidate) => holds(candidate, line, place, capture));
    const titles = rule?.is !== "day-heading" && isTitleAbove(line, capture, format, place.section);
    const heads = isHeadOfStamps(line, capture, format, rule);
    const starts =
      titles || (!place.titled && startsPost(line, place, format, boundaries, rule !== undefined) && !heads);
    // The second line of a stamp of two is of its post, whatever it looks like.
    const isSecond = !starts && !heads && rule?.is === "day-heading" && isSecondStamp(line, place, format);
    const headRule = heads ? HEAD_OF_STAMPS : undefined;
    const known = place.titled || isSecond ? undefined : (rule ?? headRule);
    place.titled = titles;
    if (!starts && known === undefined && post !== null && open !== post) {
      // A label of the page inside a post: the post goes on below it.
      drafts.length = drafts.lastIndexOf(post) + 1;
      open = post;
    }
    const continues: boolean = open !== null && !starts && continuesOpen(open, known, place.blanks);
    if (open && continues) {
      open.end = line.next;
    } else {
      open = starts
        ? { ...entryDraft("post", line), why: whyStarts(format) }
        : ruleDraft(rule ?? headRule, line);
      drafts.push(open);
    }
    if (open.entryKind === "post") post = open;
    else if (rule?.is !== "furniture" || rule.in !== "posts" || rule.next) post = null;
    if (starts && "line" in format.post && format.post.numbered) place.number = numberOf(seenLine(line.text));
    if (starts) place.section = "posts";
    else if (rule?.next) place.section = rule.next;
    place.blanks = 0;
    place.above = line;
    place.inPost = post !== null;
  }
  return withBlanks(drafts, capture.text.length);
}

/** "1914" with "3 August" on the next line with words, "1916-05-05" with "May 5 7.15am", "## 1914-1918" with a stamp below it: it begins no post, but heads some. */
function isHeadOfStamps(line: Line, capture: Capture, format: Format, rule: LineRule | undefined): boolean {
  if (rule?.is === "day-heading" && format.dates === "written") {
    const own = lineStamp(line.text, format);
    const next = own?.whole && own.groups["hour"] === undefined ? nextWords(line, capture) : null;
    const below = next && lineStamp(next.text, format);
    if (!below) return false;
    return next?.number === line.number + 1 || (below.whole && below.groups["hour"] !== undefined);
  }
  const level = HEADING.exec(line.text)?.[1] ?? "";
  if (level !== "" && "stamp" in format.post) {
    const below = nextWords(line, capture);
    const isHigher = below !== null && (HEADING.exec(below.text)?.[1] ?? level + level) > level;
    const own = isHigher ? lineStamp(line.text, format) : null;
    if (below && own && own.groups["hour"] === undefined && lineStamp(below.text, format) !== null)
      return true;
  }
  if (!format.stamps.some(({ needsWords }) => needsWords)) return false;
  const stamp = lineStamp(line.text, format);
  const next = stamp?.rule.needsWords ? nextWords(line, capture) : null;
  return next !== null && lineStamp(next.text, format) !== null;
}

/** "## A heading", "== So too ==": the deeper, the more marks. */
const HEADING = /^\s{0,3}(#{1,6}|={2,6})\s?(?=[^\s#=])/u;

function isTitleAbove(line: Line, capture: Capture, format: Format, section: Section): boolean {
  if (
    !format.titleAbove?.test(seenLine(line.text)) ||
    lineStamp(line.text, format) ||
    !format.postsIn.includes(section)
  )
    return false;
  const next = nextWords(line, capture);
  return next !== null && lineStamp(next.text, format) !== null;
}

function nextWords(line: Line, capture: Capture): Line | null {
  for (let i = line.number; i < capture.lines.length; i++) {
    const next = capture.lines[i];
    if (next && !next.blank) return next;
  }
  return null;
}

function holds(rule: LineRule, line: Line, { section, blanks, above }: Place, capture: Capture): boolean {
  if (rule.in !== section || !rule.match.test(seenLine(line.text))) return false;
  if (rule.stands === undefined) return true;
  if (rule.stands === "first") return above === null;
  const at = (number: number): Line | undefined => capture.lines[number - 1];
  const apart = (number: number): boolean => at(number)?.blank ?? true;
  if (rule.stands === "first-alone") return above === null && apart(line.number + 1);
  if (rule.stands === "alone") return blanks > 0 && apart(line.number + 1);
  // One of two lines between blank ones, or below a bullet.
  const opens = (number: number): boolean =>
    apart(number - 1) || /^\s*[•*]/u.test(at(number - 1)?.text ?? "");
  const two = (first: number): boolean => opens(first) && !apart(first + 1) && apart(first + 2);
  return two(line.number) || (!apart(line.number - 1) && two(line.number - 1));
}

function startsPost(
  line: Line,
  { section, blanks, above, inPost, number }: Place,
  format: Format,
  boundaries: Boundaries,
  ruled: boolean,
): boolean {
  if (boundaries.starts.has(line.number)) return true;
  if (boundaries.joins.has(line.number)) return false;
  if (!format.postsIn.includes(section)) return false;
  const { post } = format;
  if ("blankLines" in post) return !ruled && blanks >= post.blankLines;
  if ("behind" in post) {
    if (ruled) return false;
    return above === null || !inPost || post.behind.some((look) => look.test(seenLine(above.text).trim()));
  }
  if ("title" in post) return false;
  if ("stamp" in post) {
    return lineStamp(line.text, format) !== null && !isSecondStamp(line, { above, inPost }, format);
  }
  if (post.alone && above !== null && blanks === 0) return false;
  const text = seenLine(line.text);
  return (
    post.line.test(text) && (!post.numbered || number === null || Math.abs(numberOf(text) - number) === 1)
  );
}

/** The first number of a line. */
export function numberOf(line: string): number {
  return Number(/\d+/u.exec(line)?.[0]);
}

/**
 * Two stamps of the same clock, one below the other, open one post:
 *
 *     11.08am BST
 *     11:08
 */
function isTwin(above: Line, line: Line, format: Format): boolean {
  const [first, second] = [above, line].map(({ text }) => lineStamp(text, format));
  if (!first?.whole || !second?.whole) return false;
  return first.clock !== null && first.clock === second.clock && first.text !== second.text;
}

function isSecondStamp(
  line: Line,
  { above, inPost }: Pick<Place, "above" | "inPost">,
  format: Format,
): boolean {
  return "stamp" in format.post && above !== null && inPost && isTwin(above, line, format);
}

function whyStarts(format: Format): string {
  if ("title" in format.post) return "a title with a stamp on the next line";
  if ("stamp" in format.post) return "its line begins with a stamp";
  if ("blankLines" in format.post) return `${format.post.blankLines} blank lines above it`;
  return "behind" in format.post ? "the line above closes a post" : "it begins as posts of this format do";
}

/** A line without a rule goes on with what stands open: a post over blank lines, all else only line by line. */
function continuesOpen(open: SegmentDraft, rule: LineRule | undefined, blanks: number): boolean {
  if (open.entryKind === "post") return rule === undefined;
  if (open.entryKind === "lead-picture") return rule?.is === "lead-picture" && blanks === 0;
  return rule === undefined && blanks === 0 && open.kind !== "unplaced" && open.kind !== "heading";
}

function entryDraft(entryKind: EntryKind, line: Line): SegmentDraft {
  return { kind: "entry", entryKind, start: line.start, end: line.next };
}

function ruleDraft(rule: LineRule | undefined, line: Line): SegmentDraft {
  const [start, end] = [line.start, line.next];
  if (!rule) return { kind: "unplaced", entryKind: null, start, end };
  if (rule.is === "day-heading") return { kind: "heading", entryKind: null, start, end, dayHeading: true };
  if (rule.is === "lead-picture" || rule.is === "entry") {
    return entryDraft(rule.is === "entry" ? "post" : "lead-picture", line);
  }
  const entryKind = rule.is === "key-point" || rule.is === "standfirst" ? rule.is : null;
  return { kind: rule.is, entryKind, start, end };
}

/** Fills what lies between the segments: blank lines, and nothing else by construction. */
function withBlanks(drafts: SegmentDraft[], length: number): SegmentDraft[] {
  const all: SegmentDraft[] = [];
  let at = 0;
  for (const draft of drafts) {
    if (draft.start > at) all.push({ kind: "blank", entryKind: null, start: at, end: draft.start });
    all.push(draft);
    at = draft.end;
  }
  if (at < length) all.push({ kind: "blank", entryKind: null, start: at, end: length });
  return all;
}
