import { MONTHS } from "../../time/names.ts";
import { type Citation, genreAndClock, place } from "../citation.ts";
import { type CitedName, familyName, initials } from "../citedName.ts";
import { issuedText } from "../issuedText.ts";
import { capitalised, ended, italic, joined, list, plain, type Runs } from "../runs.ts";

/** A reference by the Publication Manual of the American Psychological Association, 7th edition. */
export function apa(citation: Citation): Runs {
  const { authors, editors, title, container, publisher, archive, url } = citation;
  const date = `(${issuedText(citation.issued, { order: "ymd", months: MONTHS }) ?? "n.d."})`;
  const genre = genreAndClock(citation);
  const called: Runs = [
    ...(citation.of === "source" ? italic(title) : plain(title)),
    ...plain(
      editors.length === 0
        ? ""
        : ` (${list(editors.map(editor), "&")}, ${editors.length > 1 ? "Eds." : "Ed."})`,
    ),
    ...plain(genre === null ? "" : ` [${capitalised(genre)}]`),
  ];
  const kept: Runs =
    citation.of === "page"
      ? [...italic(archive), ...plain(` (${place(citation)})`)]
      : joined([publisher, `${archive} (${place(citation)})`], ";");
  const names = authors.map(author);
  // Without an author the title takes his place, before the date, with its description (9.12).
  const head = names.length === 0 ? [called, date] : [listed(names), date, called];
  const body = ended(joined([...head, container === null ? null : italic(container), kept], "."), ".");
  return [...body, { text: ` ${url}` }];
}

function author(name: CitedName): string {
  if (name.kind === "whole") return name.name;
  return [familyName(name), initials(name.given, " "), name.suffix].filter(Boolean).join(", ");
}

function editor(name: CitedName): string {
  if (name.kind === "whole") return name.name;
  return [initials(name.given, " "), familyName(name), name.suffix].filter(Boolean).join(" ");
}

function listed(names: readonly string[]): string {
  return names.length === 2 ? names.join(", & ") : list(names, "&");
}
