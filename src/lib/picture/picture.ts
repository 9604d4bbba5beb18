import type { SourceSign } from "../sourceSign.ts";
import type { DayRow } from "../view/dayRow.ts";

/** What a picture for cards on other sites shows: nothing but facts that the page itself states, and no words of an entry. */
export interface Picture {
  /** Title of the archive; left out where it is the title of the picture. */
  masthead: string | null;
  /** "draft edition" */
  edition: string;
  /** The source that it is of, by its signs. */
  sign: PictureSign | null;
  /** A line over the title, in italics. */
  above: string;
  /** The first that the archive's typeface can write. */
  title: readonly string[];
  /** Lines under it. */
  below: readonly string[];
  rows: readonly PictureRow[];
  /** What is not drawn, since there are too many rows: "and 3 more days". */
  more: string | null;
}

export interface PictureSign extends SourceSign {
  siglum: string;
}

/** A line of the drawing: a day or a source on the hours of its own clock, or a source in words. */
export interface PictureRow {
  label: string;
  /** `data-hue` of its marks. */
  hue: number;
  words: string;
  hours: Omit<DayRow, "words"> | null;
}

/** Pixels, as the large cards of other sites have them. */
export const PICTURE = { width: 1200, height: 630 };

/** Rows that a picture has room for. */
export const MOST_ROWS = 4;

/** The picture in words, for those who do not see it; what is written under its title stands in the description of the card. */
export function pictureAlt({ title, rows, more }: Picture): string {
  const drawn = rows.map(({ label, words }) => `${label}: ${words}`);
  return `${[title[0], ...drawn].join(". ")}${more === null ? "" : `, ${more}`}.`;
}
