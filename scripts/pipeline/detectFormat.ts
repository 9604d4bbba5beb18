import type { Format, Signal } from "../formats/format.ts";
import { plainLine } from "../languages/plainLine.ts";
import { learnLooks, withLearned } from "./learnedLooks.ts";
import { lineStamp } from "./lineStamp.ts";
import { numberOf } from "./segments.ts";

/** How well a format fits a text, with the reasons. */
export interface Fit {
  format: Format;
  /** Sum of the weights of the signals that hold, 0 to 1. */
  score: number;
  /** Its starts, as a share of those of the format with most of them; 0 to 1. */
  share: number;
  reasons: string[];
}

/** The least score with which a format is taken. */
export const LEAST_SCORE = 0.6;
/** By how much the best must lead the second, or the archivist decides. */
export const LEAST_LEAD = 0.15;

/** With less than this share of the starts that the format with most of them has, a format loses as much of its weight. */
const FEW_STARTS = 0.7;

/** Posts of more lines than this on average are hardly posts: a few clocks stand in any long text. */
const LINES_OF_A_POST = 40;

/** All formats by how well they fit, best first; equal scores in the order of the table. */
export function fitFormats(text: string, known: readonly Format[]): Fit[] {
  const learned = learnLooks(text);
  const formats = known.map((format) => withLearned(format, learned));
  const lines = text.split("\n").map((line) => plainLine(line));
  const worded = lines.filter((line) => line.trim() !== "");
  const starts = new Map(formats.map((format) => [format, countStarts(lines, format)]));
  for (const [format, count] of countStamps(worded, formats)) starts.set(format, count);
  const most = Math.max(...starts.values());
  const isThin = (count: number): boolean => worded.length > LINES_OF_A_POST * count;
  return formats
    .map((format) => {
      const held = format.signals.filter(
        (signal) => counted(text, signal, starts.get(format) ?? 0) >= signal.least,
      );
      const share = most === 0 ? 1 : (starts.get(format) ?? 0) / most;
      const score = held.reduce((sum, signal) => {
        if (signal.match !== undefined) return sum + signal.weight;
        return (
          sum + signal.weight * (share < FEW_STARTS ? share : 1) * (isThin(starts.get(format) ?? 0) ? 0.5 : 1)
        );
      }, 0);
      return {
        format,
        share,
        score: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100,
        reasons: [
          ...held.map((signal) => signal.reason),
          ...(format.labels && (starts.get(format) ?? 0) > 0 ? labelReasons(format.labels) : []),
        ],
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** "“UPDATE:” opens 11 lines" */
function labelReasons(labels: ReadonlyMap<string, number>): string[] {
  return [...labels].slice(0, 3).map(([label, count]) => `“${label}” opens ${count} lines`);
}

/**
 * The stamps with which lines begin, for each format that goes by them. On a line that several formats read, the stamp counts for
 * those that read the most of it: "2031-05-04 00:55: text" is a day and a clock, and no day before words.
 */
function countStamps(worded: readonly string[], formats: readonly Format[]): Map<Format, number> {
  const stamped = formats
    .filter(({ post, signals }) => ("stamp" in post || "title" in post) && counts(signals))
    .map((format) => ({ format, own: withoutCommon(format) }));
  const mine = worded.map((line) => {
    const reads = stamped.map(({ own }) => lineStamp(line, own)?.left ?? null);
    const least = Math.min(...reads.map((count) => count ?? Number.POSITIVE_INFINITY));
    return reads.map((count) => count !== null && count === least);
  });
  return new Map(
    stamped.map(({ format, own }, f) => {
      const { post } = format;
      const begins = (line: string, i: number): boolean =>
        "title" in post
          ? post.title.test(line) && mine[i + 1]?.[f] === true && lineStamp(line, own) === null
          : mine[i]?.[f] === true;
      return [format, worded.filter(begins).length];
    }),
  );
}

const counts = (signals: readonly Signal[]): boolean => signals.some(({ match }) => match === undefined);

/** The format without the stamps that many layouts have. */
function withoutCommon(format: Format): Format {
  return format.stamps.some(({ common }) => common)
    ? { ...format, stamps: format.stamps.filter(({ common }) => !common) }
    : format;
}

/** What detection came to. Where none fits, it is the format for any text; where several do, the first, and the archivist decides. */
export type Detected =
  | { format: Format; why: "fits" | "none" | "several"; fits: Fit[] }
  | { format: null; why: "none"; fits: Fit[] };

/** The format that fits, or why none was taken. */
export function detectFormat(text: string, formats: readonly Format[]): Detected {
  const fits = fitFormats(text, formats);
  const [first, ...others] = fits;
  // Of those that go by days, what has few starts of its own gives way to what has them all, and fits.
  const best =
    first?.format.dates !== undefined && first.share < FEW_STARTS
      ? (others.find(
          ({ format, share, score }) => format.dates !== undefined && share === 1 && score >= LEAST_SCORE,
        ) ?? first)
      : first;
  const second = fits.find((fit) => fit !== best && (best === first || fit.share >= FEW_STARTS));
  if (!best || best.score < LEAST_SCORE) {
    return { format: formats.find(({ fallback }) => fallback) ?? null, why: "none", fits };
  }
  const special = fits.find(
    ({ format, score }) => best.score - score < LEAST_LEAD && format.refines?.includes(best.format.name),
  );
  if (special) return { format: special.format, why: "fits", fits };
  if (best.format.refines?.includes(second?.format.name ?? ""))
    return { format: best.format, why: "fits", fits };
  if (second && best.score - second.score < LEAST_LEAD) return { format: best.format, why: "several", fits };
  return { format: best.format, why: "fits", fits };
}

/** "clock-led-posts 1 (paragraphs that begin with a clock)": the formats for which something speaks. */
export function fitsText(fits: readonly Fit[]): string {
  const some = fits.filter(({ score }) => score > 0);
  if (some.length === 0) return "nothing speaks for any";
  return some
    .map(
      ({ format, score, reasons }) =>
        `${format.name} ${score}${reasons.length > 0 ? ` (${reasons.join(", ")})` : ""}`,
    )
    .join("; ");
}

function counted(text: string, { match, least }: Signal, starts: number): number {
  return match === undefined ? starts : countMatches(text, match, least);
}

/** The lines with which posts of a format begin. */
function countStarts(lines: readonly string[], format: Format): number {
  const { post, signals } = format;
  if (!counts(signals) || "blankLines" in post || "title" in post || "stamp" in post) return 0;
  if ("behind" in post)
    return lines.filter((line) => post.behind.some((look) => look.test(line.trim()))).length;
  const isBlank = (index: number): boolean => (lines[index] ?? "").trim() === "";
  let last: number | null = null;
  return lines.filter((line, i) => {
    if (!post.line.test(line) || (post.alone && !(isBlank(i - 1) && isBlank(i + 1)))) return false;
    if (!post.numbered) return true;
    const number = numberOf(line);
    const follows = last === null || Math.abs(number - last) === 1;
    if (follows) last = number;
    return follows;
  }).length;
}

/** Counts matches, but no further than is asked. */
function countMatches(text: string, pattern: RegExp, enough: number): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count >= enough) break;
  return count;
}
