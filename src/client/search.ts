/** The search page: our own small interface on Pagefind's JavaScript API. Nothing here is needed to read the archive. */

import { FACETS, type Facet } from "../lib/search/facets.ts";
import { readState, type SearchState, writeState } from "../lib/search/searchState.ts";
import { facetPane, resultItem, sentence } from "./searchMarkup.ts";

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindData>;
}

export interface PagefindData {
  raw_url?: string;
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

interface PagefindAnswer {
  results: PagefindResult[];
  unfilteredResultCount: number;
  filters: Record<string, Record<string, number>>;
  totalFilters: Record<string, Record<string, number>>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    query: string | null,
    options: { filters?: Record<string, string[]>; sort?: Record<string, "asc" | "desc"> },
  ): Promise<PagefindAnswer>;
}

/** Results shown at once. */
const PAGE = 20;
/** Pagefind sorts slowly: beyond this many results only the best match is offered. */
const MOST_SORTED = 2000;
/** How long typing must rest before a search, in milliseconds. */
const REST = 200;
/** When nothing has come by then, the reader is told. Milliseconds. */
const PATIENCE = 15_000;

const find = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`No ${selector} on the search page`);
  return found;
};

const form = find<HTMLFormElement>("#search-form");
const input = find<HTMLInputElement>("#search-box");
const status = find<HTMLElement>("#search-status");
const list = find<HTMLElement>("#search-results");
const facets = find<HTMLElement>("#search-facets");
const more = find<HTMLButtonElement>("#search-more");
const order = find<HTMLSelectElement>("#search-order");
const root = new URL(document.documentElement.dataset["root"] ?? "./", location.href);

let state: SearchState = readState(location.search);
let run = 0;

if (location.protocol === "file:") {
  status.textContent =
    "The search does not work from disk: browsers do not let a page read files beside it. Put the folder on any web server, or use the lists below.";
} else {
  document.documentElement.classList.add("can-search");
  await start();
}

async function start(): Promise<void> {
  const pagefind = await load();
  if (!pagefind) return;
  const go = (): void => void search(pagefind);
  input.value = state.query;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change({ ...state, query: input.value.trim() }, go, true);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => change({ ...state, query: input.value.trim() }, go, false), REST);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || input.value === "") return;
    event.preventDefault();
    input.value = "";
    change({ ...state, query: "" }, go, false);
  });
  facets.addEventListener("change", () => {
    const chosen = [...facets.querySelectorAll<HTMLInputElement>("input:checked")];
    const filters = Object.fromEntries(
      FACETS.map(({ key }) => [key, chosen.filter((box) => box.name === key).map((box) => box.value)]),
    ) as SearchState["filters"];
    change({ ...state, filters }, go, true);
  });
  order.addEventListener("change", () =>
    change({ ...state, oldestFirst: order.value === "oldest" }, go, true),
  );
  document.addEventListener("keydown", moveByArrow);
  window.addEventListener("popstate", () => {
    state = readState(location.search);
    input.value = state.query;
    go();
  });
  await search(pagefind);
  // The counts at the side are heavier than the words: they come when the first results stand.
  await pagefind.filters();
  await search(pagefind);
}

async function load(): Promise<Pagefind | null> {
  const tooLong = setTimeout(() => fail("The search does not answer."), PATIENCE);
  try {
    const pagefind = (await import(
      /* @vite-ignore */ new URL("pagefind/pagefind.js", root).href
    )) as Pagefind;
    await pagefind.options({ baseUrl: "/", excerptLength: 32 });
    await pagefind.init();
    return pagefind;
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    return null;
  } finally {
    clearTimeout(tooLong);
  }
}

function fail(why: string): void {
  document.documentElement.classList.remove("can-search");
  status.textContent = `The search could not be started (${why}). The lists below lead to every entry.`;
}

function change(next: SearchState, go: () => void, lasting: boolean): void {
  state = next;
  const address = `${location.pathname}${writeState(state)}`;
  if (lasting) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  go();
}

async function search(pagefind: Pagefind): Promise<void> {
  const mine = ++run;
  const filters = Object.fromEntries(Object.entries(state.filters).filter(([, values]) => values.length > 0));
  const narrowed = Object.keys(filters).length > 0;
  const empty = state.query === "" && !narrowed;
  try {
    const answer = await pagefind.search(state.query === "" ? null : state.query, {
      filters,
      ...(state.oldestFirst ? { sort: { time: "asc" } } : {}),
    });
    if (mine !== run) return;
    showFacets(answer, state);
    order.disabled = answer.results.length > MOST_SORTED;
    order.value = state.oldestFirst ? "oldest" : "best";
    list.replaceChildren();
    more.hidden = true;
    if (empty) {
      status.textContent =
        "Type a name, a place or a phrase; in quotation marks, the words must stand together. Or choose at the side.";
      return;
    }
    status.textContent = sentence(answer.results.length, state);
    await showMore(answer.results, 0, mine);
  } catch (error) {
    if (mine === run) fail(error instanceof Error ? error.message : String(error));
  }
}

async function showMore(results: PagefindResult[], from: number, mine: number): Promise<void> {
  const page = await Promise.all(results.slice(from, from + PAGE).map((result) => result.data()));
  if (mine !== run) return;
  const items = page.map((data) => resultItem(data, root, state.query));
  list.append(...items);
  const next = from + PAGE;
  more.hidden = next >= results.length;
  more.textContent = `Show ${Math.min(PAGE, results.length - next)} more of ${results.length - next}`;
  more.onclick = async () => {
    await showMore(results, next, mine);
    list.children[next]?.querySelector("a")?.focus();
  };
}

function showFacets(answer: PagefindAnswer, { filters }: SearchState): void {
  const open = new Set(
    [...facets.querySelectorAll("details[open]")].map((item) => (item as HTMLElement).dataset["facet"]),
  );
  const focused =
    document.activeElement instanceof HTMLInputElement
      ? { name: document.activeElement.name, value: document.activeElement.value }
      : null;
  facets.replaceChildren(
    ...FACETS.flatMap((facet: Facet) =>
      facetPane(facet, answer.filters[facet.key] ?? {}, filters[facet.key], open.has(facet.key)),
    ),
  );
  if (focused && facets.contains(document.activeElement) === false) {
    [...facets.querySelectorAll<HTMLInputElement>("input")]
      .find((box) => box.name === focused.name && box.value === focused.value)
      ?.focus();
  }
}

/** Arrows go from the box to the results and between them; up from the first goes back to the box. */
function moveByArrow(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...list.querySelectorAll<HTMLAnchorElement>("article a.when")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (document.activeElement !== input && at < 0) return;
  const next = event.key === "ArrowDown" ? links[at + 1] : at <= 0 ? input : links[at - 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
