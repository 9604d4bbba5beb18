/** A number in a text with the words around it, as printed. */
export interface Figure {
  /** Words before it, the number, words after it: joined by spaces they stand in the text. */
  before: string;
  number: string;
  after: string;
}

/** Words kept on each side, unless a sentence ends. */
const BEFORE = 2;
const AFTER = 3;

const DIGITS = /^[("'“‘$£€]*\p{N}[\p{N}.,:/%-]*(?:(?:km|m|st|nd|rd|th|bn|[;!?)"'”’])[.,;:!?)"'”’]*)?$/u;

/** Numbers that English writes out. "One" is left out: it is a pronoun as often as a number. */
const ENGLISH = new Set(
  "two three four five six seven eight nine ten eleven twelve dozen dozens score scores hundred hundreds thousand thousands million millions billion".split(
    " ",
  ),
);

/**
 * The numbers of a paragraph, in order; one that stands among the words after another is not repeated.
 *
 * @param leaveOut captured words in which a number is none: days that the entry names.
 */
export function figuresIn(text: string, language: string, leaveOut: readonly string[] = []): Figure[] {
  const words = text.split(/\s+/u);
  const masked = leaveOut
    .reduce((rest, phrase) => rest.replaceAll(phrase, (match) => match.replaceAll(/\S+/gu, "-")), text)
    .split(/\s+/u);
  const figures: Figure[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isNumber(masked[i] ?? "", language)) continue;
    const after = upToEnd(words[i] ?? "", words.slice(i + 1, i + 1 + AFTER));
    figures.push({
      before: fromStart(words.slice(Math.max(0, i - BEFORE), i)).join(" "),
      number: words[i] ?? "",
      after: after.join(" "),
    });
    i += after.length;
  }
  return figures;
}

function isNumber(word: string, language: string): boolean {
  if (DIGITS.test(word)) return true;
  const bare = word.toLowerCase().replaceAll(/[^\p{L}]/gu, "");
  return /^en\b/u.test(language) && ENGLISH.has(bare);
}

/** The words after the last end of a sentence. */
function fromStart(words: string[]): string[] {
  const end = words.findLastIndex((word) => /[.!?]["'”’)]*$/u.test(word));
  return words.slice(end + 1);
}

/** The words up to the first end of a sentence. */
function upToEnd(number: string, words: string[]): string[] {
  if (/[.!?;:]["'”’)]*$/u.test(number)) return [];
  const end = words.findIndex((word) => /[.!?;:,]["'”’)]*$/u.test(word));
  return end < 0 ? words : words.slice(0, end + 1);
}
