import { countedWords, excerpt, placesOf, wordsToMark } from "../lib/search/excerpt.ts";
import type { SearchState } from "../lib/search/searchState.ts";
import { readShown } from "../lib/search/shownWith.ts";
import { printedInstead } from "../lib/search/spellingNote.ts";
import { cutAtWord } from "../lib/view/cutAtWord.ts";
import { filled } from "../lib/words/filled.ts";
import { counted } from "../lib/words/forms.ts";
import { el } from "./element.ts";
import { live } from "./liveWords.ts";
import type { PagefindData } from "./search.ts";

const PHRASE = /^"(.+)"$/u;

/** Words and spellings that an address carries to be marked. */
const MOST_MARKS = 12;

/** "15 entries with “Mosul”." */
export function sentence(count: number, { query, filters }: SearchState): string {
  const narrowed = Object.values(filters).flat();
  const phrase = PHRASE.exec(query)?.[1];
  const words = phrase === undefined ? live.withWords : live.withPhrase;
  return filled(count === 0 ? live.none : counted(count, live.found, live.numbers), {
    with: query === "" ? "" : filled(words, { words: phrase ?? query }),
    within: narrowed.length === 0 ? "" : filled(live.narrowed, { values: narrowed.join(live.comma) }),
  });
}

/** A result: source and time in the margin, the words in their context, who said so. */
export function resultItem(data: PagefindData, root: URL, query: string): HTMLElement {
  const shown = readShown(data.meta["shown"] ?? "");
  const words = countedWords(data.content);
  const printed = printedInstead(query, data.content, shown.spellings);
  const found = [...data.locations, ...printed.flatMap((spelling) => placesOf(words, spelling))];
  const address = new URL((data.raw_url ?? data.url).replace(/^\//u, ""), root);
  const marks = [...wordsToMark(words, data.locations, PHRASE.test(query)), ...printed];
  for (const mark of marks.slice(0, MOST_MARKS)) address.searchParams.append("mark", mark);
  const said =
    shown.advisory === ""
      ? cutAtWord(data.content.replaceAll(/\s+/gu, " "), 60)
      : filled(live.describes, { what: shown.advisory });
  const context = el(
    "p",
    { dir: "auto" },
    ...excerpt(words, found).map(({ text, marked }) => (marked ? el("mark", {}, text) : text)),
  );
  return el(
    "article",
    { class: "e", "data-hue": String(shown.hue) },
    el(
      "p",
      { class: "m" },
      el("abbr", { class: "sig", title: shown.source }, shown.siglum),
      " ",
      el(
        "a",
        {
          class: `when when--${shown.known}`,
          href: address.href,
          "aria-label": [shown.when, shown.siglum, said].join(live.comma),
        },
        shown.when,
      ),
    ),
    el(
      "div",
      { class: "t" },
      shown.advisory === ""
        ? context
        : el("details", {}, el("summary", {}, filled(live.describes, { what: shown.advisory })), context),
      printed.length === 0
        ? null
        : el("p", { class: "gap" }, filled(live.printed, { words: printed.map(quoted).join(live.comma) })),
      shown.who === "" ? null : el("p", { class: "refs" }, shown.who),
    ),
  );
}

function quoted(words: string): string {
  return `${live.quotes.open}${words}${live.quotes.close}`;
}
