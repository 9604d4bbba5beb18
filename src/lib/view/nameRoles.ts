import type { Attribution } from "../model/attribution.ts";
import type { NameRecord } from "../model/nameRecord.ts";
import { ROLES, type Role } from "../model/role.ts";
import { counted, countedInWords } from "./count.ts";
import type { Printed } from "./spellings.ts";

/** One role in which a name stands, or what it only passed on; each entry once. */
export interface RoleGroup<E> {
  id: Role | "passed-on";
  heading: string;
  rows: { entry: E; attributions: Attribution[] }[];
}

interface Item<E> {
  entry: E;
  attribution: Attribution;
  passedOn: boolean;
}

/** Attributions of a name by role, in the order of the table of roles; in each as they come. */
export function roleGroups<E>(items: readonly Item<E>[]): RoleGroup<E>[] {
  const groups = new Map<string, Map<E, Attribution[]>>();
  for (const { entry, attribution, passedOn } of items) {
    const id = passedOn ? "passed-on" : attribution.role;
    const rows = groups.get(id) ?? new Map<E, Attribution[]>();
    rows.set(entry, [...(rows.get(entry) ?? []), attribution]);
    groups.set(id, rows);
  }
  const roles = Object.entries(ROLES).map(([id, { heading }]) => ({ id: id as Role | "passed-on", heading }));
  return [...roles, { id: "passed-on" as const, heading: "Passed on what others said" }].flatMap(
    ({ id, heading }) => {
      const rows = groups.get(id);
      if (!rows) return [];
      return { id, heading, rows: [...rows].map(([entry, attributions]) => ({ entry, attributions })) };
    },
  );
}

/** The words with which the captures name somebody, once per attribution. */
export function printedWords(id: string, items: readonly Item<{ source: string }>[]): Printed[] {
  return items.flatMap(({ entry: { source }, attribution, passedOn }) => {
    if (!passedOn) return [{ source, verbatim: attribution.verbatim }];
    return attribution.via.filter(({ agent }) => agent === id).map(({ verbatim }) => ({ source, verbatim }));
  });
}

const SCOPES: Readonly<Record<Attribution["scope"], string>> = {
  source: "for the whole source",
  entry: "for the entry",
  media: "for a picture or video",
  quote: "for a quotation",
};

/** What an attribution is of, and on what ground, where that is not plain: "for a quotation; carried over from the words before". */
export function attributionGround({ scope, basis, certainty, joint, position }: Attribution): string {
  return [
    SCOPES[scope],
    joint === null ? "" : `in the credit “${joint}”`,
    basis === "inherited" ? "carried over from the words before" : "",
    basis === "inferred" ? "inferred" : "",
    basis === "markup" ? "stated by the markup" : "",
    position === null ? "stated by the record" : "",
    certainty === "high" ? "" : `certainty: ${certainty}`,
  ]
    .filter(Boolean)
    .join("; ");
}

/** "person", "organisation (agency)" */
export function nameKind({ kind, type }: Pick<NameRecord, "kind" | "type">): string {
  return type === null ? kind : `${kind} (${type})`;
}

/** "In 22 entries of three sources." */
export function nameLede(
  name: Pick<NameRecord, "kind" | "type">,
  items: readonly Item<{ id: string; source: string }>[],
  wholeSources: number,
): string {
  const kind = nameKind(name);
  const entries = new Set(items.map(({ entry }) => entry.id)).size;
  const sources = new Set(items.map(({ entry }) => entry.source)).size;
  const parts = [
    entries > 0 ? `in ${counted(entries, "entry", "entries")} of ${countedInWords(sources, "source")}` : "",
    wholeSources > 0 ? `for ${countedInWords(wholeSources, "whole source")}` : "",
  ].filter(Boolean);
  const where = parts.length > 0 ? parts.join(", and ") : "in no entry";
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}, so named ${where}.`;
}
