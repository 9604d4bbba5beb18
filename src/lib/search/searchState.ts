import { FACETS, type FacetKey } from "./facets.ts";

/** What a search asks for; it stands whole in the address, so that a search can be shared. */
export interface SearchState {
  query: string;
  filters: Record<FacetKey, string[]>;
  oldestFirst: boolean;
}

/** Reads `?q=…&place=…&order=oldest`. Unknown names are left out. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  return {
    query: (params.get("q") ?? "").trim(),
    filters: Object.fromEntries(FACETS.map(({ key }) => [key, params.getAll(key)])) as Record<
      FacetKey,
      string[]
    >,
    oldestFirst: params.get("order") === "oldest",
  };
}

/** Writes what `readState` reads; an empty search has an empty address. */
export function writeState({ query, filters, oldestFirst }: SearchState): string {
  const params = new URLSearchParams();
  if (query !== "") params.set("q", query);
  for (const { key } of FACETS) for (const value of filters[key]) params.append(key, value);
  if (oldestFirst) params.set("order", "oldest");
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
