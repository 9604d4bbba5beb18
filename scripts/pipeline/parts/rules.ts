import type { PartRuleName } from "../../formats/format.ts";
import { FURNITURE } from "../../languages/pageLines.ts";
import { plainLine } from "../../languages/plainLine.ts";
import { CLOSING_STAMPS } from "../../languages/stampLooks.ts";
import { WHOLE_LINE_MARKS } from "../marks.ts";
import { type PartRule, type WordLine, wholeLine } from "./piece.ts";

/** Titles are short lines without a full stop. Characters; the longest of the captures has 75. */
const TITLE_LENGTH = 110;

/** `by X edited by Y 6/15/2014 3:16:44 PM` */
const signature: PartRule = ({ format, words, at }) => {
  const line = words[at];
  if (!line || line.first || !format.signatures.some((rule) => rule.test(line.text))) return null;
  return { pieces: [wholeLine("signature", line)], lines: 1 };
};

/**
 * `Just getting ready. My first one ever.10/23/2012 4:56:26 PM`
 *                                        ^ the stamp of the post, behind its last sentence
 */
const closingStamp: PartRule = ({ words, at }) => {
  const line = words[at];
  if (!line || words[at + 1]) return null;
  const tail = Math.max(0, line.text.length - LONGEST_STAMP);
  const found = CLOSING_STAMPS.map((look) => look.exec(line.text.slice(tail))).find(Boolean);
  if (!found) return null;
  const stamp = line.start + tail + found.index;
  const text = line.text.slice(0, tail + found.index).trimEnd();
  return {
    pieces: [
      { kind: "text", start: line.start, end: line.start + text.length, marker: null },
      { kind: "signature", start: stamp, end: line.end, marker: null },
    ],
    lines: 1,
  };
};

/** A date and a clock are no longer. Characters. */
const LONGEST_STAMP = 80;

/** `Anna Muster:` alone above what she posts */
const nameAbove: PartRule = ({ format, words, at }) => {
  const line = words[at];
  if (!line?.first || !words[at + 1] || !/^\p{Lu}[^\d:]{1,40}:$/u.test(line.text)) return null;
  if (!format.signatures.some((rule) => rule.test(line.text))) return null;
  return { pieces: [wholeLine("signature", line)], lines: 1 };
};

/** `-- Nouri al- Maliki`: what stands above it is a quotation. */
const quoteSignature: PartRule = ({ words, at }) => {
  const line = words[at];
  if (!line || line.first || !/^(--|–|—)\s*\S/u.test(line.text)) return null;
  return { pieces: [wholeLine("signature", line)], lines: 1 };
};

/** `1 of 7` */
const pager: PartRule = ({ words, at }) => {
  const line = words[at];
  if (!line || !/^\d{1,3} of \d{1,3}$/u.test(line.text)) return null;
  return { pieces: [wholeLine("pager", line)], lines: 1 };
};

/** `[Associated Press]` alone on a line */
const creditLine: PartRule = ({ words, at, isCredit }) => {
  const line = words[at];
  const names = line && /^\[(.+)\]$/u.exec(line.text)?.[1];
  if (!line || !names || !isCredit(names)) return null;
  return { pieces: [wholeLine("credit", line)], lines: 1 };
};

/**
 * `Volunteers in Baghdad have joined the Iraqi army [Reuters]`
 *                                                  ^ caption up to here, then its credit
 */
const captionedCredit: PartRule = ({ words, at, isCredit }) => {
  const line = words[at];
  const found = line && /^(.*\S)\s*\[([^[\]]+)\]$/u.exec(line.text);
  const [, caption, names] = found ?? [];
  if (!line || !caption || !names || !isCredit(names)) return null;
  return {
    pieces: [
      { kind: "caption", start: line.start, end: line.start + caption.length, marker: null },
      { kind: "credit", start: line.start + line.text.lastIndexOf("["), end: line.end, marker: null },
    ],
    lines: 1,
  };
};

/**
 * Two lines without a blank between them, of which the second ends with a credit:
 *
 *     Kirkuk Iraq
 *     MARWAN IBRAHIM/AFP/Getty Images
 */
const pictureBlock: PartRule = ({ words, at, closingCredit }) => {
  const alt = words[at];
  const second = words[at + 1];
  if (!alt?.text || !second || second.group !== alt.group || words[at + 2]?.group === alt.group) return null;
  if (words[at - 1]?.group === alt.group) return null;
  const credit = closingCredit(second.text);
  if (credit === null) return null;
  const caption = second.text.slice(0, credit).replace(/(?<![\s,])[\s,]+$/u, "");
  return {
    pieces: [
      wholeLine("alt", alt),
      ...(caption
        ? [
            {
              kind: "caption" as const,
              start: second.start,
              end: second.start + caption.length,
              marker: null,
            },
          ]
        : []),
      { kind: "credit", start: second.start + credit, end: second.end, marker: null },
    ],
    lines: 2,
  };
};

