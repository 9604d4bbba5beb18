import { type Citation, genreAndClock, place } from "./citation.ts";
import { inOrder } from "./citedName.ts";
import { dateField } from "./files/bibtex.ts";
import { endsOf, type Issued, isDoubtful } from "./issued.ts";

/**
 * Zotero's field Extra, line by line: what its type "blog post" has no field for. Citation processors read these lines as CSL
 * variables, an EDTF date among them, so that the doubt of a date reaches a footnote.
 */
export function zoteroExtra(citation: Citation): string {
  const { publisher, editors, archive, issued } = citation;
  return [
    ...(publisher === null ? [] : [`Publisher: ${publisher}`]),
    ...editors.map((name) =>
      name.kind === "person"
        ? `Editor: ${[name.particle, name.family].filter(Boolean).join(" ")} || ${name.given}`
        : `Editor: ${inOrder(name)}`,
    ),
    `Archive: ${archive}`,
    `Archive Location: ${place(citation)}`,
    ...(isDoubtful(issued) ? [`Issued: ${approximate(issued)}`] : []),
  ].join("\n");
}

/** Processors print "15–16 June" of an interval, and "ca." or "?" of a day marked as approximate; they know no other doubt. */
function approximate(issued: Issued): string {
  const ends = endsOf(issued);
  return ends.length === 1 || (issued.kind === "through" && issued.doubt !== null)
    ? ends.map((end) => `${end}~`).join("/")
    : ends.join("/");
}

/** "Live blog post, 4:43:30 PM (time zone not stated)": the one field in which every style prints a clock. */
export function websiteType(citation: Citation): string | null {
  const genre = genreAndClock(citation);
  return genre === null ? null : genre.charAt(0).toUpperCase() + genre.slice(1);
}

/** "2014-06-15T16:43:30" where the clock is known, else the day or days. */
export function zoteroDate(citation: Citation, clock: string | null): string | null {
  const { issued } = citation;
  if (issued.kind === "one" && issued.doubt === null && issued.at.length === 10 && clock !== null)
    return `${issued.at}T${clock}`;
  return dateField(issued);
}
