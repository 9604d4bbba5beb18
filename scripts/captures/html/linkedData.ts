import type { FieldName } from "../../../src/lib/model/mapping.ts";
import { type Json, readJsonTree, valuesAt } from "../json/jsonTree.ts";
import { SCHEMA_ORG } from "../json/mappings.ts";
import type { Stated } from "../structured.ts";
import { attribute, childrenOf, elementsIn, type Node } from "./elements.ts";

/** A JSON-LD block of a page that describes a live blog. */
export interface LinkedData {
  json: Json;
  updates: Json[];
}

/** The JSON-LD of a page: what states a live blog, and what could not be read, at a unit of the file. */
export function linkedData(document: Node, raw: string): { blocks: LinkedData[]; unread: number[] } {
  const blocks: LinkedData[] = [];
  const unread: number[] = [];
  for (const element of elementsIn(document)) {
    if (element.tagName !== "script" || !/^application\/ld\+json\b/iu.test(attribute(element, "type") ?? ""))
      continue;
    const [text] = childrenOf(element);
    const place = text && "value" in text ? text.sourceCodeLocation : null;
    if (!place) continue;
    try {
      const json = readJsonTree(raw, place.startOffset, place.endOffset);
      const [path = ""] = SCHEMA_ORG.entries.filter((one) => valuesAt(json, one).length > 0);
      blocks.push({ json, updates: path === "" ? [] : valuesAt(json, path) });
    } catch {
      unread.push(place.startOffset);
    }
  }
  return { blocks, unread };
}

/** The first value that a mapping's paths lead to, as a statement; null where there is none. */
export function firstText(json: Json, paths: readonly string[] = []): Stated | null {
  return textsAt(json, paths)[0] ?? null;
}

/** All values of the first path that leads to any. */
export function textsAt(json: Json, paths: readonly string[] = []): Stated[] {
  for (const path of paths) {
    const found = valuesAt(json, path).flatMap((one): Stated[] =>
      (one.is === "text" || one.is === "number") && one.text.trim() !== ""
        ? [{ verbatim: one.text, start: one.start, end: one.end }]
        : [],
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** A field of an update as schema.org spells it. */
export function updateField(update: Json, field: FieldName): Stated[] {
  return textsAt(update, SCHEMA_ORG.fields[field]);
}
