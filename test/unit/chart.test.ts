import { expect, test } from "vitest";
import { barLabels, barRects } from "../../src/lib/chart/captureBar.ts";
import { plotPoints, plotSpan } from "../../src/lib/chart/clockPlot.ts";
import { HEIGHT, hourColumns } from "../../src/lib/chart/hours.ts";
import { monthWeeks } from "../../src/lib/chart/month.ts";
import { type RailItem, railHours, railShapes } from "../../src/lib/chart/rail.ts";
import { sourceSign } from "../../src/lib/sourceSign.ts";

test("the first sources have the signs of the design, and 32 differ", () => {
  expect([0, 1, 2, 3].map(sourceSign)).toEqual([
    { hue: 1, rule: "solid" },
    { hue: 2, rule: "double" },
    { hue: 3, rule: "dotted" },
    { hue: 4, rule: "dashed" },
  ]);
  const signs = Array.from({ length: 32 }, (_, i) => JSON.stringify(sourceSign(i)));
  expect(new Set(signs).size).toBe(32);
  expect(() => sourceSign(-1)).toThrow(RangeError);
});

test("a month as weeks from Monday", () => {
  expect(monthWeeks(2014, 6)).toEqual([
    [0, 0, 0, 0, 0, 0, 1],
    [2, 3, 4, 5, 6, 7, 8],
    [9, 10, 11, 12, 13, 14, 15],
    [16, 17, 18, 19, 20, 21, 22],
    [23, 24, 25, 26, 27, 28, 29],
    [30, 0, 0, 0, 0, 0, 0],
  ]);
  expect(monthWeeks(2014, 6, 0)[0]).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(monthWeeks(2000, 2).flat().filter(Boolean)).toHaveLength(29);
  expect(monthWeeks(1900, 2).flat().filter(Boolean)).toHaveLength(28);
  expect(() => monthWeeks(2014, 13)).toThrow(RangeError);
});

test.each([1066, 1582, 1970, 1999, 2000, 2014, 2100])(
  "weeks of %i agree with the calendar of the language",
  (year) => {
    for (let month = 1; month <= 12; month++) {
      const [first = []] = monthWeeks(year, month, 0);
      expect(first.indexOf(1)).toBe(new Date(Date.UTC(year, month - 1, 1)).getUTCDay());
    }
  },
);

test("columns of hours run from the first to the last, silence included", () => {
  const columns = hourColumns(
    new Map([
      [8, 2],
      [14, 7],
      [11, 8],
    ]),
  );
  expect(columns.map(({ hour, count }) => [hour, count])).toEqual([
    [8, 2],
    [9, 0],
    [10, 0],
    [11, 8],
    [12, 0],
    [13, 0],
    [14, 7],
  ]);
  expect(columns[0]).toMatchObject({ top: HEIGHT - 10, blocks: true });
  expect(columns[1]?.top).toBe(HEIGHT);
  expect(hourColumns(new Map())).toEqual([]);
});

test("many entries become one block in proportion, and one is never nothing", () => {
  const [few, many] = hourColumns(
    new Map([
      [1, 1],
      [2, 900],
    ]),
  );
  expect(few).toMatchObject({ top: HEIGHT - 1, blocks: false });
  expect(many?.top).toBe(0);
});

test("segments of a capture in per cent of its lines", () => {
  expect(
    barRects(
      [
        { form: "outlined", first: 1, last: 1 },
        { form: "solid", first: 2, last: 201 },
      ],
      201,
    ),
  ).toEqual([
    { form: "outlined", x: 0, width: 0.5 },
    { form: "solid", x: 0.5, width: 99.5 },
  ]);
  expect(() => barRects([{ form: "solid", first: 3, last: 202 }], 201)).toThrow(RangeError);
  expect(barLabels(201).map(({ line }) => line)).toEqual([1, 50, 100, 150, 201]);
  expect(barLabels(3).map(({ line }) => line)).toEqual([1, 3]);
  expect(barLabels(1)).toEqual([{ line: 1, x: 0 }]);
});

test("how a time is known decides its mark", () => {
  const items: RailItem[] = [
    { known: "printed", at: 720 },
    { known: "bounded", from: 360, to: 720 },
    { known: "bounded", from: 360, to: 720 },
    { known: "open", from: 1080, to: null },
    { known: "open", from: null, to: 60 },
    { known: "estimated", from: 0, to: 1440 },
    { known: "doubt", readings: [277, 997] },
  ];
  expect(railShapes(items, 0, 1440)).toEqual({
    ticks: [{ x: 50, here: false }],
    rings: [
      { x: 19.24, here: false },
      { x: 69.24, here: false },
    ],
    spans: [
      { x1: 0, x2: 100, startsHere: true, endsHere: true, estimated: true, here: false, count: 1 },
      { x1: 25, x2: 50, startsHere: true, endsHere: true, estimated: false, here: false, count: 2 },
      { x1: 75, x2: 100, startsHere: true, endsHere: false, estimated: false, here: false, count: 1 },
      { x1: 0, x2: 4.17, startsHere: false, endsHere: true, estimated: false, here: false, count: 1 },
    ],
  });
});

test("what lies outside the axis is not drawn, what crosses it has no foot there", () => {
  const items: RailItem[] = [
    { known: "printed", at: 10 },
    { known: "bounded", from: 0, to: 30 },
    { known: "bounded", from: 0, to: 90 },
  ];
  expect(railShapes(items, 60, 120)).toEqual({
    ticks: [],
    rings: [],
    spans: [{ x1: 0, x2: 50, startsHere: false, endsHere: true, estimated: false, here: false, count: 1 }],
  });
  expect(() => railShapes([], 60, 60)).toThrow(RangeError);
});

test("full hours under an axis", () => {
  expect(railHours(0, 1440, 4).map(({ hour }) => hour)).toEqual([0, 6, 12, 18, 24]);
  expect(railHours(930, 1050).map(({ hour }) => hour)).toEqual([16, 17]);
});

test("line against clock, once per reading", () => {
  const items = [
    { line: 1, readings: [17 * 60 + 55] },
    { line: 101, readings: [8 * 60] },
    { line: 201, readings: [4 * 60 + 35, 16 * 60 + 35] },
  ];
  expect(plotSpan(items)).toEqual({ from: 240, to: 1080 });
  expect(plotSpan([])).toEqual({ from: 0, to: 1440 });
  expect(plotSpan([{ line: 1, readings: [600] }])).toEqual({ from: 600, to: 660 });
  expect(plotPoints(items, 201, 0, 1440)).toEqual([
    { x: 74.65, y: 0, doubtful: false },
    { x: 33.33, y: 50, doubtful: false },
    { x: 19.1, y: 100, doubtful: true },
    { x: 69.1, y: 100, doubtful: true },
  ]);
  expect(() => plotPoints(items, 100, 0, 1440)).toThrow(RangeError);
});
