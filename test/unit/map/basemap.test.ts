import { geoArea } from "d3-geo";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Basemap, decodeLine, encodeLine, LAYERS } from "../../../src/lib/map/basemap.ts";
import { clipLine, clipRing } from "../../../src/lib/map/clipToBox.ts";
import { drawBase, pathData, readyBasemap } from "../../../src/lib/map/drawBase.ts";
import { frameAround, frameOf } from "../../../src/lib/map/frame.ts";
import drawn from "../../../src/maps/basemap.json";

const basemap = Basemap.parse(drawn);
const ready = readyBasemap(basemap);

test("no ring of the basemap floods the sphere", () => {
  for (const { land, lakes } of basemap.windows) {
    for (const ring of [...land, ...lakes]) {
      const coordinates = [decodeLine(ring).map(([lon, lat]) => [lon, lat])];
      const area = geoArea({ type: "Polygon", coordinates });
      expect(Math.min(area, 4 * Math.PI - area)).toBeLessThan(0.2);
    }
  }
});

test.each([
  ["London", [-0.1257, 51.5085], true],
  ["Washington", [-77.0364, 38.8951], true],
  ["Norfolk", [-76.2852, 36.8468], true],
  ["Tikrit", [43.6786, 34.6158], false],
] as const)("around %s the land is smaller than the canvas where there is sea", (_, centre, hasSea) => {
  const frame = frameAround(centre, 130, 352, 372);
  const base = drawBase(ready, frame);
  const land = base ? areaOf(base.land) : 0;
  const canvas = (frame.width + 16) * (frame.height + 16);
  if (hasSea) expect(land).toBeLessThan(canvas * 0.97);
  else expect(land).toBeCloseTo(canvas, -1);
  expect(land).toBeGreaterThan(canvas * 0.2);
});

test("outside its windows the basemap draws nothing", () => {
  expect(drawBase(ready, frameAround([100, 0], 130, 352, 372))).toBeNull();
});

test("the same frame gives the same drawing, in tenths", () => {
  const draw = () => drawBase(ready, frameOf([38.8, 29, 48.6, 37.4], 736, 640, 34));
  expect(draw()).toEqual(draw());
  for (const layer of LAYERS) expect(draw()?.[layer]).toMatch(/^[MLlz\d\s.-]*$/u);
  expect(draw()?.borders).not.toMatch(/\.\d\d/u);
});

test("lines are read as they were written, to a thousandth of a degree", () => {
  const point = fc.tuple(
    fc.integer({ min: -180_000, max: 180_000 }),
    fc.integer({ min: -90_000, max: 90_000 }),
  );
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 20 }), (points) => {
      const line = points.map(([lon, lat]) => [lon / 1000, lat / 1000] as const);
      const kept = line.filter(
        (one, i) => i === 0 || one[0] !== line[i - 1]?.[0] || one[1] !== line[i - 1]?.[1],
      );
      expect(decodeLine(encodeLine(line))).toEqual(kept);
    }),
  );
});

test("what is cut to a box lies in the box", () => {
  const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12 }), (line) => {
      const all = [...clipLine(line, [-1, -1, 1, 1]).flat(), ...clipRing(line, [-1, -1, 1, 1])];
      for (const [x, y] of all) {
        expect(Math.abs(x)).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.abs(y)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

test("path data: relative steps, no repeated points", () => {
  expect(
    pathData(
      [
        [0, 0],
        [10.04, 0],
        [10.04, 0],
        [10, 5.55],
      ],
      false,
    ),
  ).toBe("M0 0l10 0 0 5.6");
  expect(
    pathData(
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
      ],
      true,
    ),
  ).toBe("M0 0l10 0 0 10-10 0z");
  expect(
    pathData(
      [
        [0, 0],
        [0.01, 0],
      ],
      false,
    ),
  ).toBe("");
});

test("the scale of a frame is that of the ground", () => {
  const frame = frameAround([44, 34], 130, 352, 372);
  const [x] = frame.project([44 + 100 / (111.195 * Math.cos((34 * Math.PI) / 180)), 34]);
  expect(x - 176).toBeCloseTo(100 * frame.scale, 0);
});

/** Area of path data of rings, holes taken off (shoelace). */
function areaOf(path: string): number {
  let sum = 0;
  for (const ring of path.split("z").filter(Boolean)) {
    const numbers = [...ring.matchAll(/-?(?:\d+\.?\d*|\.\d+)/gu)].map(Number);
    let [x, y, area] = [0, 0, 0];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [nextX, nextY] =
        i === 0 ? [numbers[0] ?? 0, numbers[1] ?? 0] : [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
      if (i > 0) area += x * nextY - nextX * y;
      [x, y] = [nextX, nextY];
    }
    area += x * (numbers[1] ?? 0) - (numbers[0] ?? 0) * y;
    sum += area / 2;
  }
  return Math.abs(sum);
}
