import type { EntryKind } from "../../src/lib/model/entry.ts";
import type { SegmentKind } from "../../src/lib/model/segment.ts";
import type { Format, LineRule, Section } from "../formats/format.ts";
import type { Capture, Line } from "./capture.ts";

/** A segment before it has an id. Offsets are UTF-16 units; every segment is made of whole lines. */
export interface SegmentDraft {
  kind: SegmentKind;
  entryKind: EntryKind | null;
  start: number;
  end: number;
}

/** The archivist's word on where entries start: line numbers, 1-based. */
export interface Boundaries {
  starts: ReadonlySet<number>;
  joins: ReadonlySet<number>;
}

const NO_BOUNDARIES: Boundaries = { starts: new Set(), joins: new Set() };

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
  let section: Section = "head";
  let open: SegmentDraft | null = null;
  let blanks = 0;

  for (const line of capture.lines) {
    if (line.blank) {
      blanks++;
      continue;
    }
    const rule: LineRule | undefined = format.lines.find(
      (candidate) => candidate.in === section && candidate.match.test(line.text),
    );
    const starts: boolean = startsPost(line, section, format, blanks, boundaries, rule !== undefined);
    const continues: boolean = open !== null && !starts && continuesOpen(open, rule, blanks);
    if (open && continues) {
      open.end = line.next;
    } else {
      open = starts ? entryDraft("post", line) : ruleDraft(rule, line);
      drafts.push(open);
    }
    if (starts) section = "posts";
    else if (rule?.next) section = rule.next;
    blanks = 0;
  }
  return withBlanks(drafts, capture.text.length);
}

function startsPost(
  line: Line,
  section: Section,
  format: Format,
  blanks: number,
  boundaries: Boundaries,
  ruled: boolean,
): boolean {
  if (boundaries.starts.has(line.number)) return true;
  if (boundaries.joins.has(line.number)) return false;
  if (!format.postsIn.includes(section)) return false;
  if ("line" in format.post) return format.post.line.test(line.text);
  return !ruled && blanks >= format.post.blankLines;
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
  if (!rule) return { kind: "unplaced", entryKind: null, start: line.start, end: line.next };
  if (rule.is === "lead-picture" || rule.is === "entry") {
    return entryDraft(rule.is === "entry" ? "post" : "lead-picture", line);
  }
  const entryKind = rule.is === "key-point" || rule.is === "standfirst" ? rule.is : null;
  return { kind: rule.is, entryKind, start: line.start, end: line.next };
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
