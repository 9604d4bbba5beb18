/**
 * The only file that spells an address of the archive.
 *
 * An internal address is written as ROOT (one U+0000) and a path without a leading slash. Every page stands at its own
 * depth, and the archive may stand at any path of any host, so the middleware puts the way back to the start of the
 * archive ("./", "../../") in the place of each ROOT when a page is written. No capture can imitate the mark: ingest
 * refuses U+0000 in text.
 */

import { captureEnding } from "./captureEnding.ts";
import type { FeedEnding } from "./feed/feed.ts";

/** The start of the archive, as it stands in markup that has not been written yet. */
export const ROOT = "\u0000";

/** What may stand between two slashes. Ids and keys are made of this alphabet; anything else is a mistake of the caller. */
const SEGMENT = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;

function segment(value: string): string {
  if (!SEGMENT.test(value) || value.includes("..")) {
    throw new RangeError(`Not a part of an address: ${JSON.stringify(value)}`);
  }
  return value;
}

function dated(value: string, shape: RegExp, example: string): string {
  if (!shape.test(value)) throw new RangeError(`Expected ${example}, found ${JSON.stringify(value)}`);
  return `${ROOT}days/${value}/`;
}

/** The start page. */
export const home = (): string => ROOT;

/** All days. */
export const days = (): string => `${ROOT}days/`;

/** One year, "2014". */
export const year = (edtf: string): string => dated(edtf, /^\d{4}$/, "a year, YYYY");

/** One month, "2014-06". */
export const month = (edtf: string): string => dated(edtf, /^\d{4}-\d{2}$/, "a month, YYYY-MM");

/** One day with the newest entry first. */
export const dayNewest = (edtf: string): string => `${day(edtf)}newest/`;

/** One day, "2014-06-13". What EDTF says beyond a day (sets, intervals, approximations) has no page of its own. */
export const day = (edtf: string): string => dated(edtf, /^\d{4}-\d{2}-\d{2}$/, "a day, YYYY-MM-DD");

/** The similar passages of a day, where it has any. */
export const daySimilar = (edtf: string): string => `${day(edtf)}similar/`;

/** All sources. */
export const sources = (): string => `${ROOT}sources/`;

/** One source, by its id, and one part of a long source: "501-1000", lines of its capture, which never shift. */
export function source(id: string, lines?: string): string {
  const address = `${ROOT}sources/${segment(id)}/`;
  if (lines === undefined) return address;
  if (!/^\d+-\d+$/.test(lines))
    throw new RangeError(`Expected lines, "501-1000", found ${JSON.stringify(lines)}`);
  return `${address}${lines}/`;
}

/** All places. */
export const places = (): string => `${ROOT}places/`;

/** One place, and one part of a long list of its mentions: see `paged`. */
export const place = (id: string, key?: string): string => paged("places", id, key);

/** The dots and names of the map of a day. */
export const dayMap = (edtf: string): string => `${day(edtf).slice(0, -1)}.svg`;

/** What lies under the dots on the map of every day: one file for all. */
export const dayMapBase = (): string => `${ROOT}places/base-of-days.svg`;

/** All agents with a name record. */
export const names = (): string => `${ROOT}names/`;

/** One agent, and one part of a long list of its attributions: see `paged`. */
export const name = (id: string, key?: string): string => paged("names", id, key);

/** All stories. */
export const stories = (): string => `${ROOT}stories/`;

/** One story. */
export const story = (id: string): string => `${ROOT}stories/${segment(id)}/`;

/** The permalink of an entry. */
export const entry = (id: string): string => `${ROOT}e/${segment(id)}/`;

/** What every permalink begins with. */
export const entries = (): string => `${ROOT}e/`;

/** An entry as data. */
export const entryJson = (id: string): string => `${ROOT}e/${segment(id)}.json`;

/** A capture, byte for byte, by its SHA-256; with the name of its file, since pages and data end otherwise than text. */
export function capture(sha256: string, file = ""): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`Not a SHA-256: ${JSON.stringify(sha256)}`);
  return `${ROOT}captures/${sha256}${captureEnding(file)}`;
}

/** A capture with the numbers of its lines, at a line or a range of lines: "#L28", "#L28-L36". */
export function captureView(sha256: string, lines?: readonly [number, number], key?: number): string {
  const address = `${capture(sha256).replace(/\.txt$/u, "/")}${key === undefined ? "" : `${key}/`}`;
  if (lines === undefined) return address;
  const [first, last] = lines;
  return `${address}#L${first}${last > first ? `-L${last}` : ""}`;
}

