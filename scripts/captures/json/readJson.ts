import type { FieldName, Mapping, SourceField } from "../../../src/lib/model/mapping.ts";
import { type FieldValue, factsOf, readFields } from "../fieldReader.ts";
import { ReadingBuilder } from "../reading.ts";
import {
  NO_FACTS,
  type SourceFacts,
  type Stated,
  type Structured,
  type StructuredEntry,
} from "../structured.ts";
import { type Json, mapJsonText, readJsonTree, valuesAt } from "./jsonTree.ts";
import { SCHEMA_ORG } from "./mappings.ts";

/** Reads the entries of JSON data by a mapping: schema.org's, or the record's. */
export function readJson(raw: string, mapping: Mapping = SCHEMA_ORG): Structured {
  const builder = new ReadingBuilder();
  let json: Json;
  try {
    json = readJsonTree(raw);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return {
      ...EMPTY,
      reading: builder.finish(raw.length),
      faults: [
        { rule: "no-json", at: 0, text: `Unexpected JSON that cannot be read (${text}), expected one value` },
      ],
    };
  }
  return readJsonEntries(raw, json, mapping, builder);
}

const EMPTY = { entries: [], others: [], facts: NO_FACTS, of: "posted" as const };

/** The entries of JSON that stands in a file, alone or among other things. */
export function readJsonEntries(
  raw: string,
  json: Json,
  mapping: Mapping,
  builder: ReadingBuilder,
): Structured {
  const path = mapping.entries.find((one) => valuesAt(json, one).length > 0) ?? "";
  const found = valuesAt(json, path).filter(({ is }) => is === "record");
  const faults: Structured["faults"] = [];
  const entries = found
    .sort((a, b) => a.start - b.start)
    .flatMap((item): StructuredEntry[] => {
      builder.break(item.start);
      const start = builder.length - 1;
      const values = fieldValues(raw, item, mapping);
      const pieces = readFields(values, builder);
      builder.break(item.end);
      if (pieces.length > 0) return [{ start, end: builder.length - 1, pieces, facts: factsOf(values) }];
      const text =
        "Unexpected entry without words, expected a value in one of the fields that the mapping names";
      faults.push({ rule: "empty-entry", at: item.start, text });
      return [];
    });
  if (found.length === 0)
    faults.push({
      rule: "no-entries",
      at: 0,
      text: `Unexpected data without entries at ${mapping.entries.join(", ")}, expected a list of them`,
    });
  return {
    reading: builder.finish(raw.length),
    entries,
    others: [],
    facts: sourceFacts(json, mapping),
    of: mapping.dates,
    faults,
  };
}

/** Every value that is a field of the entry, once: one that two fields name is what the first says. */
function fieldValues(raw: string, item: Json, { fields }: Mapping): FieldValue[] {
  const taken = new Set<Json>();
  return (Object.entries(fields) as [FieldName, string[]][]).flatMap(([field, paths]) => {
    const found =
      paths.map((path) => valuesAt(item, path).filter(isText)).find((values) => values.length > 0) ?? [];
    return found.flatMap((value): FieldValue[] => {
      if (taken.has(value)) return [];
      taken.add(value);
      return [
        { field, mapped: mapJsonText(raw, value.start, value.end), start: value.start, end: value.end },
      ];
    });
  });
}

function isText(value: Json): value is Extract<Json, { is: "text" | "number" }> {
  return (value.is === "text" || value.is === "number") && value.text.trim() !== "";
}

function sourceFacts(json: Json, { source }: Mapping): SourceFacts {
  const first = (paths: readonly string[] = []): Stated | null => {
    for (const path of paths) {
      const found = valuesAt(json, path).find(isText);
      if (found) return { verbatim: found.text, start: found.start, end: found.end };
    }
    return null;
  };
  const names = Object.keys(NO_FACTS) as SourceField[];
  return { ...NO_FACTS, ...Object.fromEntries(names.map((name) => [name, first(source[name])])) };
}
