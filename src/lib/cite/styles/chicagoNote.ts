import { MONTHS } from "../../time/names.ts";
import { type Citation, genreAndClock, place } from "../citation.ts";
import { inOrder } from "../citedName.ts";
import { isDoubtful } from "../issued.ts";
import { type DateForm, issuedText } from "../issuedText.ts";
import { ended, italic, joined, list, quoted, type Runs } from "../runs.ts";

const FORM: DateForm = { order: "mdy", months: MONTHS };

/**
 * A note by the Chicago Manual of Style, 18th edition (14.104–105, blogs and posts to them), in two parts: what was published,
 * then the archive that keeps it.
 *
 *     Rahul Radhakrishnan, “Kenneth Pollack, …,” live blog post, 4:43:30 PM (time zone not stated), edited by Graeme Baker,
 *     Iraq Blog, Al Jazeera English, June 15, 2014; Dateline, edition 1, capture a5e55287, lines 29–36, https://…
 */
export function chicagoNote(citation: Citation): Runs {
  const { authors, editors, title, publisher, archive, url } = citation;
  const by = authors.map(inOrder);
  const names = by.length > 2 ? `${by[0]} et al.` : list(by, "and");
  const kept = joined([archive, place(citation), url], ",");
  if (citation.of === "page")
    return ended(joined([quoted(title), italic(archive), place(citation), url], ","), ".");
  const published = joined(
    [
      names,
      citation.of === "source" ? italic(title) : quoted(title),
      genreAndClock(citation),
      editors.length === 0 ? null : `edited by ${list(editors.map(inOrder), "and")}`,
      citation.container === null ? null : italic(citation.container),
      publisher,
      chicagoDate(citation),
    ],
    ",",
  );
  return ended(joined([published, kept], ";"), ".");
}

/** "June 15, 2014", "[June 15 or 16, 2014]", "n.d." */
export function chicagoDate({ issued }: Pick<Citation, "issued">): string {
  const text = issuedText(issued, FORM);
  if (text === null) return "n.d.";
  return isDoubtful(issued) ? `[${text}]` : text;
}
