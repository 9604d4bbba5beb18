import { expect, test } from "vitest";
import { withNeighbours } from "../../../src/lib/view/withNeighbours.ts";

test("neighbours are the next that exist, whatever lies between", () => {
  const months = ["2014-06", "2014-09", "2015-01"];
  expect(withNeighbours(months, (month) => month)).toEqual([
    { item: "2014-06", previous: null, next: "2014-09" },
    { item: "2014-09", previous: "2014-06", next: "2015-01" },
    { item: "2015-01", previous: "2014-09", next: null },
  ]);
  expect(withNeighbours([], String)).toEqual([]);
});
