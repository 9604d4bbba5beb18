/** A piece of a list of lines: the number of one, or what stands between them. */
export interface LinkedPiece {
  text: string;
  line: number | null;
}

/** "ll. 65, 102" in pieces, however a language says it; a number that it writes otherwise stays text. */
export function linkedLines(list: string, lines: readonly number[]): LinkedPiece[] {
  const pieces: LinkedPiece[] = [];
  let rest = list;
  for (const line of lines) {
    const at = rest.indexOf(String(line));
    if (at < 0) continue;
    pieces.push({ text: rest.slice(0, at), line: null }, { text: String(line), line });
    rest = rest.slice(at + String(line).length);
  }
  return [...pieces, { text: rest, line: null }].filter(({ text }) => text !== "");
}
