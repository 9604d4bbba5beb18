import type { Entry } from "../model/entry.ts";
import { type Mention, placeNamed } from "../model/mention.ts";
import type { Block, Part } from "../model/part.ts";
import { place as placeRoute } from "../routes.ts";
import type { Words } from "../words/en.ts";
import { directionOf } from "../words/spoken.ts";
import { escapeText } from "./escapeText.ts";
import { offsetInBlock } from "./offsetInBlock.ts";

/** What the markup of an entry depends on beside the entry. */
export interface EntryHtmlOptions {
  /** Ids of places that are not linked at every mention. */
  quietPlaces: ReadonlySet<string>;
  voice: ArchiveVoice;
}

/** The archive's own words among captured ones. */
export interface ArchiveVoice {
  say: Pick<Words, "entry">;
  /** Attributes that tell its language, with a space before them; empty where it is that of the captured words. */
  own: string;
  /** How the captured words run as a rule. */
  dir: "ltr" | "rtl";
}

/** How the archive speaks among words of a language. */
export function archiveVoice(say: Words, language: string): ArchiveVoice {
  const dir = directionOf(language);
  const turned = dir === say.dir ? "" : ` dir="${say.dir}"`;
  return { say, own: language === say.language ? "" : ` lang="${say.language}"${turned}`, dir };
}

/**
 * The captured words of an entry as HTML. Everything captured is escaped; the only links are those to places, at the first
 * mention of each. What is missing stands where it was announced, in the archive's voice (`gap`).
 */
export function entryHtml(entry: Entry, options: EntryHtmlOptions): string {
  const { say, own } = options.voice;
  const linked = new Set<string>();
  const { gaps } = entry;
  let nextGap = 0;
  const mentions = byLine(entry.mentions);
  let html = "";
  let inPicture = false;
  entry.parts.forEach((part, index) => {
    if (part.kind === "stamp" || part.kind === "furniture" || part.blocks.length === 0) return;
    const picture = part.kind === "alt" || part.kind === "caption" || (part.kind === "credit" && inPicture);
    if (picture && part.kind === "alt" && inPicture) html += "</div>";
    if (picture && (!inPicture || part.kind === "alt"))
      html += `<div class="picture"><p class="gap"${own}>${escapeText(say.entry.pictureMissing)}</p>`;
    if (!picture && inPicture) html += "</div>";
    inPicture = picture;
    html += partHtml(
      part,
      (block) =>
        blockHtml(
          block,
          block.cuts ? inBlock(block, entry.mentions) : (mentions.get(block.at.line) ?? []),
          linked,
          options,
        ),
      index,
      options.voice,
    );
    for (let gap = gaps[nextGap]; gap && gap.position.bytes[0] < part.bytes[1]; gap = gaps[++nextGap]) {
      if (gap.position.bytes[0] < part.bytes[0] || gap.basis === "described") continue;
      html += `<p class="gap"${own}>${escapeText(gap.statement)}</p>`;
    }
  });
  if (inPicture) html += "</div>";
  return html;
}

/** Words between tags may run over lines of the file. */
function inBlock({ at }: Block, mentions: readonly Mention[]): Mention[] {
  const [from, to] = at.bytes;
  return mentions.filter(({ position }) => position.bytes[0] >= from && position.bytes[0] < to);
}

function byLine(mentions: readonly Mention[]): ReadonlyMap<number, Mention[]> {
  const lines = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const known = lines.get(mention.position.line);
    if (known) known.push(mention);
    else lines.set(mention.position.line, [mention]);
  }
  return lines;
}

/** The markup of one part, with the words of its blocks as `words` gives them. */
export function partHtml(
  part: Part,
  words: (block: Block) => string,
  index: number,
  { say, own, dir }: ArchiveVoice,
): string {
  const auto = (block: Block): string => autoDirection(block.text, dir);
  const label = (text: string): string => `<span class="sc"${own}>${escapeText(text)}</span> `;
  const lines = (className: string, before = ""): string =>
    part.blocks
      .map((block) => `<p class="${className}">${before}<span${auto(block)}>${words(block)}</span></p>`)
      .join("");
  switch (part.kind) {
    case "title":
      return lines("entry-title");
    case "text":
      return part.blocks.map((block) => `<p${auto(block)}>${words(block)}</p>`).join("");
    case "quote":
      return `<blockquote>${part.blocks.map((block) => `<p${auto(block)}>${words(block)}</p>`).join("")}</blockquote>`;
    case "list":
      return listHtml(part, words, auto);
    case "alt":
      return lines("alt", label(say.entry.inItsPlace));
    case "caption":
      return lines("caption", label(say.entry.caption));
    case "credit":
      return lines("credit", label(say.entry.credit));
    case "signature":
      return lines("signature");
    default:
      return lines(`printed printed--${part.kind}${index === 0 ? " first" : ""}`);
  }
}

/** Letters that run from right to left, and marks that turn what follows. */
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A paragraph finds its own direction where it may run the other way than its entry; most need not say so. */
function autoDirection(text: string, dir: ArchiveVoice["dir"]): string {
  return dir === "rtl" || TURNS.test(text) ? ' dir="auto"' : "";
}

/** A numbered list keeps the numbers that are printed. */
function listHtml(part: Part, words: (block: Block) => string, auto: (block: Block) => string): string {
  const numbers = part.blocks.map((block) => /^\d+/u.exec(block.marker ?? "")?.[0]);
  if (numbers.some((number) => number === undefined))
    return `<ul class="items">${part.blocks.map((block) => `<li${auto(block)}>${words(block)}</li>`).join("")}</ul>`;
  return `<ol class="items">${part.blocks.map((block, i) => `<li${auto(block)}${Number(numbers[i]) === i + 1 ? "" : ` value="${Number(numbers[i])}"`}>${words(block)}</li>`).join("")}</ol>`;
}

/** A paragraph with a link at the first mention of each place; `mentions` are those on its first line, or in it. */
function blockHtml(
  block: Block,
  mentions: readonly Mention[],
  linked: Set<string>,
  options: EntryHtmlOptions,
): string {
  const points = [...block.text];
  let html = "";
  let at = 0;
  for (const mention of mentions) {
    const place = placeNamed(mention);
    if (place === null || linked.has(place) || options.quietPlaces.has(place)) continue;
    const start = offsetIn(block, mention, points);
    if (start === null || start < at) continue;
    const end = start + [...mention.verbatim].length;
    html += escapeText(points.slice(at, start).join(""));
    html += `<a class="place" href="${placeRoute(place)}">${escapeText(points.slice(start, end).join(""))}</a>`;
    linked.add(place);
    at = end;
  }
  return html + escapeText(points.slice(at).join(""));
}

/** Where a mention stands in a block, in code points; null where it is in another, or where line breaks were folded before it. */
function offsetIn(block: Block, mention: Mention, points: readonly string[]): number | null {
  if (block.cuts) return offsetInBlock(block, mention.position.bytes[0]);
  const start = mention.position.column - block.at.column;
  if (start < 0 || start + mention.position.length > points.length) return null;
  return points.slice(start, start + mention.position.length).join("") === mention.verbatim ? start : null;
}
