import type { EntryKind } from "../../src/lib/model/entry.ts";
import type { PartDraft } from "./parts/cutParts.ts";

/** An entry on its way through the stages. Offsets are UTF-16 units in the decoded capture. */
export interface EntryDraft {
  kind: EntryKind;
  start: number;
  end: number;
  parts: PartDraft[];
  /** Start of the entry that this one repeats, or null. */
  repeats: number | null;
}
