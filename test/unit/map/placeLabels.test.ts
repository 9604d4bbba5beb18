import fc from "fast-check";
import { expect, test } from "vitest";
import { archiveArea } from "../../../src/lib/map/area.ts";
import { distance } from "../../../src/lib/map/distance.ts";
import { frameOf } from "../../../src/lib/map/frame.ts";
import { type LabelWish, overlaps, placeLabels, type Rect } from "../../../src/lib/map/placeLabels.ts";
import { dotRadius, placeMap } from "../../../src/lib/map/placeMap.ts";
import { scaleBar } from "../../../src/lib/map/scaleBar.ts";
import { simplifyLine } from "../../../src/lib/map/simplifyLine.ts";
import { isMeasured, textWidth } from "../../../src/lib/map/textWidth.ts";

const wish = fc.record({
  x: fc.double({ min: 10, max: 340, noNaN: true }),
  y: fc.double({ min: 10, max: 360, noNaN: true }),
  radius: fc.double({ min: 2, max: 9, noNaN: true }),
  width: fc.double({ min: 5, max: 110, noNaN: true }),
});

test("no label lies over another, over another's dot, over what is taken or beyond the edge", () => {
  const taken: Rect[] = [[4, 336, 100, 372]];
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 30 }), (wishes: LabelWish[]) => {
      const sheet = { width: 352, height: 372, size: 13, taken };
      const labels = placeLabels(wishes, sheet);
      expect(labels).toEqual(placeLabels(wishes, sheet));
      labels.forEach((label, i) => {
        if (!label) return;
        const [left, top, right, bottom] = label.target;
        expect(Math.min(left, top, 352 - right, 372 - bottom)).toBeGreaterThanOrEqual(2);
        expect(Math.min(right - left, bottom - top)).toBeGreaterThanOrEqual(24);
        for (const other of [...taken, ...labels.slice(0, i).flatMap((one) => (one ? [one.target] : []))])
          expect(overlaps(label.target, other)).toBe(false);
        for (const [j, { x, y, radius }] of wishes.entries()) {
          const isOwn = Math.hypot(x - (wishes[i]?.x ?? 0), y - (wishes[i]?.y ?? 0)) < 1;
          if (j === i || isOwn) continue;
          expect(overlaps(label.target, [x - radius, y - radius, x + radius, y + radius])).toBe(false);
        }
      });
    }),
    { numRuns: 150 },
  );
});

test("places that share a point each have a label", () => {
  const at = { x: 100, y: 100, radius: 3 };
  const labels = placeLabels(
    [
      { ...at, width: 40 },
      { ...at, width: 50 },
    ],
    { width: 352, height: 372, size: 13, taken: [] },
  );
  expect(labels.every((label) => label !== null)).toBe(true);
});

test("the area of dots grows with the entries", () => {
  const area = (entries: number): number => dotRadius(entries) ** 2;
  expect(area(11) - area(1)).toBeCloseTo(area(21) - area(11), 6);
  expect(dotRadius(100_000)).toBe(9);
});

test("a point in doubt that another place has too is drawn around its dot; the page's own place is first", () => {
  const frame = frameOf([40, 33, 46, 37], 352, 372, 20);
  const place = (id: string, uncertain: boolean) => ({
    id,
    name: id,
    at: [43.67, 36.28] as const,
    entries: 1,
    uncertain,
  });
  const places = [place("kalak", false), place("khazer", true)];
  const map = placeMap(frame, places, [], []);
  expect(map.base).toBeNull();
  expect(map.dots.map(({ id, r }) => [id, r])).toEqual([
    ["kalak", 2.7],
    ["khazer", 5.7],
  ]);
  expect(placeMap(frame, places, [], [], { here: "khazer", counts: false }).dots[0]).toMatchObject({
    id: "khazer",
    here: true,
    uncertain: true,
    entries: null,
    r: 3,
  });
});

test.each([
  [0.64, 184, { km: 200, length: 128 }],
  [1.35, 88, { km: 50, length: 67.5 }],
  [1.76, 88, { km: 50, length: 88 }],
])("scale bar: %s units to a kilometre, at most %s", (scale, most, bar) => {
  expect(scaleBar(scale, most)).toEqual(bar);
});

test("distances over the ground", () => {
  expect(distance([44.4009, 33.3406], [45.1681, 34.2719])).toBeCloseTo(125.5, 1);
  expect(
    archiveArea(
      [[38.8, 29, 48.6, 37.4]],
      [
        [37.16, 36.2],
        [51.4, 35.7],
      ],
    ),
  ).toEqual([37.16, 29, 48.6, 37.4]);
});

test("a simplified line keeps its ends and its corners", () => {
  expect(
    simplifyLine(
      [
        [0, 0],
        [5, 0.1],
        [10, 0],
        [10, 10],
      ],
      0.5,
    ),
  ).toEqual([
    [0, 0],
    [10, 0],
    [10, 10],
  ]);
});

test("a text is never taken for narrower than it is", () => {
  expect(textWidth("Samarra 1", 13)).toBeGreaterThan(58);
  expect(textWidth("Deir ez-Zor", 100)).toBe(textWidth("Dẽir ez-Zór", 100));
});

test("a name is set to a width only where the widths of its letters are known", () => {
  expect(["Deir ez-Zór 3", "تل الياسمين", "Μοσούλη"].map(isMeasured)).toEqual([true, false, false]);
});
