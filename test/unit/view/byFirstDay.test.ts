import { expect, test } from "vitest";
import { byFirstDay } from "../../../src/lib/view/byFirstDay.ts";

test("by the first possible day, else as it was; without a day last", () => {
  const items = ["nothing", "2014-06-16", "[2014-06-15,2014-06-16]", "2014-06-15"].map((edtf) => ({
    date: { edtf },
  }));
  expect(byFirstDay(items, (item) => item).map(({ date }) => date.edtf)).toEqual([
    "[2014-06-15,2014-06-16]",
    "2014-06-15",
    "2014-06-16",
    "nothing",
  ]);
});
