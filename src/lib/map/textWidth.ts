/** Advances of the text face in hundredths of an em, as Chromium lays them out; groups of letters that are alike. */
const ADVANCES: readonly (readonly [letters: string, advance: number])[] = [
  ["'", 18],
  [" ", 24],
  [".,:;!|jil()[]-ftIJ", 37],
  ["rs", 46],
  ["zcaeS", 54],
  ["0123456789xogv", 58],
  ["ybdpqkuhnZFLPET", 64],
  ["BCRXYVKAGDOQUN", 77],
  ["Hw", 84],
  ["mMW%", 100],
];

const BY_LETTER = new Map(
  ADVANCES.flatMap(([letters, advance]) => [...letters].map((one) => [one, advance])),
);

/** What a letter that the table lacks takes at most. */
const UNKNOWN = 80;

/** Are the widths of all letters known? Those of other scripts are not, and no such text may be set to a width. */
export function isMeasured(text: string): boolean {
  return [...text.normalize("NFD")].every((letter) => /\p{M}/u.test(letter) || BY_LETTER.has(letter));
}

/** About how wide a text is, in the unit of `size`: never less than it is in roman, semibold or italic. */
export function textWidth(text: string, size: number): number {
  let hundredths = 0;
  for (const letter of text.normalize("NFD")) {
    if (/\p{M}/u.test(letter)) continue;
    hundredths += BY_LETTER.get(letter) ?? UNKNOWN;
  }
  return (hundredths * size) / 100;
}
