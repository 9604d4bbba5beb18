import type { MappedCharacter } from "../html/characters.ts";

/** A cell of a table: its characters, each with where it stands, and its place without quotes. Units of the file. */
export interface Cell {
  mapped: MappedCharacter[];
  start: number;
  end: number;
}

/** A row, from its first unit to behind its line end. */
export interface Row {
  cells: Cell[];
  start: number;
  end: number;
}

/** What parts cells: a semicolon or a tab where the first line has more of them than commas. */
function separatorOf(raw: string): string {
  const [line = ""] = raw.replace(/"(?:[^"]|"")*"?/gu, "").split(/[\r\n]/u, 1);
  const count = (separator: string): number => line.split(separator).length;
  return [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/**
 * The rows of a table (RFC 4180; CR LF, LF or CR ends a row). A cell between quotes may hold separators and line ends, and a
 * quote that is doubled:
 *
 *     2031-05-04,"The ""Weir"" bridge"
 *                 ^ one quote of the cell for each two of the file
 */
export function csvRows(raw: string): Row[] {
  const separator = separatorOf(raw);
  const rows: Row[] = [];
  let at = raw.startsWith("\ufeff") ? 1 : 0;
  while (at < raw.length) {
    const row: Row = { cells: [], start: at, end: at };
    for (;;) {
      const { cell, next } = readCell(raw, at, separator);
      row.cells.push(cell);
      at = next;
      if (raw[at] !== separator) break;
      at++;
    }
    if (raw[at] === "\r") at++;
    if (raw[at] === "\n") at++;
    row.end = at;
    rows.push(row);
  }
  return rows;
}

function readCell(raw: string, from: number, separator: string): { cell: Cell; next: number } {
  const mapped: MappedCharacter[] = [];
  const quoted = raw[from] === '"';
  let at = quoted ? from + 1 : from;
  const start = at;
  let end: number | null = null;
  while (at < raw.length) {
    const character = String.fromCodePoint(raw.codePointAt(at) ?? 0);
    if (quoted && end === null && character === '"') {
      if (raw[at + 1] !== '"') {
        end = at++;
        continue;
      }
      mapped.push(['"', at, at + 2]);
      at += 2;
      continue;
    }
    // Behind the closing quote, or in a cell without quotes, the cell ends with its separator or its line.
    if ((!quoted || end !== null) && (character === separator || character === "\r" || character === "\n"))
      break;
    if (end === null) mapped.push([character, at, at + character.length]);
    at += character.length;
  }
  return { cell: { mapped: normalLineEnds(mapped), start, end: end ?? at }, next: at };
}

/** CR LF within a cell is one line end. */
function normalLineEnds(mapped: readonly MappedCharacter[]): MappedCharacter[] {
  const out: MappedCharacter[] = [];
  mapped.forEach(([character, start, end], i) => {
    if (character === "\r" && mapped[i + 1]?.[0] === "\n") return;
    const before = mapped[i - 1];
    out.push([character, character === "\n" && before?.[0] === "\r" ? before[1] : start, end]);
  });
  return out;
}
