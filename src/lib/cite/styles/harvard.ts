import { MONTHS } from "../../time/names.ts";
import { type Citation, genreAndClock, place } from "../citation.ts";
import { type CitedName, familyName, initials } from "../citedName.ts";
import { isDoubtful } from "../issued.ts";
import { issuedText, yearText } from "../issuedText.ts";
import { capitalised, ended, italic, joined, list, quoted, type Runs } from "../runs.ts";

/** Names before "et al." is used. */
const MOST = 3;

/** A reference in the Harvard style of Cite Them Right, 12th edition. The edition stands where a day of access would. */
export function harvard(citation: Citation): Runs {
  const { authors, editors, title, container, publisher, issued, archive, url } = citation;
  const year = `(${yearText(issued) ?? "no date"})`;
  const day = issuedText(issued, { order: "dmy", months: MONTHS, withoutYear: true });
  const genre = genreAndClock(citation);
  const called = citation.of === "source" ? italic(title) : quoted(title, "single");
  const described = joined([called, genre === null ? null : `[${capitalised(genre)}]`], "");
  const head =
    authors.length === 0
      ? joined(
          [
            citation.of === "entry" ? quoted(title, "single") : called,
            year,
            genre === null ? null : `[${capitalised(genre)}]`,
          ],
          "",
        )
      : joined([authorsText(authors), year, described], "");
  const where = citation.of === "page" ? italic(archive) : container === null ? null : italic(container);
  const edited = editors.length === 0 ? null : `Edited by ${list(editors.map(editor), "and", false)}`;
  const dated = day === null ? null : isDoubtful(issued) ? `[${day}]` : day;
  const work = joined([joined([head, where], ",", false), edited], ".", false);
  const parts =
    citation.of === "page"
      ? [work, capitalised(place(citation)), `Available at: ${url}`]
      : [
          ...(publisher === null
            ? [joined([work, dated], ",", false)]
            : [work, joined([publisher, dated], ",", false)]),
          `Available at: ${archive}, ${place(citation)}, ${url}`,
        ];
  return ended(joined(parts, ".", false), ".", false);
}

function authorsText(authors: readonly CitedName[]): string {
  const names = authors.map((name) =>
    name.kind === "whole"
      ? name.name
      : [familyName(name), initials(name.given, ""), name.suffix].filter(Boolean).join(", "),
  );
  return names.length > MOST ? `${names[0]} et al.` : list(names, "and", false);
}

function editor(name: CitedName): string {
  if (name.kind === "whole") return name.name;
  return [initials(name.given, ""), familyName(name), name.suffix].filter(Boolean).join(" ");
}
