import { expect, test } from "vitest";
import type { SourceRecord } from "../../../src/lib/model/sourceRecord.ts";
import { kindsText, sourceDays } from "../../../src/lib/view/sourceText.ts";
import { en } from "../../../src/lib/words/en.ts";

test.each([
  ["2014-06-13", "13 June 2014"],
  ["2014-06-15/2014-06-16", "15 to 16 June 2014"],
  ["2014-06-30/2014-07-01", "30 June to 1 July 2014"],
  ["2014-06-15/..", "15 June 2014 or later"],
  ["../2014-06-15", "15 June 2014 or earlier"],
  ["[2014-06-15,2014-06-16]", "15 or 16 June 2014"],
  ["2014-06", "June 2014"],
])("the days of a source: %s", (edtf, words) => {
  expect(sourceDays({ edtf } as SourceRecord["days"], en)).toBe(words);
});

test("entries by kind", () => {
  expect(kindsText([{ kind: "post" }, { kind: "key-point" }, { kind: "post" }], en)).toBe(
    "2\u00a0posts, 1\u00a0key point",
  );
});
