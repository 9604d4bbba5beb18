import { EntryKind } from "../model/entry.ts";
import type { IndexItem } from "./dayIndex.ts";

/** One way to narrow a day, with the values that a reader can choose. */
export interface Facet {
  /** Part of the address when a script runs: "?place=baghdad". */
  name: FacetName;
  options: FacetOption[];
}
export type FacetName = "source" | "place" | "kind" | "agency";

export interface FacetOption {
  /** Id of a source, place or name; a kind. Part of the address, so it never shifts. */
  value: string;
  label: string;
  /** Entries of the day that it leaves. */
  count: number;
}

/** Letters of the classes by which the style sheet tells entries apart: "p3" is of the third place offered. */
const LETTER: Readonly<Record<FacetName, string>> = { source: "s", place: "p", kind: "k", agency: "a" };

/** More values than these have no rule in the style sheet (src/styles/pages/narrow.css). */
export const MOST_OPTIONS: Readonly<Record<FacetName, number>> = {
  source: 6,
  place: 12,
  kind: 4,
  agency: 6,
};

interface Narrowable {
  id: string;
  kind: EntryKind;
}

/**
 * What a day can be narrowed by, and the classes of each entry for it. A choice that leaves everything is none: a facet with
 * one value for all is left out. So are places and agencies of a single entry, which the index of the day leads to, and places
 * that the archive is about as a whole (`quiet`).
 *
 * @param all the entries of the day.
 */
export function dayFacets<E extends Narrowable>(
  all: readonly E[],
  sources: readonly FacetOption[],
  index: { places: readonly IndexItem[]; agencies: readonly IndexItem[] },
  kindLabel: (kind: EntryKind) => string,
  quiet: ReadonlySet<string> = new Set(),
): { facets: Facet[]; classesOf: ReadonlyMap<string, string> } {
  const kinds = EntryKind.options.flatMap((kind) => {
    const of = all.filter((entry) => entry.kind === kind);
    return of.length === 0 ? [] : [{ kind, entries: of }];
  });
  const places = index.places.filter(({ id, count }) => count > 1 && !quiet.has(id));
  const agencies = index.agencies.filter(({ count }) => count > 1);
  const offered: Facet[] = [
    { name: "source", options: [...sources] },
    { name: "place", options: places.map(option) },
    {
      name: "kind",
      options: kinds.map(({ kind, entries }) => ({
        value: kind,
        label: kindLabel(kind),
        count: entries.length,
      })),
    },
    { name: "agency", options: agencies.map(option) },
  ];
  const facets = offered
    .map((facet) => ({ ...facet, options: facet.options.slice(0, MOST_OPTIONS[facet.name]) }))
    .filter(({ options }) => options.some(({ count }) => count < all.length));
  const classes = new Map<string, string[]>();
  const mark = (id: string, name: FacetName, position: number): void => {
    if (!facets.some((facet) => facet.name === name) || position >= MOST_OPTIONS[name]) return;
    classes.set(id, [...(classes.get(id) ?? []), facetClass(name, position)]);
  };
  kinds.forEach(({ entries }, i) => {
    for (const { id } of entries) mark(id, "kind", i);
  });
  places.forEach(({ of }, i) => {
    for (const id of of) mark(id, "place", i);
  });
  agencies.forEach(({ of }, i) => {
    for (const id of of) mark(id, "agency", i);
  });
  return {
    facets,
    classesOf: new Map([...classes].map(([id, names]) => [id, names.join(" ")])),
  };
}

/** "p1": the class of the `position`-th value offered, counted from 0. */
export function facetClass(name: FacetName, position: number): string {
  return `${LETTER[name]}${position + 1}`;
}

function option({ id, label, count }: IndexItem): FacetOption {
  return { value: id, label, count };
}
