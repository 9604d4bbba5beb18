import { plainLine } from "../languages/plainLine.ts";

/** A longer line is a paragraph, and the looks of lines are tried on its beginning. Characters. */
const LONGEST = 10_000;

/** A line as the rules of a format see it. */
export function seenLine(text: string): string {
  return plainLine(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
