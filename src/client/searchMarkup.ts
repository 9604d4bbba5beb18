import { countedWords, excerpt, placesOf, wordsToMark } from "../lib/search/excerpt.ts";
import type { SearchState } from "../lib/search/searchState.ts";
import { readShown } from "../lib/search/shownWith.ts";
import { printedInstead } from "../lib/search/spellingNote.ts";
import { el } from "./element.ts";
import type { PagefindData } from "./search.ts";

const PHRASE = /^"(.+)"$/u;

/** Words and spellings that an address carries to be marked. */
const MOST_MARKS = 12;

/** "15 entries with “Mosul”." */
export function sentence(count: number, { query, filters }: SearchState): string {
  const entries =
    count === 0 ? "No entry" : count === 1 ? "One entry" : `${count.toLocaleString("en")} entries`;
  const narrowed = Object.values(filters).flat();
  const phrase = PHRASE.exec(query)?.[1];
  const words = query === "" ? "" : ` with ${phrase === undefined ? `“${query}”` : `the phrase “${phrase}”`}`;
  const within = narrowed.length === 0 ? "" : `, narrowed to ${narrowed.join(", ")}`;
  const advice =
    count === 0
      ? " Try fewer or other words; the spellings of names in the archive’s lists are found, whichever is printed."
      : "";
  return `${entries}${words}${within}.${advice}`;
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
      el("a", { class: `when when--${shown.known}`, href: address.href }, shown.when),
    ),
    el(
      "div",
      { class: "t" },
      shown.advisory === ""
        ? context
        : el(
            "details",
            {},
            el("summary", {}, `This entry describes: ${shown.advisory}. Show its words`),
            context,
          ),
      printed.length === 0 ? null : el("p", { class: "gap" }, `Printed: “${printed.join("”, “")}”.`),
      shown.who === "" ? null : el("p", { class: "refs" }, shown.who),
    ),
  );
}
