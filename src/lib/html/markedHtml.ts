import { type Entry, entryText } from "../model/entry.ts";
import { type Block, type Part, TEXT_PARTS } from "../model/part.ts";
import type { LineRange, Position } from "../model/position.ts";
import { type ArchiveVoice, partHtml } from "./entryHtml.ts";
import { escapeText } from "./escapeText.ts";
import { offsetInBlock } from "./offsetInBlock.ts";

/** Captured words to mark: a mention, or the words of an attribution. */
export interface Marked {
  verbatim: string;
  position: Position;
}

/** Entries with more characters than this are cut to the paragraphs that hold a marked word. */
const LONG = 480;

/**
 * An entry with words marked where they stand in the capture. A short one is shown whole; of a long one the title and the
 * paragraphs that hold a match, and "[…]" in the archive's voice for what is left out between and after them. Everything
 * captured is escaped, and nothing in it is a link. What belongs together (a claim and its qualification) is never parted.
 */
export function markedHtml(
  entry: Pick<Entry, "parts"> & { together?: Entry["together"] },
  marks: readonly Marked[],
  voice: ArchiveVoice,
  long = LONG,
): string {
  const cut = `<p class="none">${voice.say.entry.cut}</p>`;
  const isShort = entryText(entry).length <= long;
  const matches = (block: Block): boolean => marks.some((mark) => isWithin(mark, block));
  const blocks = entry.parts.flatMap((part) => part.blocks);
  const whole = (entry.together ?? []).filter((lines) =>
    blocks.some((block) => isOnLines(block, lines) && matches(block)),
  );
  const hasMatch = (block: Block): boolean =>
    matches(block) || whole.some((lines) => isOnLines(block, lines));
  let html = "";
  let leftOut = false;
  entry.parts.forEach((part, index) => {
    if (part.kind === "stamp" || part.kind === "furniture") return;
    const kept = part.blocks.filter(
      (block) => hasMatch(block) || part.kind === "title" || (isShort && isText(part)),
    );
    for (const run of runs(part, kept)) {
      if (run.blocks.length === 0) {
        leftOut ||= isText(part); // credits, captions and signatures are no loss to the account
        continue;
      }
      if (leftOut) html += cut;
      leftOut = false;
      html += partHtml(run, (block) => wordsHtml(block, marks), index, voice);
    }
  });
  return leftOut ? html + cut : html;
}

function isText(part: Part): boolean {
  return TEXT_PARTS.has(part.kind);
}

/** A part as stretches of kept blocks; a stretch of blocks that are left out is one part without blocks. */
function runs(part: Part, kept: readonly Block[]): Part[] {
  const out: Part[] = [];
  let wasKept: boolean | null = null;
  for (const block of part.blocks) {
    const isKept = kept.includes(block);
    if (isKept !== wasKept) out.push({ ...part, blocks: [] });
    if (isKept) out.at(-1)?.blocks.push(block);
    wasKept = isKept;
  }
  return out;
}

function isOnLines({ at }: Block, [first, last]: LineRange): boolean {
  return at.line >= first && at.line <= last;
}

function isWithin({ position }: Marked, { at }: Block): boolean {
  return position.bytes[0] >= at.bytes[0] && position.bytes[1] <= at.bytes[1];
}

/** A paragraph with its marked words. */
function wordsHtml(block: Block, marks: readonly Marked[]): string {
  const points = [...block.text];
  const here = marks
    .filter((mark) => isWithin(mark, block))
    .sort((a, b) => a.position.bytes[0] - b.position.bytes[0]);
  let html = "";
  let at = 0;
  for (const mark of here) {
    const start = offsetIn(block, mark, points, at);
    if (start === null) continue;
    const end = start + [...mark.verbatim].length;
    html += `${escapeText(points.slice(at, start).join(""))}<mark>${escapeText(points.slice(start, end).join(""))}</mark>`;
    at = end;
  }
  return html + escapeText(points.slice(at).join(""));
}

/**
 * Where marked words stand in a block, in code points, from `from` on. Line breaks and runs of spaces are folded in blocks,
 * so that only on the first line columns count; further on, the next place with the same words is taken.
 */
function offsetIn(
  block: Block,
  { verbatim, position }: Marked,
  points: readonly string[],
  from: number,
): number | null {
  const words = [...verbatim];
  const cut = block.cuts ? offsetInBlock(block, position.bytes[0]) : null;
  if (cut !== null) return cut >= from ? cut : null;
  const isAt = (start: number): boolean => words.every((word, i) => points[start + i] === word);
  const start = position.column - block.at.column;
  if (position.line === block.at.line && start >= from && isAt(start)) return start;
  for (let i = from; i + words.length <= points.length; i++) if (isAt(i)) return i;
  return null;
}
