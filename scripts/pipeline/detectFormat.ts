import type { Format } from "../formats/format.ts";

/** How well a format fits a text, with the reasons. */
export interface Fit {
  format: Format;
  /** Sum of the weights of the signals that hold, 0 to 1. */
  score: number;
  reasons: string[];
}

/** The least score with which a format is taken. */
export const LEAST_SCORE = 0.6;
/** By how much the best must lead the second, or the archivist decides. */
export const LEAST_LEAD = 0.15;

/** All formats by how well they fit, best first; equal scores in the order of the table. */
export function fitFormats(text: string, formats: readonly Format[]): Fit[] {
  return formats
    .map((format) => {
      const held = format.signals.filter(
        (signal) => countMatches(text, signal.match, signal.least) >= signal.least,
      );
      const score = held.reduce((sum, signal) => sum + signal.weight, 0);
      return { format, score: Math.round(score * 100) / 100, reasons: held.map((signal) => signal.reason) };
    })
    .sort((a, b) => b.score - a.score);
}

/** The format that fits, or why none was taken. */
export function detectFormat(
  text: string,
  formats: readonly Format[],
): { format: Format; fit: Fit } | { format: null; why: "none" | "several"; fits: Fit[] } {
  const fits = fitFormats(text, formats);
  const [best, second] = fits;
  if (!best || best.score < LEAST_SCORE) return { format: null, why: "none", fits };
  if (second && best.score - second.score < LEAST_LEAD) return { format: null, why: "several", fits };
  return { format: best.format, fit: best };
}

/** Counts matches, but no further than is asked. */
function countMatches(text: string, pattern: RegExp, enough: number): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count >= enough) break;
  return count;
}
