/** Cuts a text at a word, with " …" where something is left out. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  // A character is at most two units of a string: what lies beyond is never looked at.
  const characters = [...text.slice(0, 2 * (length + 2))];
  if (characters.length <= length) return text;
  const space = characters.slice(0, length + 1).findLastIndex((character) => /\s/u.test(character));
  const kept = characters.slice(0, space > length / 2 ? space : length).join("");
  return `${kept.replace(/(?<![\s,;:.–-])[\s,;:.–-]+$/u, "")} …`;
}
