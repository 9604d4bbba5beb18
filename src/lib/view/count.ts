/** "1 entry", "65 entries"; thousands are parted by commas. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "three sources", "13 sources": small numbers in words. */
export function countInWords(number: number, one: string, many = `${one}s`): string {
  return `${WORDS[number] ?? number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
