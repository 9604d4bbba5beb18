import type { PartKind } from "../../../src/lib/model/part.ts";
import type { Piece } from "../../pipeline/parts/piece.ts";
import { attribute, type Element, tokens, upFrom } from "./elements.ts";
import { isTime } from "./entryElements.ts";
import type { HtmlWords, Run } from "./readHtml.ts";

/** Labels and controls of a post that are no words of it. */
const FURNITURE =
  /^(?:share|sharing|social|social-share|share-links|sharebar|toolbar|permalink|comment-count)$/iu;
const CREDIT = /(?:^|[-_])credits?(?:$|[-_])/iu;
const BYLINE = /^(?:by-?line|author|post-author|entry-author)$/iu;

/** What an element makes of its words; the first rule that holds decides. */
const RULES: readonly { kind: PartKind; holds: (element: Element) => boolean }[] = [
  { kind: "stamp", holds: isTime },
  {
    kind: "signature",
    holds: (one) =>
      has(one, "itemprop", /^author$/u) || has(one, "rel", /^author$/u) || has(one, "class", BYLINE),
  },
  {
    kind: "credit",
    holds: (one) =>
      has(one, "itemprop", /^(?:creditText|copyrightHolder|copyrightNotice)$/u) || has(one, "class", CREDIT),
  },
  { kind: "caption", holds: (one) => one.tagName === "figcaption" || has(one, "itemprop", /^caption$/u) },
  { kind: "title", holds: (one) => /^h[1-6]$/u.test(one.tagName) || has(one, "itemprop", /^headline$/u) },
  { kind: "quote", holds: (one) => one.tagName === "blockquote" },
  { kind: "list", holds: (one) => one.tagName === "li" },
];

function has(element: Element, name: string, pattern: RegExp): boolean {
  return tokens(element, name).some((token) => pattern.test(token));
}

function isFurniture(element: Element): boolean {
  return (
    has(element, "class", FURNITURE) || element.tagName === "nav" || attribute(element, "role") === "toolbar"
  );
}

function kindOf({ element, alt }: Run, root: Element | null): PartKind {
  const above = [...upFrom(element, root)];
  if (above.some(isFurniture)) return "furniture";
  if (alt) return "alt";
  for (const one of above) {
    const rule = RULES.find(({ holds }) => holds(one));
    if (rule) return rule.kind;
  }
  return "text";
}

/** Words beside a time or a name that leave its line what it is: "Updated at 9.15am", "Posted by Jane Doe". */
const FEW = 4;

/** Parts in which a post says nothing of its own. */
const SILENT: ReadonlySet<PartKind> = new Set(["stamp", "signature", "furniture"]);

/**
 * The pieces of a stretch of a page, line by line. Where a line holds more than one kind, a time at its start or end stands
 * apart from the words, and so does the credit of a caption; a time or a name with hardly a word beside it is the whole line.
 *
 * @param root the entry's element, or null for a whole document.
 */
export function piecesOf(
  { reading, runs }: HtmlWords,
  start: number,
  end: number,
  root: Element | null,
): Piece[] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let before = start;
  for (const whole of runs) {
    if (whole.end <= start || whole.start >= end) continue;
    const run = { ...whole, start: Math.max(start, whole.start), end: Math.min(end, whole.end) };
    if (reading.text.slice(before, run.start).includes("\n")) {
      lines.push(line);
      line = [];
    }
    before = run.end;
    const kind = kindOf(run, root);
    const last = line.at(-1);
    const blank = reading.text.slice(run.start, run.end).trim() === "";
    if (last && (last.kind === kind || blank)) last.end = run.end;
    else if (!blank) line.push({ kind, start: run.start, end: run.end, marker: null });
  }
  lines.push(line);
  const pieces = lines.flatMap((one) => linePieces(one, reading.text, FEW));
  // "10:40 Polls close" says something where the post says no more.
  const isSilent = pieces.every(({ kind }) => SILENT.has(kind));
  return isSilent ? lines.flatMap((one) => linePieces(one, reading.text, 0)) : pieces;
}

function linePieces(line: readonly Piece[], text: string, few: number): Piece[] {
  const [first, ...rest] = line;
  const last = line.at(-1);
  if (!first || !last) return [];
  if (rest.length === 0) return trimmed([first], text);
  const whole = (kind: PartKind): Piece[] => trimmed([{ ...first, kind, end: last.end }], text);
  const beside = (kind: PartKind): number =>
    line.reduce((sum, piece) => sum + (piece.kind === kind ? 0 : wordCount(text, piece)), 0);
  const kinds = new Set(line.map(({ kind }) => kind));
  if (kinds.has("signature") && beside("signature") <= few) return whole("signature");
  if (kinds.has("stamp") && beside("stamp") <= few) return whole("stamp");
  if (first.kind === "stamp") return [...trimmed([first], text), ...linePieces(rest, text, few)];
  if (last.kind === "stamp") return [...linePieces(line.slice(0, -1), text, few), ...trimmed([last], text)];
  if (kinds.has("caption") && kinds.has("credit")) return trimmed(line, text);
  const longest = [...line].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  return whole(longest?.kind ?? "text");
}

function wordCount(text: string, { start, end }: Piece): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function trimmed(pieces: readonly Piece[], text: string): Piece[] {
  return pieces.flatMap((piece) => {
    const words = text.slice(piece.start, piece.end);
    const start = piece.start + (words.length - words.trimStart().length);
    const end = piece.end - (words.length - words.trimEnd().length);
    return end > start ? [{ ...piece, start, end }] : [];
  });
}
