const NUMBER = new Intl.NumberFormat("en");

/** "13,197": thousands are parted by commas. */
export function number(value: number): string {
  return NUMBER.format(value);
}

/** "1 entry", "65 entries". */
export function count(many: number, one: string, several = `${one}s`): string {
  return `${number(many)} ${many === 1 ? one : several}`;
}

const WORDS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** "three sources", "13 sources": small numbers in words. */
export function countInWords(many: number, one: string, several = `${one}s`): string {
  return `${WORDS[many] ?? number(many)} ${many === 1 ? one : several}`;
}
