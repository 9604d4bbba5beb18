import { MONTHS } from "../../time/names.ts";
import { type Citation, genreAndClock, place } from "../citation.ts";
import { type CitedName, familyName } from "../citedName.ts";
import { type Issued, isDoubtful } from "../issued.ts";
import { issuedText } from "../issuedText.ts";

/** BibLaTeX (biblatex 3, @online). Dates are EDTF, of which biblatex reads level 1: a set of days is written as an interval, and the addendum says what is meant; a `note` would become a note apart in Zotero. */
export function bibtex(citations: readonly Citation[]): string {
  return citations.map(record).join("\n");
}

function record(citation: Citation): string {
  const genre = genreAndClock(citation);
  const doubt = isDoubtful(citation.issued)
    ? issuedText(citation.issued, { order: "dmy", months: MONTHS })
    : null;
  const container = citation.of === "page" ? citation.archive : citation.container;
  const kept = citation.of === "page" ? place(citation) : `${citation.archive}, ${place(citation)}`;
  const fields: [string, string | null][] = [
    ["author", names(citation.authors)],
    ["editor", names(citation.editors)],
    // Double braces: no style may change the capitals of captured words.
    ["title", `{${escapeTex(citation.title)}}`],
    ["titleaddon", genre === null ? null : escapeTex(genre)],
    ["journaltitle", container === null ? null : `{${escapeTex(container)}}`],
    ["organization", citation.publisher === null ? null : escapeTex(citation.publisher)],
    ["date", dateField(citation.issued)],
    ["addendum", escapeTex(doubt === null ? kept : `Dated ${doubt}. ${kept}`)],
    ["url", citation.url],
    ["langid", LANGUAGES[citation.language] ?? null],
  ];
  const lines = fields.flatMap(([field, value]) => (value === null ? [] : `  ${field} = {${value}}`));
  return `@online{${citation.key},\n${lines.join(",\n")}\n}\n`;
}

/** Babel's names of languages, for hyphenation. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: "arabic",
  de: "german",
  en: "english",
  "en-GB": "british",
  "en-US": "american",
  es: "spanish",
  fr: "french",
  it: "italian",
  ru: "russian",
};

function names(list: readonly CitedName[]): string | null {
  if (list.length === 0) return null;
  return list
    .map((name) => {
      if (name.kind === "whole") return `{${escapeTex(name.name)}}`;
      const parts = [familyName(name), name.suffix, name.given].flatMap((part) => part ?? []);
      return parts.map(escapeTex).join(", ");
    })
    .join(" and ");
}

/** EDTF level 1: "2014-06-15", "2014-06-15?", "2014-06-15/2014-06-16". */
export function dateField(issued: Issued): string | null {
  if (issued.kind === "unknown") return null;
  if (issued.kind !== "one") return `${issued.first}/${issued.last}`;
  if (issued.doubt === "or-earlier") return `../${issued.at}`;
  if (issued.doubt === "or-later") return `${issued.at}/..`;
  return `${issued.at}${issued.doubt === "probably" ? "?" : issued.doubt === "about" ? "~" : ""}`;
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};

/** The ten characters that mean something to TeX; all others stand as they are (UTF-8). */
export function escapeTex(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\\^~{}$&#%_]/gu, (character) => TEX[character] ?? `\\${character}`);
}