/**
 * `Kurdish security forces patrol Kirkuk. Photo: 13 June 2014 Kurdish security forces patrol Kirkuk`
 *                                         ^ the date of a picture, then its caption; alt text before it
 */
const datedPhoto: PartRule = ({ words, at }) => {
  const line = words[at];
  const found = line && /(Photo: \d{1,2} \p{L}+ \d{4})\s+(?=\S)/u.exec(line.text);
  const dated = found?.[1];
  if (!line || !found || !dated) return null;
  const alt = line.text.slice(0, found.index).trimEnd();
  const caption = line.text.slice(found.index + found[0].length);
  const dateAt = line.start + found.index;
  return {
    pieces: [
      ...(alt
        ? [{ kind: "alt" as const, start: line.start, end: line.start + alt.length, marker: null }]
        : []),
      { kind: "caption", start: dateAt, end: dateAt + dated.length, marker: null },
      { kind: "caption", start: line.end - caption.length, end: line.end, marker: null },
    ],
    lines: 1,
  };
};

/** `1. Fighters in the north are from a number of Sunni groups.` */
const numberedItem: PartRule = ({ words, at }) => {
  const line = words[at];
  const found = line && /^(\d{1,3}[.)])\s+(?=\S)/u.exec(line.text);
  const marker = found?.[1];
  if (!line || !found || !marker || line.first) return null;
  return { pieces: [{ kind: "list", start: line.start + found[0].length, end: line.end, marker }], lines: 1 };
};

/** `12. A title behind a number` */
const numberedTitle: PartRule = ({ words, at }) => {
  const line = words[at];
  const found = line && /^((?:#|No\.?\s?|Nr\.?\s?)?\d{1,3}[.):]?)\s+(?=\S)/u.exec(line.text);
  const marker = found?.[1];
  if (!line?.first || !found || !marker) return null;
  return {
    pieces: [{ kind: "title", start: line.start + found[0].length, end: line.end, marker }],
    lines: 1,
  };
};

/** A first line without a full stop, with paragraphs below it. */
const title: PartRule = ({ format, words, at, isCredit }) => {
  const line = words[at];
  const next = words[at + 1];
  if (
    !line?.first ||
    line.behindStamp ||
    !next ||
    line.text.length > TITLE_LENGTH ||
    /[.:!?…,;"”\]]$/u.test(line.text)
  )
    return null;
  const signed = format.signatures.some((rule) => rule.test(next.text));
  // Pages saved without blank lines: the title has its line, and no paragraph is broken over lines.
  if (!signed && next.group === line.group && !format.parts.includes("page-line")) return null;
  const below = words
    .slice(at + 1)
    .filter((word) => isProse(word) && !isCredit(word.text.replace(/^\[|\]$/gu, "")));
  if (below.length === 0) return null;
  return { pieces: [wholeLine("title", line)], lines: 1 };
};

/** `Share on Twitter`, `Updated at 10.41am BST`: a line of the page, or one that only marks the post. */
const pageLine: PartRule = ({ words, at }) => {
  const line = words[at];
  const text = line && plainLine(line.text);
  if (!line || !text || !(FURNITURE.test(text) || WHOLE_LINE_MARKS.some((mark) => mark.test(text))))
    return null;
  return { pieces: [wholeLine("furniture", line)], lines: 1 };
};

/** Lines shorter than this end a paragraph. Characters; Gutenberg's texts break at about 70. */
const BROKEN_LINE = 45;

/**
 * Lines without a blank between them, broken where a typist's line was full:
 *
 *     Set out from Camp River a Dubois at 4 oClock P.M. and proceded up the
 *     Missouris under Sail to the first Island
 */
const wrappedParagraph: PartRule = ({ words, at }) => {
  const first = words[at];
  if (!first) return null;
  let lines = 1;
  for (let last = first; last.end - last.start >= BROKEN_LINE; lines++) {
    const next = words[at + lines];
    if (!next || next.group !== first.group || /^(?:[•*–—-]|\d{1,3}[.)])\s/u.test(next.text)) break;
    last = next;
  }
  const end = words[at + lines - 1]?.end ?? first.end;
  return { pieces: [{ kind: "text", start: first.start, end, marker: null }], lines };
};

/** A paragraph of text, as against a pager, a signature or a list item. */
function isProse(word: WordLine): boolean {
  return /[.!?…"”:]$/u.test(word.text) && !/^\d{1,3}[.)]\s/u.test(word.text);
}

/** The table of recognisers. A format names those that its layout has, in the order in which they are tried. */
export const PART_RULES: Readonly<Record<PartRuleName, PartRule>> = {
  signature,
  "closing-stamp": closingStamp,
  "name-above": nameAbove,
  "quote-signature": quoteSignature,
  pager,
  "credit-line": creditLine,
  "picture-block": pictureBlock,
  "dated-photo": datedPhoto,
  "captioned-credit": captionedCredit,
  "numbered-item": numberedItem,
  "numbered-title": numberedTitle,
  "page-line": pageLine,
  "wrapped-paragraph": wrappedParagraph,
  title,
};
