import type { Entry } from "../model/entry.ts";
import type { Words } from "../words/en.ts";

/** "post 8 of 43": the place among the entries of its kind, in the source's own order. */
export function positionInSource(
  { kind, number, ofKind }: Pick<Entry, "kind"> & { number: number; ofKind: number },
  { kinds, position, within }: Pick<Words, "kinds" | "position" | "within">,
): string {
  const name = within(kinds[kind]);
  return ofKind === 1 ? name : position(name, number, ofKind);
}
