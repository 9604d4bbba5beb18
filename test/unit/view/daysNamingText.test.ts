import { expect, test } from "vitest";
import type { EntryDate } from "../../../src/lib/model/entryDate.ts";
import { daysNamingText } from "../../../src/lib/view/daysNamingText.ts";
import { en } from "../../../src/lib/words/en.ts";

const of = (...edtf: string[]) =>
  daysNamingText(
    edtf.map((one) => ({ date: { edtf: one } as EntryDate })),
    en,
  );

test("what is certain and what is possible are told apart", () => {
  expect(of("2014-06-13")).toEqual({ certain: "13 June 2014", possible: null });
  expect(of("2014-06-15", "2014-06-13")).toEqual({ certain: "13 to 15 June 2014", possible: null });
  expect(of("2014-06-13", "[2014-06-15,2014-06-16]")).toEqual({
    certain: "13 June 2014",
    possible: "15 to 16 June 2014",
  });
  expect(of("2014-06-16/..")).toEqual({ certain: null, possible: "16 June 2014 or later" });
  expect(of()).toEqual({ certain: null, possible: null });
});
