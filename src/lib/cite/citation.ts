import type { CitedName } from "./citedName.ts";
import type { Issued } from "./issued.ts";

/** What is cited: everything that a style or a file format may print, in the terms of CSL 1.0.2, and no more than is known. */
export interface Citation {
  /** Key in files: the id of an entry, "source-<id>", "day-2014-06-13". */
  key: string;
  /** A post in a live blog, a live blog as a whole, or a page of the archive itself. */
  of: "entry" | "source" | "page";
  /** Who answers for the wording: never a quoted party, never the reporters of the page. */
  authors: readonly CitedName[];
  editors: readonly CitedName[];
  /** Named with a dispatch, without being its author. */
  contributors: readonly CitedName[];
  /** Without the full stop at its end. */
  title: string;
  /** "live blog post"; null for pages of the archive. */
  genre: string | null;
  /** "4:43:30 PM (time zone not stated)": the clock as printed, with what is known of its zone; null where none is printed. */
  clock: string | null;
  /** Title of the live blog, a devised one in brackets. */
  container: string | null;
  publisher: string | null;
  issued: Issued;
  /** The archive that keeps it. */
  archive: string;
  /** "draft edition", "edition 1, 20 November 2026". */
  edition: string;
  /** "capture a5e55287, lines 29–36"; null for pages of the archive. */
  location: string | null;
  url: string;
  /** BCP 47 language of what is cited. */
  language: string;
  rights: string | null;
  /** First words, for reference managers; null where they are held back. */
  abstract: string | null;
}

/** "live blog post, 4:43:30 PM (time zone not stated)" */
export function genreAndClock({ genre, clock }: Pick<Citation, "genre" | "clock">): string | null {
  const parts = [genre, clock].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}

/** "draft edition, capture a5e55287, lines 29–36" */
export function place({ edition, location }: Pick<Citation, "edition" | "location">): string {
  return location === null ? edition : `${edition}, ${location}`;
}
