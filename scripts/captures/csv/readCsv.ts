import type { FieldName, Mapping } from "../../../src/lib/model/mapping.ts";
import { type FieldValue, factsOf, readFields } from "../fieldReader.ts";
import { ReadingBuilder } from "../reading.ts";
import { NO_FACTS, type Structured, type StructuredEntry } from "../structured.ts";
import { type Cell, csvRows, type Row } from "./csvRows.ts";

/** The columns of a table that need no mapping, since they are called what they are. */
export const PLAIN_COLUMNS: Mapping = {
  entries: [""],
  fields: {
    id: ["id"],
    published: ["date", "datetime", "published"],
    modified: ["modified", "updated"],
    author: ["author"],
    title: ["title"],
    text: ["text", "description"],
    html: ["html"],
    caption: ["caption"],
    credit: ["credit"],
    alt: ["alt"],
  },
  source: {},
  dates: "event",
};

/** Reads the rows of a table as entries, by the headings of its first row. */
export function readCsv(raw: string, mapping: Mapping = PLAIN_COLUMNS): Structured {
  const builder = new ReadingBuilder();
  const [head, ...rows] = csvRows(raw);
  const names = head?.cells.map((cell) => textOf(cell).trim()) ?? [];
  const headings = head ? readHeadings(raw, head, builder) : null;
  const missing = Object.values(mapping.fields).flatMap((columns) =>
    mapping === PLAIN_COLUMNS || columns === undefined || columns.some((column) => names.includes(column))
      ? []
      : [columns.join(" or ")],
  );
  const entries = rows.flatMap((row): StructuredEntry[] => {
    const values = fieldValues(row, names, mapping);
    builder.break(row.start);
    const start = builder.length - 1;
    const pieces = readFields(values, builder);
    if (pieces.length === 0) return [];
    builder.break(row.end);
    return [{ start, end: builder.length - 1, pieces, facts: factsOf(values) }];
  });
  return {
    reading: builder.finish(raw.length),
    entries,
    others: headings ? [{ kind: "furniture", ...headings }] : [],
    facts: NO_FACTS,
    of: mapping.dates,
    faults: missing.map((column) => ({
      rule: "no-column",
      at: 0,
      text: `Unexpected table without a column ${column}, expected the columns that the record maps: it has ${names.join(", ")}`,
    })),
  };
}

/** The headings are read as one line: they are words of the file, and furniture. */
function readHeadings(
  raw: string,
  head: Row,
  builder: ReadingBuilder,
): { start: number; end: number } | null {
  const start = builder.length;
  const line = raw.slice(head.start, head.end).trimEnd();
  let at = head.start;
  for (const character of line) {
    builder.add(character, at, at + character.length);
    at += character.length;
  }
  const end = builder.length;
  builder.break(head.end);
  return end > start ? { start, end } : null;
}

function textOf({ mapped }: Cell): string {
  return mapped.map(([character]) => character).join("");
}

function fieldValues(row: Row, names: readonly string[], { fields }: Mapping): FieldValue[] {
  const taken = new Set<number>();
  return (Object.entries(fields) as [FieldName, string[]][]).flatMap(([field, columns]): FieldValue[] => {
    const index = columns
      .map((column) => names.indexOf(column))
      .find((at) => row.cells[at] && !taken.has(at) && textOf(row.cells[at]).trim() !== "");
    const cell = index === undefined ? undefined : row.cells[index];
    if (!cell || index === undefined) return [];
    taken.add(index);
    return [{ field, mapped: cell.mapped, start: cell.start, end: cell.end }];
  });
}
