import type { Capture, Line } from "../pipeline/capture.ts";

/** Words of a capture that may tell an archivist something, with their line. */
export interface Seen {
  line: number;
  words: string;
}

/** What is looked for, and what an archivist may take it for. */
const LOOKED_FOR = {
  /** Full dates, and lines that say when a page was changed. */
  dates:
    /\b(?:last updated[^\n]*|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},)? \d{4}|\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2})\b/giu,
  weekdays: /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|overnight)\b/giu,
  zones:
    /\b(?:[Aa]ll times[^\n]*|GMT|UTC(?:[+-]\d{1,2})?|BST|CES?T|E[SD]T|P[SD]T|AE[SD]T|MSK|local time)\b/gu,
  clocks: /\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\b/giu,
  addresses: /\bhttps?:\/\/\S+/giu,
  platforms: /\b(?:powered by [^\n]*|scribblelive|storify|coveritlive)\b/giu,
  closing: /\b(?:live coverage ends[^\n]*|that(?:'|’)s all from[^\n]*|we(?:'|’)re closing[^\n]*)/giu,
} as const;

export type Sought = keyof typeof LOOKED_FOR;

/** At most so many of a kind are shown. */
const MOST = 6;

/** The first words of each kind that a capture holds, each different word once, in its order. */
export function seenInCapture(capture: Capture): Record<Sought, Seen[]> {
  const found = Object.fromEntries(Object.keys(LOOKED_FOR).map((key) => [key, [] as Seen[]])) as Record<
    Sought,
    Seen[]
  >;
  for (const line of capture.lines) {
    for (const key of Object.keys(LOOKED_FOR) as Sought[])
      collect(found[key], capture, line, LOOKED_FOR[key]);
  }
  return found;
}

function collect(list: Seen[], capture: Capture, line: Line, pattern: RegExp): void {
  if (list.length >= MOST) return;
  for (const match of line.text.matchAll(pattern)) {
    const words = match[0].trim();
    if (!list.some((one) => one.words.toLowerCase() === words.toLowerCase()) && list.length < MOST)
      list.push({ line: capture.linesOf(line.start, line.end)[0], words });
  }
}
