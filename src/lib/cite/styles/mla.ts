import { type Citation, genreAndClock, place } from "../citation.ts";
import { inOrder, inverted } from "../citedName.ts";
import { isDoubtful } from "../issued.ts";
import { issuedText } from "../issuedText.ts";
import { capitalised, ended, italic, joined, list, quoted, type Runs } from "../runs.ts";

/** Names of more than four letters are shortened (MLA Handbook, 9th edition, appendix 1). */
const MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ");

/** A work cited by the MLA Handbook, 9th edition: the live blog is the first container, the archive the second. */
export function mla(citation: Citation): Runs {
  const { editors, title, container, publisher, issued, archive, url } = citation;
  const second = joined([italic(archive), place(citation), url], ",");
  if (citation.of === "page") return ended(joined([quoted(title), second], "."), ".");
  const date = issuedText(issued, { order: "dmy", months: MONTHS });
  const genre = genreAndClock(citation);
  const first = joined(
    [
      container === null ? null : italic(container),
      editors.length === 0 ? null : `edited by ${list(editors.map(inOrder), "and")}`,
      publisher,
      date !== null && isDoubtful(issued) ? `[${date}]` : date,
    ],
    ",",
  );
  return ended(
    joined(
      [
        authorsText(citation),
        citation.of === "source" ? italic(title) : quoted(title),
        genre === null ? null : capitalised(genre),
        first,
        second,
      ],
      ".",
    ),
    ".",
  );
}

function authorsText({ authors }: Citation): string {
  const [first, second, third] = authors;
  if (!first) return "";
  if (!second) return inverted(first);
  return third ? `${inverted(first)}, et al.` : `${inverted(first)}, and ${inOrder(second)}`;
}