/** Endings of the files that reference managers read. */
export type CitationEnding = "bib" | "ris" | "csl.json" | "rdf";

/** The citations of a source and all its entries, as one file. */
export const sourceCitations = (id: string, ending: CitationEnding): string =>
  `${ROOT}sources/${segment(id)}.${ending}`;

/** The citations of a day and all its entries, as one file. */
export const dayCitations = (edtf: string, ending: CitationEnding): string =>
  `${day(edtf).slice(0, -1)}.${ending}`;

/** The picture of a source, of a day, or of the archive, for cards on other sites. */
export const sourcePicture = (id: string): string => `${ROOT}sources/${segment(id)}.png`;
export const dayPicture = (edtf: string): string => `${day(edtf).slice(0, -1)}.png`;
export const archivePicture = (): string => `${ROOT}picture.png`;

/** What is new in the archive, of a source, or of the entries that name a place: feeds. */
export const feed = (ending: FeedEnding): string => `${ROOT}feed.${ending}`;
export const sourceFeed = (id: string, ending: FeedEnding): string =>
  `${ROOT}sources/${segment(id)}.feed.${ending}`;
export const placeFeed = (id: string, ending: FeedEnding): string =>
  `${ROOT}places/${segment(id)}.feed.${ending}`;

/** The archive as an app, and the icon of it that phones ask for. */
export const manifest = (): string => `${ROOT}manifest.webmanifest`;
export const touchIcon = (): string => `${ROOT}icons/apple-touch-icon.png`;

/** What a source and its entries are linked to, as a linkset (RFC 9264). */
export const linkset = (id: string): string => `${ROOT}sources/${segment(id)}.linkset.json`;

/** Hashes of captures and data files, as `sha256sum -c` reads them. */
export const sums = (): string => `${ROOT}SHA256SUMS`;

/** The search page. */
export const search = (): string => `${ROOT}search/`;

/** A page of the archive's own prose; without a name, their start. */
export const about = (page?: string): string =>
  `${ROOT}about/${page === undefined ? "" : `${segment(page)}/`}`;

/** A file under /data/; without a name, the page that lists them. */
export const data = (file?: string): string => `${ROOT}data/${file === undefined ? "" : segment(file)}`;

/** An address as `archive.yaml` states it: "/places/tal-afar/". */
export function moved(path: string): string {
  const [, room = "", id = ""] = /^\/([a-z]+)\/([^/]+)\/$/.exec(path) ?? [];
  return `${ROOT}${segment(room)}/${segment(id)}/`;
}

/** The page for an address that the archive does not have. */
export const notFound = (): string => `${ROOT}404.html`;

/** An asset that the bundler names with a leading slash. */
export function asset(url: string): string {
  if (!url.startsWith("/") || url.startsWith("//"))
    throw new RangeError(`Not an asset of this site: ${JSON.stringify(url)}`);
  return ROOT + url.slice(1);
}

/** A place on a page: another address, or on the same page when the address is left out. */
export const at = (id: string, address = ""): string => `${address}#${segment(id)}`;

/** An internal address under a stated base, for citations, metadata, feeds and the sitemap: `https://host/path/` + path. */
export function absolute(base: string, address: string): string {
  if (!address.startsWith(ROOT)) throw new RangeError(`Not an internal address: ${JSON.stringify(address)}`);
  return base.replace(/\/*$/, "/") + address.slice(ROOT.length);
}

/** The way from a page back to the start of the archive: "/" → "./", "/days/2014-06-13/" → "../../", "/x.html" → "./". */
export function relativeRoot(pathname: string): string {
  const depth = pathname.split("/").length - 2;
  return depth > 0 ? "../".repeat(depth) : "./";
}

/** A page as written → the page as it is published at `pathname`. */
export function resolveRoot(html: string, pathname: string): string {
  return html.replaceAll(ROOT, relativeRoot(pathname));
}

/** Part of a long list: a year, a month, a day, or what has no day ("undated"). A key of the entries, so it never shifts. */
function paged(room: string, id: string, key: string | undefined): string {
  const address = `${ROOT}${room}/${segment(id)}/`;
  if (key === undefined) return address;
  if (!/^(\d{4}(-\d{2}){0,2}|undated)$/.test(key))
    throw new RangeError(`Expected a year, month, day or "undated", found ${JSON.stringify(key)}`);
  return `${address}${key}/`;
}
