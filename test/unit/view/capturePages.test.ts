import { expect, test } from "vitest";
import type { Segment } from "../../../src/lib/model/segment.ts";
import { resolveRoot } from "../../../src/lib/routes.ts";
import { lineAddress } from "../../../src/lib/view/capturePages.ts";

const segments = [
  [1, 1],
  [2, 998],
  [999, 1004],
  [1005, 1005],
  [1006, 2500],
].map((lines) => ({ lines }) as unknown as Segment);
const sha256 = "ab".repeat(32);

test.each([
  [1, "", "L1"],
  [500, "", "L500"],
  // Its segment begins in the first thousand, and stands on that page.
  [1001, "", "L1001"],
  [1005, "1001/", "L1005"],
  [2500, "1001/", "L2500"],
])("line %d stands on the page of its segment", (line, page, id) => {
  const address = lineAddress({ sha256, segments, hasLines: true }, line);
  expect(resolveRoot(address, "/")).toContain(`${sha256}/${page}#${id}`);
});

test("where lines are not shown one by one, their segment is", () => {
  const address = lineAddress({ sha256, segments, hasLines: false }, 1003);
  expect(address).toMatch(/#L999-L1004$/u);
  expect(lineAddress({ sha256, segments, hasLines: false }, 1005)).toMatch(/#L1005$/u);
});
