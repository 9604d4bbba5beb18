import type { Entry } from "../model/entry.ts";
import type { Words } from "../words/en.ts";
import { clockText, type Known, knownAs } from "./dateText.ts";

/** What a reference to an entry is called beside the letters of its source: its clock, or its place where it has none ("post 12"). */
export function refLabel(
  entry: Pick<Entry, "date" | "kind"> & { number: number },
  say: Words,
): { text: string; known: Known } {
  const known = knownAs(entry.date);
  if (known === "printed" || known === "doubt") return { text: clockText(entry.date, say), known };
  return { text: `${say.within(say.kinds[entry.kind])} ${entry.number}`, known: "none" };
}
