import type { Entry } from "../model/entry.ts";

/** What the kinds of entry are called. */
export const KIND_NAMES: Readonly<Record<Entry["kind"], string>> = {
  post: "Post",
  "key-point": "Key point",
  standfirst: "Standfirst",
  "lead-picture": "Lead picture",
};

/** "post 8 of 43": the place among the entries of its kind, in the source's own order. */
export function positionInSource(entry: Entry, entries: readonly Entry[]): string {
  const name = KIND_NAMES[entry.kind].toLowerCase();
  const same = entries.filter(({ kind }) => kind === entry.kind);
  return same.length === 1 ? name : `${name} ${same.findIndex(({ id }) => id === entry.id) + 1} of ${same.length}`;
}
