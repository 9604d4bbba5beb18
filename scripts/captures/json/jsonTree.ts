import { type AnyNode, parse } from "@humanwhocodes/momoa";
import type { MappedCharacter } from "../html/characters.ts";

/** A value of JSON with its place in the file, in UTF-16 units. A text's place is what stands between its quotes. */
export type Json =
  | { is: "text"; text: string; start: number; end: number }
  | { is: "number"; text: string; start: number; end: number }
  | { is: "other"; start: number; end: number }
  | { is: "list"; items: Json[]; start: number; end: number }
  | { is: "record"; fields: [name: string, value: Json][]; start: number; end: number };

/**
 * Reads JSON with the place of each value.
 *
 * @param raw the file; the JSON stands from `from` to `to`.
 * @throws Error where it is no JSON.
 */
export function readJsonTree(raw: string, from = 0, to = raw.length): Json {
  const text = raw.slice(from, to).replace(/^\ufeff/u, " ");
  return convert(parse(text, { mode: "json", ranges: true }).body, from, text);
}

function convert(node: AnyNode, from: number, text: string): Json {
  const [first, last] = node.range ?? [0, 0];
  const place = { start: from + first, end: from + last };
  switch (node.type) {
    case "String":
      return { is: "text", text: wellFormed(node.value), start: place.start + 1, end: place.end - 1 };
    case "Number":
      return { is: "number", text: text.slice(first, last), ...place };
    case "Array":
      return {
        is: "list",
        items: node.elements.map((element) => convert(element.value, from, text)),
        ...place,
      };
    case "Object":
      return {
        is: "record",
        fields: node.members.map(({ name, value }) => [
          name.type === "String" ? name.value : name.name,
          convert(value, from, text),
        ]),
        ...place,
      };
    default:
      return { is: "other", ...place };
  }
}

/** Half a surrogate pair, which no UTF-8 can hold, becomes U+FFFD. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/**
 * The characters of a JSON text, each with where it stands: `\u00e9` is six units for one letter, and a pair of escapes
 * one letter of two.
 */
export function mapJsonText(raw: string, from: number, to: number): MappedCharacter[] {
  const mapped: MappedCharacter[] = [];
  for (let at = from; at < to; ) {
    const single = /\\(?:u[0-9a-fA-F]{4}|[^u])/uy;
    single.lastIndex = at;
    const pair = /\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}/uy;
    pair.lastIndex = at;
    const found = raw[at] === "\\" ? (pair.exec(raw)?.[0] ?? single.exec(raw)?.[0]) : undefined;
    const plain = String.fromCodePoint(raw.codePointAt(at) ?? 0);
    const length = found?.length ?? plain.length;
    const character = found === undefined ? plain : wellFormed(JSON.parse(`"${found}"`) as string);
    mapped.push([character, at, at + length]);
    at += length;
  }
  return mapped;
}

/**
 * All values at a path such as `author.name`. A list on the way is all of its items, so that one author and several are
 * found alike; `""` is the value itself.
 */
export function valuesAt(json: Json, path: string): Json[] {
  let found = items(json);
  for (const name of path.split(".").filter(Boolean))
    found = found.flatMap((one) =>
      one.is === "record" ? one.fields.flatMap(([key, value]) => (key === name ? items(value) : [])) : [],
    );
  return found;
}

function items(json: Json): Json[] {
  return json.is === "list" ? json.items.flatMap(items) : [json];
}
