/** The characters that the archive's own typeface has: scripts/fonts/cut.ts cuts it to them. What is missing here comes from the reader's own fonts. */
export const FONT_CHARACTERS = [
  range(0x20, 0x7e),
  "\u00a0¡£§©«®°±¶·»¿",
  range(0xc0, 0xff).replace(/[ÐÞðþ÷]/g, ""), // the accents of western Europe, and ×
  "ĆćČčĐđĞğĠġİıŁłŃńŚśŞşŠšŹźŻżŽž", // the usual ones beyond
  "ĀāĒēĪīŌōŪū", // transliteration: long vowels,
  "ḌḍḤḥṢṣṬṭẒẓ", // emphatic consonants,
  "ʿʾ", // ayn and hamza
  "\u2009\u202f", // thin and narrow no-break space
  "‐–—‘’‚“”„†•…′″€−←↑→↓",
].join("");

const KNOWN = new Set(FONT_CHARACTERS);

/** Can a text be written in the archive's typeface alone? A picture has no other font, since each machine has others. */
export function canWrite(text: string): boolean {
  return [...text].every((character) => KNOWN.has(character));
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
