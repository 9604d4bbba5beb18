import type { Entry } from "../model/entry.ts";
import { clockText, type Known, knownAs } from "./dateText.ts";
import { KIND_NAMES } from "./positionInSource.ts";

/** What a reference to an entry is called beside the letters of its source: its clock, or its place where it has none ("post 12"). */
export function refLabel(entry: Pick<Entry, "date" | "kind"> & { number: number }): {
  text: string;
  known: Known;
} {
  const known = knownAs(entry.date);
  if (known === "printed" || known === "doubt") return { text: clockText(entry.date), known };
  return { text: `${KIND_NAMES[entry.kind].toLowerCase()} ${entry.number}`, known: "none" };
}
