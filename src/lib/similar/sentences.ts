/** A stretch of a text, half open. Offsets are UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** A longer sentence is cut: what two passages share is compared in stretches of bounded length. UTF-16 units. */
const LONGEST = 600;

/**
 * An end of a sentence with the space behind it. A small letter behind it goes on with the sentence: "… of their country ...
 * should volunteer", "the U.S. and". Scripts without capitals end with marks of their own.
 */
const END = /[.!?…]["'”’»)\]]*\s+(?!\p{Ll})|[。！？؟।۔።]["'”’」』）]*\s*/gu;

/** The sentences of a paragraph, the same in every locale; joined with what stands between them they are the paragraph. */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  const add = (end: number): void => {
    for (; end - start > LONGEST; start = cutAt(text, start, found));
    if (end > start) found.push({ start, end });
    start = end;
  };
  for (const { 0: match, index } of text.matchAll(END)) add(index + match.length);
  add(text.length);
  return found;
}

/** Takes the first stretch of a text without an end, up to a space where there is one; returns where the rest begins. */
function cutAt(text: string, start: number, found: Stretch[]): number {
  const space = text.lastIndexOf(" ", start + LONGEST);
  let end = space > start ? space + 1 : start + LONGEST;
  if (/[\udc00-\udfff]/.test(text.charAt(end))) end--;
  found.push({ start, end });
  return end;
}
