import { expect, test } from "vitest";
import type { Entry } from "../../../src/lib/model/entry.ts";
import { archiveNumbers } from "../../../src/lib/view/archiveNumbers.ts";

test("entries by how their time is known", () => {
  const entry = (value: string | null) =>
    ({
      date: {
        time: { value, readings: [] },
        notBefore: "2014-06-13",
        notAfter: "2014-06-13",
        basis: "stamp",
      },
      attributions: [1, 2],
      mentions: [],
      gaps: [1],
      notes: [],
      corrected: [],
    }) as unknown as Entry;
  const numbers = archiveNumbers([entry("14:50"), entry(null)]);
  expect(numbers).toMatchObject({ attributions: 4, gaps: 2, notes: 0 });
  expect(numbers.known).toMatchObject({ printed: 1, none: 1, doubt: 0 });
  expect(numbers.basis).toMatchObject({ stamp: 2, record: 0 });
});
