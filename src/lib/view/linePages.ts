import type { Words } from "../words/en.ts";

/** Entries that the page of a source lists at the most, before the list is divided. */
const MOST = 300;

/** Lines of the capture on one page of a divided list: about 150 entries of a usual live blog. */
const LINES = 500;

/** A part of a long list: the entries that begin in these lines of the capture. */
export interface LinePage<T> {
  /** "501-1000": part of the address. */
  key: string;
  items: T[];
  /** The keys of the parts before and after it. */
  previous: string | null;
  next: string | null;
}

/**
 * Divides the list of a source by the lines of its capture, 1 to 500, 501 to 1000 …, where it is long; a part without an
 * entry is left out. A capture is never edited, so a line keeps its number and an entry its page, however many entries a
 * better reading finds before it; a page "2" would shift.
 *
 * @returns no part where the list is short enough for one page.
 */
export function linePages<T>(
  items: readonly T[],
  firstLine: (item: T) => number,
  most = MOST,
  lines = LINES,
): LinePage<T>[] {
  if (items.length <= most) return [];
  const blocks = new Map<number, T[]>();
  for (const item of items) {
    const block = Math.floor((firstLine(item) - 1) / lines);
    blocks.set(block, [...(blocks.get(block) ?? []), item]);
  }
  const pages = [...blocks]
    .sort(([a], [b]) => a - b)
    .map(
      ([block, inBlock]): LinePage<T> => ({
        key: `${block * lines + 1}-${(block + 1) * lines}`,
        items: inBlock,
        previous: null,
        next: null,
      }),
    );
  pages.forEach((page, i) => {
    page.previous = pages[i - 1]?.key ?? null;
    page.next = pages[i + 1]?.key ?? null;
  });
  return pages;
}

/** "501-1000" → "lines 501–1000" */
export function linePageText(key: string, say: Pick<Words, "linesPart">): string {
  return say.linesPart(key.replace("-", "–"));
}
