import { type Citation, genreAndClock, place } from "../citation.ts";
import type { CitedName } from "../citedName.ts";
import { endsOf, type Issued, isDoubtful } from "../issued.ts";

/** CSL-JSON 1.0.2 of one citation, as far as Dateline fills it. */
export interface CslItem {
  id: string;
  type: "post-weblog" | "webpage";
  title: string;
  author?: CslName[];
  editor?: CslName[];
  contributor?: CslName[];
  "container-title"?: string;
  publisher?: string;
  genre?: string;
  issued?: CslDate;
  archive: string;
  archive_location: string;
  URL: string;
  language: string;
}
type CslName =
  | { literal: string }
  | { family: string; given: string; "non-dropping-particle"?: string; suffix?: string };
/** Two date-parts are a range; that only one of the days is meant has no form in CSL, so that `circa` marks it. */
interface CslDate {
  "date-parts": number[][];
  circa?: true;
}

/** CSL-JSON of several citations. */
export function cslJson(citations: readonly Citation[]): string {
  return `[${citations.map((citation) => JSON.stringify(cslItem(citation))).join(",\n")}]\n`;
}

export function cslItem(citation: Citation): CslItem {
  const genre = genreAndClock(citation);
  const container = citation.of === "page" ? citation.archive : citation.container;
  const names = (key: "author" | "editor" | "contributor", list: readonly CitedName[]) =>
    list.length === 0 ? {} : { [key]: list.map(cslName) };
  return {
    id: citation.key,
    type: citation.of === "entry" ? "post-weblog" : "webpage",
    title: citation.title,
    ...names("author", citation.authors),
    ...names("editor", citation.editors),
    ...names("contributor", citation.contributors),
    ...(container === null ? {} : { "container-title": container }),
    ...(citation.publisher === null ? {} : { publisher: citation.publisher }),
    ...(genre === null ? {} : { genre }),
    ...issued(citation.issued),
    archive: citation.archive,
    archive_location: place(citation),
    URL: citation.url,
    language: citation.language,
  };
}

function cslName(name: CitedName): CslName {
  if (name.kind === "whole") return { literal: name.name };
  return {
    family: name.family,
    given: name.given,
    ...(name.particle === null ? {} : { "non-dropping-particle": name.particle }),
    ...(name.suffix === null ? {} : { suffix: name.suffix }),
  };
}

function issued(date: Issued): { issued?: CslDate } {
  const ends = endsOf(date);
  if (ends.length === 0) return {};
  return {
    issued: {
      "date-parts": ends.map((end) => end.split("-").map(Number)),
      ...(isDoubtful(date) ? { circa: true as const } : {}),
    },
  };
}
