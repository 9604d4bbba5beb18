import type { Box, LonLat } from "./basemap.ts";

/** The parts of a line that lie in a box; where it leaves, it ends on the edge. */
export function clipLine(line: readonly LonLat[], box: Box): LonLat[][] {
  const parts: LonLat[][] = [];
  let part: LonLat[] = [];
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i], line[i + 1]];
    const inside = a && b ? clipSegment(a, b, box) : null;
    if (!inside) {
      if (part.length > 1) parts.push(part);
      part = [];
      continue;
    }
    if (part.length === 0) part.push(inside[0]);
    part.push(inside[1]);
    if (inside[1] !== b) {
      parts.push(part);
      part = [];
    }
  }
  if (part.length > 1) parts.push(part);
  return parts;
}

/** The part of a segment in a box (Liang and Barsky 1984), or null. A point that was not moved is the same object. */
function clipSegment(a: LonLat, b: LonLat, [west, south, east, north]: Box): [LonLat, LonLat] | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  const sides = [
    [-dx, a[0] - west],
    [dx, east - a[0]],
    [-dy, a[1] - south],
    [dy, north - a[1]],
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return null;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  if (from > to) return null;
  const at = (share: number): LonLat => [a[0] + share * dx, a[1] + share * dy];
  return [from === 0 ? a : at(from), to === 1 ? b : at(to)];
}

/** The part of an area in a box (Sutherland and Hodgman 1974); runs along the edges of the box where the area leaves it. */
export function clipRing(ring: readonly LonLat[], [west, south, east, north]: Box): LonLat[] {
  const closed = ring.at(0)?.[0] === ring.at(-1)?.[0] && ring.at(0)?.[1] === ring.at(-1)?.[1];
  let points = closed ? ring.slice(0, -1) : [...ring];
  const edges: [axis: 0 | 1, limit: number, side: 1 | -1][] = [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ];
  for (const [axis, limit, side] of edges) {
    const next: LonLat[] = [];
    points.forEach((point, index) => {
      const before = points.at(index - 1) ?? point;
      const [isIn, wasIn] = [side * (point[axis] - limit) >= 0, side * (before[axis] - limit) >= 0];
      if (isIn !== wasIn) next.push(crossing(before, point, axis, limit));
      if (isIn) next.push(point);
    });
    points = next;
  }
  return points.length > 2 ? [...points, points[0] as LonLat] : [];
}

function crossing(a: LonLat, b: LonLat, axis: 0 | 1, limit: number): LonLat {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  const other = a[1 - axis] as number;
  const value = other + share * ((b[1 - axis] as number) - other);
  return axis === 0 ? [limit, value] : [value, limit];
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
