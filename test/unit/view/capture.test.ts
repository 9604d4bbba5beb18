import { expect, test } from "vitest";
import type { Segment, SegmentKind } from "../../../src/lib/model/segment.ts";
import { captureKinds } from "../../../src/lib/view/captureKinds.ts";
import { capturePages, linesAddress, linesId } from "../../../src/lib/view/capturePages.ts";

const segment = (kind: SegmentKind, lines: [number, number], bytes: [number, number]): Segment => ({
  kind,
  lines,
  bytes,
  entry: null,
});

test("a page holds the segments that begin in its thousand of lines", () => {
  const segments = [
    segment("entry", [1, 990], [0, 5]),
    segment("entry", [991, 1004], [5, 6]),
    segment("entry", [1005, 1005], [6, 7]),
    segment("entry", [3001, 3002], [7, 8]),
  ];
  expect(capturePages(segments).map(({ key, segments: items }) => [key, items.length])).toEqual([
    [null, 2],
    [1001, 1],
    [3001, 1],
  ]);
  expect(capturePages([])).toEqual([{ key: null, segments: [] }]);
});

test("an address leads to the page on which the first line stands", () => {
  const sha = "a".repeat(64);
  expect(linesAddress(sha, [28, 36])).toBe(`\u0000captures/${sha}/#L28-L36`);
  expect(linesAddress(sha, [1000, 1001])).toBe(`\u0000captures/${sha}/#L1000-L1001`);
  expect(linesAddress(sha, [1001, 1001])).toBe(`\u0000captures/${sha}/1001/#L1001`);
  expect([linesId([28, 36]), linesId([28, 28])]).toEqual(["L28-L36", "L28"]);
});

test("the kinds of a capture add up to it", () => {
  const kinds = captureKinds(
    [
      segment("entry", [1, 2], [0, 90]),
      segment("blank", [3, 3], [90, 91]),
      segment("entry", [4, 4], [91, 200]),
    ],
    200,
  );
  expect(kinds).toEqual([
    { kind: "entry", segments: 2, lines: 3, bytes: 199, share: 99.5 },
    { kind: "blank", segments: 1, lines: 1, bytes: 1, share: 0.5 },
  ]);
});
