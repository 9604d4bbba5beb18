import type { EntryDate } from "../model/entryDate.ts";
import { standing } from "./dateText.ts";

/** The day of each entry; null where it may be of several. */
export function certainDays(entries: readonly { date: EntryDate }[]): (string | null)[] {
  return entries.map(({ date }) => standing(date).certain);
}
