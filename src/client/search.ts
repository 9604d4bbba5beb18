/** The search page: our own small interface on Pagefind's JavaScript API. Nothing here is needed to read the archive. */

import { FACETS, type FacetKey } from "../lib/search/facets.ts";
import { readState, type SearchState, writeState } from "../lib/search/searchState.ts";
import { filled } from "../lib/words/filled.ts";
import { facetPanes, updatePanes } from "./facetMarkup.ts";
import { live } from "./liveWords.ts";
import { resultItem, sentence } from "./searchMarkup.ts";

interface PagefindResult {
  id: string;
  data(): Promise<PagefindData>;
}

export interface PagefindData {
  raw_url?: string;
  url: string;
  content: string;
  locations: number[];
  meta: Record<string, string>;
}

type Narrowing = Record<string, { any: string[] }>;
type Counts = Record<string, Record<string, number>>;

interface PagefindAnswer {
  results: PagefindResult[];
  filters: Counts;
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind;
}

/** One index in memory. It counts all lists that it has loaded at every search, so results come from one that has none. */
interface Pagefind {
  init(): Promise<void>;
  destroy(): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string | null, options: { filters: Narrowing }): Promise<PagefindAnswer>;
}

/** Results shown at once. */
const PAGE = 20;
/** Of these, the ones that a screen holds stand as soon as they are there. */
const SCREEN = 5;
/** How long typing must rest before a search, in milliseconds. */
const REST = 200;
/** How long a count must stand before it is read out, in milliseconds: a slow writer is not told of every letter. */
const SAID = 900;
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
const said = find<HTMLElement>("#search-said");
const list = find<HTMLElement>("#search-results");
const narrow = find<HTMLDetailsElement>("#search-narrow");
const facets = find<HTMLElement>("#search-facets");
const widen = find<HTMLButtonElement>("#search-widen");
const more = find<HTMLButtonElement>("#search-more");
const order = find<HTMLSelectElement>("#search-order");
const root = new URL(document.documentElement.dataset["root"] ?? "./", location.href);

let state: SearchState = readState(location.search);
let run = 0;
let module: PagefindModule | null = null;
let pagefind: Pagefind | null = null;
/** The index that counts, made when the first results stand. */
let counter: Promise<Pagefind> | null = null;
/** A file of the index that did not come. Pagefind would go on without it and find too little. */
let lost: string | null = null;

await start();

async function start(): Promise<void> {
  input.value = state.query;
  // Beside the results there is room for the facets; above them there is none.
  const wide = matchMedia("(min-width: 60rem)");
  if (location.search === "" && !wide.matches) await firstTouch();
  if (!(await load())) return;
  const go = (): void => void search();
  const ask = (lasting: boolean): void => change({ ...state, query: input.value.trim() }, go, lasting);
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    ask(true);
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask(false), REST);
  });
  facets.addEventListener("change", () => {
    const chosen = [...facets.querySelectorAll<HTMLInputElement>("input:checked")];
    const filters = Object.fromEntries(
      FACETS.map(({ key }) => [key, chosen.filter((box) => box.name === key).map((box) => box.value)]),
    ) as SearchState["filters"];
    change({ ...state, filters }, go, true);
  });
  widen.addEventListener("click", () => {
    change({ ...state, filters: readState("").filters }, go, true);
    input.focus();
  });
  order.addEventListener("change", () =>
    change({ ...state, oldestFirst: order.value === "oldest" }, go, true),
  );
  document.addEventListener("keydown", (event) => {
    moveByArrow(event);
    if (event.key !== "Escape") return;
    if (event.target === input && input.value !== "") {
      event.preventDefault();
      clearTimeout(timer);
      input.value = "";
      ask(false);
    } else if ([list, more, facets].some((one) => one.contains(document.activeElement))) input.focus();
  });
  window.addEventListener("popstate", () => {
    clearTimeout(timer);
    state = readState(location.search);
    input.value = state.query;
    go();
  });
  narrow.open = wide.matches;
  wide.addEventListener("change", () => {
    narrow.open = wide.matches;
  });
  // What was typed while the search was on its way.
  if (input.value.trim() !== state.query) ask(false);
  else await search();
}

