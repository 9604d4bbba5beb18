import type { FieldName } from "../../src/lib/model/mapping.ts";
import type { PartKind } from "../../src/lib/model/part.ts";
import type { Piece } from "../pipeline/parts/piece.ts";
import type { MappedCharacter } from "./html/characters.ts";
import { piecesOf } from "./html/pieces.ts";
import { readHtml } from "./html/readHtml.ts";
import type { ReadingBuilder } from "./reading.ts";
import type { MarkupFacts, Stated } from "./structured.ts";

/** A value of the data that a field names, with where each of its characters stands in the file. */
export interface FieldValue {
  field: FieldName;
  mapped: MappedCharacter[];
  /** Units of the file, without quotes. */
  start: number;
  end: number;
}

/** The part that the words of a field are; the others are facts and no words, but that a time is also printed. */
const PARTS: Readonly<Partial<Record<FieldName, PartKind>>> = {
  published: "stamp",
  title: "title",
  text: "text",
  caption: "caption",
  credit: "credit",
  alt: "alt",
  author: "signature",
};

/** Reads the values of an entry in the order of the file: their words as lines, a line end before each. */
export function readFields(values: readonly FieldValue[], builder: ReadingBuilder): Piece[] {
  return [...values]
    .sort((a, b) => a.start - b.start)
    .flatMap((value) => {
      builder.break(value.start);
      if (value.field === "html") return readHtmlField(value, builder);
      const kind = PARTS[value.field];
      return kind ? readText(value, kind, builder) : [];
    });
}

function readText({ mapped }: FieldValue, kind: PartKind, builder: ReadingBuilder): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  for (const [character, start, end] of mapped) {
    if (character === "\n") open = null;
    else if (open) open.end = builder.length + character.length;
    else if (character.trim() !== "") {
      open = { kind, start: builder.length, end: builder.length + character.length, marker: null };
      pieces.push(open);
    }
    builder.add(character, start, end);
  }
  const text = mapped.map(([character]) => character).join("");
  const from = builder.length - text.length;
  return pieces.map((piece) => ({
    ...piece,
    end: piece.start + text.slice(piece.start - from, piece.end - from).trimEnd().length,
  }));
}

/** HTML within a value is read as a page is, and each of its characters led back through the escapes of the value. */
function readHtmlField({ mapped, end }: FieldValue, builder: ReadingBuilder): Piece[] {
  const html = mapped.map(([character]) => character).join("");
  const places = mapped.flatMap(([character, start, behind]) =>
    character.length === 2 ? [start, behind] : [start],
  );
  const ends = mapped.flatMap(([character, , behind]) =>
    character.length === 2 ? [behind, behind] : [behind],
  );
  const words = readHtml(html);
  const { text, starts } = words.reading;
  const from = builder.length;
  let unit = 0;
  for (const character of text) {
    const start = places[starts[unit] ?? 0] ?? end;
    const last = words.reading.ends[unit + character.length - 1] ?? 0;
    const behind = character === "\n" ? start : (ends[last - 1] ?? start);
    builder.add(character, start, Math.max(start, behind));
    unit += character.length;
  }
  return piecesOf(words, 0, text.length, null).map((piece) => ({
    ...piece,
    start: piece.start + from,
    end: piece.end + from,
  }));
}

/** What the values state beside their words. */
export function factsOf(values: readonly FieldValue[]): MarkupFacts {
  const stated = (field: FieldName): Stated[] =>
    values.flatMap((value) => (value.field === field ? trimmed(value) : []));
  return {
    ownId: stated("id")[0] ?? null,
    published: stated("published")[0] ?? null,
    modified: stated("modified")[0] ?? null,
    authors: stated("author"),
  };
}

function trimmed({ mapped }: FieldValue): Stated[] {
  const shown = mapped.filter(([character]) => character.trim() !== "");
  const [first, last] = [shown[0], shown.at(-1)];
  const verbatim = mapped
    .map(([character]) => character)
    .join("")
    .trim();
  return first && last ? [{ verbatim, start: first[1], end: last[2] }] : [];
}
