import type { Attribution } from "../model/attribution.ts";
import type { NameRecord } from "../model/nameRecord.ts";
import { Role } from "../model/role.ts";
import type { Words } from "../words/en.ts";
import { capitalised } from "./capitalised.ts";
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
export function roleGroups<E>(
  items: readonly Item<E>[],
  say: Pick<Words, "roles" | "attribution">,
): RoleGroup<E>[] {
  const groups = new Map<string, Map<E, Attribution[]>>();
  for (const { entry, attribution, passedOn } of items) {
    const id = passedOn ? "passed-on" : attribution.role;
    const rows = groups.get(id) ?? new Map<E, Attribution[]>();
    rows.set(entry, [...(rows.get(entry) ?? []), attribution]);
    groups.set(id, rows);
  }
  const roles = Role.options.map((id) => ({ id, heading: say.roles[id][1] }));
  return [...roles, { id: "passed-on" as const, heading: say.attribution.passedOn }].flatMap(
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

/** What an attribution is of, and on what ground, where that is not plain: "for a quotation; carried over from the words before". */
export function attributionGround(
  { scope, basis, certainty, joint, position }: Attribution,
  { attribution, certainty: grades, semicolon }: Pick<Words, "attribution" | "certainty" | "semicolon">,
): string {
  return [
    attribution.scopes[scope],
    joint === null ? "" : attribution.inCredit(joint),
    basis === "inherited" ? attribution.inherited : "",
    basis === "inferred" ? attribution.inferred : "",
    basis === "markup" ? attribution.byMarkup : "",
    position === null ? attribution.byRecord : "",
    certainty === "high" ? "" : attribution.withCertainty(grades[certainty]),
  ]
    .filter(Boolean)
    .join(semicolon);
}

/** "person", "organisation (agency)" */
export function nameKind(
  { kind, type }: Pick<NameRecord, "kind" | "type">,
  { name }: Pick<Words, "name">,
): string {
  return type === null ? name.kinds[kind] : name.kindAndType(name.kinds[kind], name.types[type]);
}

/** "Organisation, so named in 22 entries of three sources." */
export function nameLede(
  name: Pick<NameRecord, "kind" | "type">,
  items: readonly Item<{ id: string; source: string }>[],
  wholeSources: number,
  say: Pick<Words, "name">,
): string {
  const entries = new Set(items.map(({ entry }) => entry.id)).size;
  const sources = new Set(items.map(({ entry }) => entry.source)).size;
  return say.name.soNamed(capitalised(nameKind(name, say)), entries, sources, wholeSources);
}
