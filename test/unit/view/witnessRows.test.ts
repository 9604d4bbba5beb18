import { expect, test } from "vitest";
import type { Witness } from "../../../src/lib/model/sourceDocument.ts";
import { witnessRows } from "../../../src/lib/view/witnessRows.ts";

type Row = Parameters<typeof witnessRows>[0][number];

const entry = (id: string, captures: [string, ...string[]], versions: string[] = []): Row => ({
  id,
  capture: { sha256: captures[0] } as Row["capture"],
  alsoIn: captures.slice(1).map((sha256) => ({ sha256 })) as Row["alsoIn"],
  versions: versions.map((other) => ({ id: other })) as Row["versions"],
});
const witness = (sha256: string) => ({ capture: { sha256 } as Witness["capture"] });

test("each capture is held against the one before it", () => {
  const entries = [
    entry("stays", ["one", "two", "three"]),
    entry("old", ["one"], ["reworded"]),
    entry("reworded", ["two", "three"], ["old"]),
    entry("leaves", ["one"]),
    entry("comes", ["two"]),
  ];
  const rows = witnessRows(entries, ["one", "two", "three"].map(witness)).map(
    ({ before, holds, added, changed, gone }) => [
      before?.capture.sha256 ?? null,
      holds,
      added?.map(({ id }) => id) ?? null,
      changed?.map(({ from, to }) => `${from.id} → ${to.id}`) ?? null,
      gone?.map(({ id }) => id) ?? null,
    ],
  );
  expect(rows).toEqual([
    [null, 3, null, null, null],
    ["one", 3, ["comes"], ["old → reworded"], ["leaves"]],
    ["two", 2, [], [], ["comes"]],
  ]);
});