/** On a phone that nobody has touched yet there is nothing to show: the index can wait, with its 100 KB and its work. */
function firstTouch(): Promise<void> {
  return new Promise((resolve) => {
    for (const kind of ["pointerdown", "keydown", "focusin", "scroll"])
      document.addEventListener(kind, () => resolve(), { once: true, passive: true });
  });
}

async function load(): Promise<boolean> {
  const tooLong = setTimeout(() => fail(live.noAnswer), PATIENCE);
  try {
    // The smallest module there is: where a policy forbids it, Pagefind would wait without end.
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    watchIndex();
    module = (await import(/* @vite-ignore */ new URL("pagefind/pagefind.js", root).href)) as PagefindModule;
    pagefind = await begin(module);
    return true;
  } catch (error) {
    fail(reason(error));
    return false;
  } finally {
    clearTimeout(tooLong);
  }
}

/** Without a worker: it saves a file of 41 KB, takes no longer at 10,000 entries, and what is lost on the way is seen. */
async function begin({ createInstance }: PagefindModule): Promise<Pagefind> {
  const instance = createInstance({ baseUrl: "/", noWorker: true });
  await instance.init();
  return instance;
}

/** What was lost is asked for again. */
async function beginAgain(from: PagefindModule): Promise<Pagefind> {
  lost = null;
  await pagefind?.destroy();
  await (await counter)?.destroy();
  counter = null;
  pagefind = await begin(from);
  return pagefind;
}

/** The index with all its lists. */
function counterOf(from: PagefindModule): Promise<Pagefind> {
  counter ??= begin(from).then(async (instance) => {
    await instance.filters();
    return instance;
  });
  return counter;
}

