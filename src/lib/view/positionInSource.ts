import type { Entry } from "../model/entry.ts";

/** What the kinds of entry are called. */
export const KIND_NAMES: Readonly<Record<Entry["kind"], string>> = {
  post: "Post",
  "key-point": "Key point",
  standfirst: "Standfirst",
  "lead-picture": "Lead picture",
};

/** "post 8 of 43": the place among the entries of its kind, in the source's own order. */
export function positionInSource({
  kind,
  number,
  ofKind,
}: Pick<Entry, "kind"> & { number: number; ofKind: number }): string {
  const name = KIND_NAMES[kind].toLowerCase();
  return ofKind === 1 ? name : `${name} ${number} of ${ofKind}`;
}
