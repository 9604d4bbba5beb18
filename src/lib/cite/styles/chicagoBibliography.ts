import { type Citation, genreAndClock, place } from "../citation.ts";
import { inOrder, inverted } from "../citedName.ts";
import { capitalised, ended, italic, joined, list, quoted, type Runs } from "../runs.ts";
import { chicagoDate } from "./chicagoNote.ts";

/** Names in a bibliography before "et al." is used, and how many then stand (CMOS 18, 13.107). */
const MOST = 6;
const THEN = 3;

/** An entry in a bibliography by the Chicago Manual of Style, 18th edition. */
export function chicagoBibliography(citation: Citation): Runs {
  const { editors, title, container, publisher, archive, url } = citation;
  if (citation.of === "page")
    return ended(joined([quoted(title), joined([italic(archive), place(citation)], ","), url], "."), ".");
  const genre = genreAndClock(citation);
  return ended(
    joined(
      [
        authorsText(citation),
        citation.of === "source" ? italic(title) : quoted(title),
        genre === null ? null : capitalised(genre),
        editors.length === 0 ? null : `Edited by ${list(editors.map(inOrder), "and")}`,
        joined([container === null ? null : italic(container), publisher, chicagoDate(citation)], ","),
        joined([archive, place(citation)], ","),
        url,
      ],
      ".",
    ),
    ".",
  );
}

function authorsText({ authors }: Citation): string {
  const names = authors.map((name, i) => (i === 0 ? inverted(name, { demote: true }) : inOrder(name)));
  if (names.length > MOST) return `${names.slice(0, THEN).join(", ")}, et al.`;
  return names.length === 2 ? names.join(", and ") : list(names, "and");
}
