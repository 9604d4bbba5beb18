/** A way to narrow a search. */
export interface Facet {
  key: FacetKey;
  /** How many values are shown before the reader asks for all. */
  shown: number;
}

export type FacetKey = "source" | "day" | "month" | "place" | "name" | "kind";

/** The facets in the order in which they are shown. The keys are filters of the search index and names in addresses. */
export const FACETS: readonly Facet[] = [
  { key: "source", shown: 8 },
  { key: "month", shown: 6 },
  { key: "day", shown: 8 },
  { key: "place", shown: 8 },
  { key: "name", shown: 8 },
  { key: "kind", shown: 6 },
];
