import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { byCodePoint } from "../../src/lib/codePoints.ts";
import { sha256 } from "../read/sha256.ts";

/** What Pagefind's files begin with when they are unpacked. */
const SIGNATURE = "pagefind_dcd";

/** Of the list of an index (pf_meta): version, pages, chunks of words, filters, sorts, fields. */
const FILTERS = 3;

interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
  include_characters: string[];
}

/**
 * Puts the filters of a search index in the order of their names and values. Pagefind 1.5.2 writes them in the order of a
 * hash table that differs from run to run, and names files by what is in them: without this no two builds of an archive are
 * the same. Nothing else is changed; what stands in the files is moved as bytes.
 */
export function steadyIndex(folder: string): void {
  const entryFile = join(folder, "pagefind-entry.json");
  const entry = JSON.parse(readFileSync(entryFile, "utf8")) as Entry;
  for (const language of Object.values(entry.languages)) {
    const former = `pagefind.${language.hash}.pf_meta`;
    const list = items(unpack(join(folder, former)));
    const filters = items(list[FILTERS] ?? fail(former)).map((pair) => steadyFilter(folder, pair));
    list[FILTERS] = array(filters.sort((a, b) => byCodePoint(a.name, b.name)).map(({ pair }) => pair));
    const meta = array(list);
    rmSync(join(folder, former));
    language.hash = newName(language.hash, meta);
    pack(join(folder, `pagefind.${language.hash}.pf_meta`), meta);
  }
  entry.languages = Object.fromEntries(Object.entries(entry.languages).sort(([a], [b]) => byCodePoint(a, b)));
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** Orders the values of one filter; gives its name and its line in the list, with the new name of its file. */
function steadyFilter(folder: string, pair: Buffer): { name: string; pair: Buffer } {
  const [name, hash] = items(pair).map(text);
  if (name === undefined || hash === undefined) fail("list of filters");
  const former = join(folder, "filter", `${hash}.pf_filter`);
  const [title, values] = items(unpack(former));
  if (title === undefined || values === undefined) fail(former);
  const sorted = items(values)
    .map((value) => ({ key: text(items(value)[0] ?? fail(former)), value }))
    .sort((a, b) => byCodePoint(a.key, b.key))
    .map(({ value }) => value);
  const filter = array([title, array(sorted)]);
  const steady = newName(hash, filter);
  rmSync(former);
  pack(join(folder, "filter", `${steady}.pf_filter`), filter);
  return { name, pair: array([items(pair)[0] ?? fail(former), textItem(steady)]) };
}

/** "en_2581ba2" with the hash of other bytes, as long as before. */
function newName(former: string, bytes: Buffer): string {
  const at = former.lastIndexOf("_") + 1;
  return former.slice(0, at) + sha256(bytes).slice(0, former.length - at);
}

function unpack(file: string): Buffer {
  const bytes = gunzipSync(readFileSync(file));
  if (bytes.toString("latin1", 0, SIGNATURE.length) !== SIGNATURE) fail(file);
  return bytes.subarray(SIGNATURE.length);
}

function pack(file: string, bytes: Buffer): void {
  writeFileSync(file, gzipSync(Buffer.concat([Buffer.from(SIGNATURE, "latin1"), bytes]), { level: 9 }));
}

function fail(where: string): never {
  throw new Error(`Unexpected form of Pagefind's ${where}: scripts/write/steadyIndex.ts knows version 1.5.2`);
}

/* The little of CBOR (RFC 8949) that is needed: heads of items, arrays and texts. */

const [TEXT, ARRAY] = [3, 4];

interface Head {
  type: number;
  value: number;
  /** Where what follows the head begins. */
  end: number;
}

function head(bytes: Buffer, at: number): Head {
  const first = bytes[at] ?? fail("file that ends too soon");
  const type = first >> 5;
  const small = first & 31;
  if (small < 24) return { type, value: small, end: at + 1 };
  if (small > 27) fail("items of unknown length");
  const size = 1 << (small - 24);
  const value = size === 8 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, size);
  return { type, value, end: at + 1 + size };
}

/** Where the item that begins at `at` ends. */
function endOf(bytes: Buffer, at: number): number {
  const { type, value, end } = head(bytes, at);
  if (type === 2 || type === TEXT) return end + value;
  if (type === ARRAY || type === 5) {
    let next = end;
    for (let left = type === 5 ? 2 * value : value; left > 0; left--) next = endOf(bytes, next);
    return next;
  }
  return type === 6 ? endOf(bytes, end) : end;
}

/** The items of an array, as bytes. */
function items(bytes: Buffer): Buffer[] {
  const { type, value, end } = head(bytes, 0);
  if (type !== ARRAY) fail("array");
  const found: Buffer[] = [];
  let at = end;
  for (let left = value; left > 0; left--) {
    const next = endOf(bytes, at);
    found.push(bytes.subarray(at, next));
    at = next;
  }
  return found;
}

function text(bytes: Buffer): string {
  const { type, value, end } = head(bytes, 0);
  if (type !== TEXT) fail("text");
  return bytes.toString("utf8", end, end + value);
}

function array(parts: readonly Buffer[]): Buffer {
  return Buffer.concat([headBytes(ARRAY, parts.length), ...parts]);
}

function textItem(value: string): Buffer {
  const bytes = Buffer.from(value, "utf8");
  return Buffer.concat([headBytes(TEXT, bytes.length), bytes]);
}

function headBytes(type: number, value: number): Buffer {
  if (value < 24) return Buffer.of((type << 5) | value);
  const size = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  const bytes = Buffer.alloc(1 + size);
  bytes[0] = (type << 5) | (23 + (size === 4 ? 3 : size));
  bytes.writeUIntBE(value, 1, size);
  return bytes;
}
