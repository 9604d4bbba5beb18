import { FIELD_NAMES } from "../ledger/fields.ts";
import type { LedgerLine } from "../ledger/line.ts";
import { dayText } from "./dateText.ts";

/** One event in the history of a permalink, in words. */
export interface HistoryRow {
  day: string;
  what: string;
  changes: { name: string; from: string; to: string }[];
  reason: string | null;
}

const EVENTS: Readonly<Record<LedgerLine["event"], string>> = {
  mint: "Issued",
  amend: "What is said of it was corrected",
  supersede: "Superseded",
  withdraw: "Withdrawn",
  restore: "Restored",
};

/** The history of a permalink, oldest first. What a mint states is no change. */
export function historyRows(history: readonly LedgerLine[]): HistoryRow[] {
  return history.map(({ event, at, changes, reason }) => ({
    day: dayText(at),
    what: EVENTS[event],
    changes: event === "mint" ? [] : changes.map(fieldChange),
    reason: reason ?? null,
  }));
}

/** "Date: 2014-06-15 → 2014-06-16". What stands in brackets in the ledger is for comparing, not for reading. */
function fieldChange({ field, from, to }: LedgerLine["changes"][number]): HistoryRow["changes"][number] {
  const [before, after] = [from, to].map((value) => value?.replace(/ \[[0-9a-f]{12}\]$/u, "") ?? "none");
  const isSame = before === after;
  return {
    name: FIELD_NAMES[field] ?? field,
    from: before ?? "none",
    to: isSame ? `${after} (in their details)` : (after ?? "none"),
  };
}
