import type { Citation } from "../cite/citation.ts";
import { inOrder } from "../cite/citedName.ts";
import type { Entry } from "../model/entry.ts";
import { advisoryText } from "../view/advisoryText.ts";
import { clockText, dateSentence, daysText } from "../view/dateText.ts";
import { entryName } from "../view/entryName.ts";
import type { Words } from "../words/en.ts";
import type { FeedDay, FeedItem } from "./feed.ts";

/** An entry in a feed. Where the archivist warns of a text, or its source lets out none, there are no words of it. */
export function feedItem(
  entry: Entry & { number: number; ofKind: number },
  source: {
    id: string;
    title: string;
    publisher: string | null;
    record: { siglum: string; language: string };
  },
  citation: Pick<Citation, "url" | "authors" | "abstract" | "rights">,
  { url, updated }: { url: string; updated: FeedDay },
  say: Words,
): FeedItem {
  const { date, advisories } = entry;
  const kinds = advisoryText(
    advisories.map(({ kind }) => ({ kind, note: null })),
    say,
  );
  const words = advisories.length > 0 ? say.feed.describes(kinds) : citation.abstract;
  const isKnown = date.instant !== null && date.instant.notBefore === date.instant.notAfter;
  return {
    id: citation.url,
    url,
    title: `${[source.record.siglum, clockText(date, say), daysText(date, say)].join(say.comma)}: ${entryName(entry, say)}`,
    summary: [dateSentence(date, say), words].filter(Boolean).join(" "),
    language: source.record.language,
    published: isKnown ? (date.instant?.notBefore ?? null) : null,
    updated,
    authors: citation.authors.map(inOrder),
    noAuthor: say.feed.authorNotStated(source.publisher ?? say.home.publisherNotKnown),
    rights: citation.rights,
    source: { id: source.id, title: source.title },
    date: { edtf: date.edtf, verbatim: date.verbatim },
  };
}
