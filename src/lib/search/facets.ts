/** A way to narrow a search. */
export interface Facet {
  key: FacetKey;
  label: string;
  /** How many values are shown before the reader asks for all. */
  shown: number;
}

export type FacetKey = "source" | "day" | "month" | "place" | "name" | "kind";

/** The facets in the order in which they are shown. The keys are filters of the search index and names in addresses. */
export const FACETS: readonly Facet[] = [
  { key: "source", label: "Source", shown: 8 },
  { key: "month", label: "Month", shown: 6 },
  { key: "day", label: "Day", shown: 8 },
  { key: "place", label: "Place named", shown: 8 },
  { key: "name", label: "Source, speaker or credit", shown: 8 },
  { key: "kind", label: "Kind", shown: 6 },
];
