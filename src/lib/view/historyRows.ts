import type { LedgerLine } from "../ledger/line.ts";
import type { Words } from "../words/en.ts";
import { dayText } from "./dateText.ts";

type Say = Pick<Words, "history" | "calendar">;

/** One event in the history of a permalink, in words. */
export interface HistoryRow {
  day: string;
  what: string;
  changes: { name: string; from: string; to: string }[];
  reason: string | null;
}

/** The history of a permalink, oldest first. What a mint states is no change. */
export function historyRows(history: readonly LedgerLine[], say: Say): HistoryRow[] {
  return history.map(({ event, at, changes, reason }) => ({
    day: dayText(at, say),
    what: say.history.events[event],
    changes: event === "mint" ? [] : changes.map((change) => fieldChange(change, say)),
    reason: reason ?? null,
  }));
}

/** "Date: 2014-06-15 → 2014-06-16". What stands in brackets in the ledger is for comparing, not for reading. */
function fieldChange(
  { field, from, to }: LedgerLine["changes"][number],
  { history }: Say,
): HistoryRow["changes"][number] {
  const [before, after] = [from, to].map(
    (value) => value?.replace(/ \[[0-9a-f]{12}\]$/u, "") ?? history.none,
  ) as [string, string];
  const isSame = before === after;
  return {
    name: history.fields[field] ?? field,
    from: before,
    to: isSame ? history.inDetails(after) : after,
  };
}