/** Notes what Pagefind asks for and does not get. */
function watchIndex(): void {
  const { fetch } = window;
  window.fetch = async (...request) => {
    try {
      const response = await fetch(...request);
      if (!response.ok) lost = filled(live.lostFile, { status: response.status, file: response.url });
      return response;
    } catch (error) {
      lost = filled(live.lostAnswer, { file: String(request[0]) });
      throw error;
    }
  };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function fail(why: string): void {
  narrow.removeAttribute("aria-busy");
  list.removeAttribute("aria-busy");
  document.documentElement.classList.remove("can-search");
  list.replaceChildren();
  more.hidden = true;
  widen.hidden = true;
  say(filled(live.fails, { why }));
}

let saying: ReturnType<typeof setTimeout> | undefined;

/**
 * Says what the search came to: what stands is seen at once, and read out when typing has rested. A text that stands already is
 * not written again.
 */
function say(text: string): void {
  status.textContent = text;
  clearTimeout(saying);
  saying = setTimeout(() => {
    if (said.textContent !== text) said.textContent = text;
  }, SAID);
}

function change(next: SearchState, go: () => void, lasting: boolean): void {
  state = next;
  const address = `${location.pathname}${writeState(state)}`;
  if (address !== `${location.pathname}${location.search}`) {
    if (lasting) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }
  go();
}

/** What a search narrows by; one facet may be left out. Within a facet any of the values is enough. */
function narrowing(left?: FacetKey): Narrowing {
  return Object.fromEntries(
    Object.entries(state.filters).flatMap(([key, values]) =>
      values.length === 0 || key === left ? [] : [[key, { any: values }]],
    ),
  );
}

async function search(): Promise<void> {
  if (!module || !pagefind) return;
  const mine = ++run;
  const query = state.query === "" ? null : state.query;
  const filters = narrowing();
  const tooLong = setTimeout(() => mine === run && fail(live.noAnswer), PATIENCE);
  narrow.setAttribute("aria-busy", "true");
  try {
    const index = lost === null ? pagefind : await beginAgain(module);
    const { results } = await index.search(query, { filters });
    if (mine !== run) return;
    order.value = state.oldestFirst ? "oldest" : "best";
    const narrowed = Object.keys(filters).length > 0;
    const size = query === null && !narrowed ? 0 : results.length;
    const rows = inOrder(module, query, filters, results);
    const first = await readResults(rows, Math.min(SCREEN, size));
    if (mine !== run) return;
    if (lost !== null) throw new Error(lost);
    document.documentElement.classList.add("can-search");
    widen.hidden = !narrowed;
    list.setAttribute("aria-busy", "true");
    list.replaceChildren(...first);
    more.hidden = true;
    const rest = await readResults(rows, Math.min(PAGE, size) - first.length);
    if (mine !== run) return;
    if (lost !== null) throw new Error(lost);
    list.append(...rest);
    list.removeAttribute("aria-busy");
    performance.mark("results");
    offerMore(rows, size, mine);
    say(query === null && !narrowed ? live.hint : sentence(size, state));
    await count(module, query, mine);
    if (mine === run) narrow.removeAttribute("aria-busy");
  } catch (error) {
    if (mine === run) fail(reason(error));
  } finally {
    clearTimeout(tooLong);
  }
}

/**
 * The results in the order that was asked for. By day they are asked for day by day, as far as they are shown: a sorted
 * index would cost every reader more than the index of words. An entry that may be of several days stands under the first.
 */
async function* inOrder(
  from: PagefindModule,
  query: string | null,
  filters: Narrowing,
  results: readonly PagefindResult[],
): AsyncGenerator<PagefindResult> {
  const given = new Set<string>();
  if (state.oldestFirst) {
    const index = await counterOf(from);
    const counts = (await index.search(query, { filters })).filters["day"] ?? {};
    const days = filters["day"]?.any ?? Object.keys(counts).filter((day) => (counts[day] ?? 0) > 0);
    for (const day of [...days].sort()) {
      const ofDay = await index.search(query, { filters: { ...filters, day: { any: [day] } } });
      for (const result of ofDay.results) {
        if (given.has(result.id)) continue;
        given.add(result.id);
        yield result;
      }
    }
  }
  for (const result of results) if (!given.has(result.id)) yield result;
}

async function readResults(rows: AsyncGenerator<PagefindResult>, size: number): Promise<HTMLElement[]> {
  const data: Promise<PagefindData>[] = [];
  while (data.length < size) {
    const { value, done } = await rows.next();
    if (done) break;
    data.push(value.data());
  }
  return (await Promise.all(data)).map((one) => resultItem(one, root, state.query));
}

function offerMore(rows: AsyncGenerator<PagefindResult>, size: number, mine: number): void {
  const next = list.childElementCount;
  const left = size - next;
  more.hidden = left <= 0;
  more.disabled = false;
  more.textContent = filled(live.showMore, { next: Math.min(PAGE, left), left });
  more.onclick = async () => {
    more.disabled = true;
    const items = await readResults(rows, Math.min(PAGE, left));
    if (mine !== run) return;
    list.append(...items);
    offerMore(rows, size, mine);
    list.children[next]?.querySelector("a")?.focus();
  };
}

/**
 * Counts what each value of a facet would leave. The counts are heavier than the words, so they are asked for when the
 * first results stand; a facet that narrows is counted without itself, since its other values would widen it.
 */
async function count(from: PagefindModule, query: string | null, mine: number): Promise<void> {
  const index = await counterOf(from);
  const { filters: all } = await index.search(query, { filters: narrowing() });
  const counts: Counts = { ...all };
  for (const { key } of FACETS) {
    if (state.filters[key].length === 0) continue;
    const { filters } = await index.search(query, { filters: narrowing(key) });
    counts[key] = filters[key] ?? {};
  }
  if (mine !== run) return;
  // Under the reader's hands the rows stay where they are; only their counts change.
  if (facets.contains(document.activeElement)) updatePanes(facets, counts, state);
  else facets.replaceChildren(...facetPanes(facets, counts, state));
}

/** Arrows go from the box to the results and between them; up from the first goes back to the box. */
function moveByArrow(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...list.querySelectorAll<HTMLAnchorElement>("article a.when")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (document.activeElement !== input && at < 0) return;
  const next =
    event.key === "ArrowDown" ? links[at + 1] : at === 0 ? input : at > 0 ? links[at - 1] : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
}
