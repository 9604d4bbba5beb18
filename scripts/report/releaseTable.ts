import type { PlanRow, ReleasePlan } from "../../src/lib/ledger/planRelease.ts";
import { en } from "../../src/lib/words/en.ts";

/** Rows of one event that are shown one by one: what can never be taken back is to be read, but nobody reads thousands. */
const MOST_ROWS = 200;

const HEADS = {
  mint: "New entries",
  restore: "Entries that are entries again",
  amend: "Entries of which something else is said now",
  supersede: "Entries that are superseded: their pages stay, with their texts",
  withdraw: "Withdrawn",
} as const;

/** What a release would issue, as a table that people read. */
export function releaseTable({ rows, unchanged, withdrawn }: ReleasePlan): string {
  const parts = (["mint", "restore", "amend", "supersede"] as const).flatMap((event) => {
    const of = rows.filter((row) => row.event === event);
    if (of.length === 0) return [];
    const more = of.length > MOST_ROWS ? [`  … and ${of.length - MOST_ROWS} more`] : [];
    return [
      [`${HEADS[event]} (${event}): ${of.length}`, ...of.slice(0, MOST_ROWS).flatMap(printRow), ...more].join(
        "\n",
      ),
    ];
  });
  const rest = [
    `Unchanged: ${unchanged}`,
    ...(withdrawn > 0 ? [`Withdrawn, and left so: ${withdrawn}`] : []),
  ];
  return [...parts, rest.join("\n")].join("\n\n");
}

function printRow({ event, id, place, kind, changes, to }: PlanRow): string[] {
  const head = `  ${id}  ${place}  ${kind}`;
  if (event === "mint") return [head];
  if (event === "supersede") return [`${head}  → ${to.length === 0 ? "no entry any more" : to.join(", ")}`];
  const fields = changes.map(
    ({ field, from, to: now }) =>
      `      ${(en.history.fields[field] ?? field).padEnd(18)} ${from ?? "none"} → ${now ?? "none"}`,
  );
  return [head, ...(fields.length > 0 ? fields : ["      the same words in another capture"])];
}
