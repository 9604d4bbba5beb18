import type { Facet } from "../lib/search/facets.ts";
import type { SearchState } from "../lib/search/searchState.ts";
import { spellingNote } from "../lib/search/spellingNote.ts";
import { dayText, shortDayText, weekdayName } from "../lib/view/dateText.ts";
import type { PagefindData } from "./search.ts";

type Child = Node | string | null;

/** Makes an element; text is always text, never markup. */
function el(name: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** "15 entries with “Mosul”." */
export function sentence(count: number, { query, filters }: SearchState): string {
  const entries =
    count === 0 ? "No entry" : count === 1 ? "One entry" : `${count.toLocaleString("en")} entries`;
  const narrowed = Object.values(filters).flat();
  const words =
    query === ""
      ? ""
      : ` with ${/^".*"$/u.test(query) ? `the phrase “${query.slice(1, -1)}”` : `“${query}”`}`;
  const within = narrowed.length === 0 ? "" : `, narrowed to ${narrowed.join(", ")}`;
  const advice =
    count === 0
      ? " Try fewer or other words; the spellings of names in the archive’s lists are found, whichever is printed."
      : "";
  return `${entries}${words}${within}.${advice}`;
}

/** A result: source and time in the margin, the words in their context, who said so. */
export function resultItem(data: PagefindData, root: URL, query: string): HTMLElement {
  const { meta } = data;
  const address = new URL((data.raw_url ?? data.url).replace(/^\//u, ""), root);
  if (query !== "") address.searchParams.set("mark", query);
  const excerpt = el("p", { dir: "auto" }, ...marked(data.excerpt));
  const note = spellingNote(meta["also"] ?? "", query);
  const shown = meta["advisory"]
    ? el(
        "details",
        {},
        el("summary", {}, `This entry describes: ${meta["advisory"]}. Show its words`),
        excerpt,
      )
    : excerpt;
  return el(
    "article",
    { class: "e", "data-hue": meta["hue"] ?? "" },
    el(
      "p",
      { class: "m" },
      el("abbr", { class: "sig", title: meta["source"] ?? "" }, meta["siglum"] ?? ""),
      " ",
      el(
        "a",
        { class: `when when--${meta["known"]}`, href: address.href },
        `${meta["day"]}, ${meta["clock"]}`,
      ),
    ),
    el(
      "div",
      { class: "t" },
      shown,
      note === "" ? null : el("p", { class: "gap" }, note),
      meta["who"] ? el("p", { class: "refs" }, meta["who"]) : null,
    ),
  );
}

/** Pagefind's excerpt is HTML with <mark>; only its marks are taken, all else as text. */
function marked(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/u).map((piece) => {
    const inside = /^<mark>(.*)<\/mark>$/u.exec(piece)?.[1];
    return inside === undefined ? document.createTextNode(plain(piece)) : el("mark", {}, plain(inside));
  });
}

/** The characters that entities stand for. A textarea takes markup as text: nothing in it is run. */
function plain(html: string): string {
  const area = document.createElement("textarea");
  area.innerHTML = html;
  return area.value;
}

/** A facet as a group of boxes, the fullest first, days in their order. A facet of which nothing is left is left out. */
export function facetPane(
  facet: Facet,
  counts: Record<string, number>,
  chosen: readonly string[],
  open: boolean,
): HTMLElement[] {
  const inOrder = facet.key === "day" || facet.key === "month";
  const values = Object.entries(counts)
    .filter(([value, count]) => count > 0 || chosen.includes(value))
    .sort(([a, x], [b, y]) => (inOrder ? 0 : y - x) || (a < b ? -1 : 1));
  if (values.length === 0) return [];
  const rows = values.map(([value, count]) => {
    const box = el("input", { type: "checkbox", name: facet.key, value }) as HTMLInputElement;
    box.checked = chosen.includes(value);
    return el(
      "label",
      {},
      box,
      el("span", {}, facetLabel(facet, value)),
      el("span", { class: "n" }, String(count)),
    );
  });
  const first = rows.slice(0, facet.shown);
  const rest = rows.slice(facet.shown);
  const all = el(
    "details",
    {
      "data-facet": facet.key,
      ...(open || rest.some((row) => row.querySelector("input:checked")) ? { open: "" } : {}),
    },
    el("summary", {}, `${rest.length} more`),
    el("div", {}, ...rest),
  );
  return [el("fieldset", {}, el("legend", {}, facet.label), ...first, rest.length > 0 ? all : null)];
}

function facetLabel({ key }: Facet, value: string): string {
  if (key === "day") return `${weekdayName(value).slice(0, 3)} ${shortDayText(value)} ${value.slice(0, 4)}`;
  return key === "month" ? dayText(value) : value;
}
