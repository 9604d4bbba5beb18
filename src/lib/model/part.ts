import { z } from "zod";
import { ByteRange, LineRange, Position } from "./position.ts";

/** What a stretch of an entry is. Every byte of an entry belongs to exactly one part. */
export const PartKind = z.enum([
  "title",
  "text",
  "list",
  "quote",
  "stamp",
  "signature",
  "alt",
  "caption",
  "credit",
  "pager",
  "embed",
  "day-heading",
  /** Labels and controls inside an entry ("Share"): kept, and no words of it. */
  "furniture",
]);
export type PartKind = z.infer<typeof PartKind>;

/** The kinds of part that make up an entry's `text`. */
export const TEXT_PARTS: ReadonlySet<PartKind> = new Set(["title", "text", "list", "quote"]);

/** A paragraph, list item or line of a part, as plain text. */
export const Block = z.strictObject({
  /** The words as captured, edges trimmed; where the capture breaks the line inside, one space. */
  text: z.string().min(1),
  /** Where the words stand in the capture. */
  at: Position,
  /** The list marker as captured ("1.", "•"), or null. */
  marker: z.string().nullable(),
  /**
   * Of pages and data: where the words do not follow one another in the file, since a tag or an escape stands between.
   * `[offset, byte]`: the character at this code point of the text (0-based) begins this many bytes behind the block's first.
   */
  cuts: z.array(z.tuple([z.number().int().min(1), z.number().int().min(0)])).optional(),
});
export type Block = z.infer<typeof Block>;

export const Part = z.strictObject({
  kind: PartKind,
  /** The whole stretch with its indents, markers and line ends: parts joined give the entry. */
  bytes: ByteRange,
  lines: LineRange,
  blocks: z.array(Block),
});
export type Part = z.infer<typeof Part>;

/** The text of a part: its paragraphs joined by a blank line, its list items by a line end, with numbers. */
export function partText(part: Part): string {
  if (part.kind !== "list") return part.blocks.map((block) => block.text).join("\n\n");
  return part.blocks
    .map((block) => (isNumber(block.marker) ? `${block.marker} ${block.text}` : block.text))
    .join("\n");
}

function isNumber(marker: string | null): boolean {
  return marker !== null && /\d/u.test(marker);
}
