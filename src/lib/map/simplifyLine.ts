export type Point = readonly [number, number];

/** A line without the points that lie within `tolerance` of it (Douglas and Peucker 1973). The ends stay. */
export function simplifyLine<P extends Point>(points: readonly P[], tolerance: number): P[] {
  const keep = new Uint8Array(points.length);
  const open: [number, number][] = [[0, points.length - 1]];
  while (open.length > 0) {
    const [first, last] = open.pop() ?? [0, 0];
    keep[first] = 1;
    keep[last] = 1;
    let [farthest, most] = [-1, tolerance * tolerance];
    for (let i = first + 1; i < last; i++) {
      const distance = squaredDistance(points[i], points[first], points[last]);
      if (distance > most) [farthest, most] = [i, distance];
    }
    if (farthest > 0) open.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, index) => keep[index] === 1);
}

/** From a point to the stretch between two others. */
function squaredDistance(p: Point | undefined, a: Point | undefined, b: Point | undefined): number {
  if (!p || !a || !b) return 0;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return (p[0] - a[0] - along * dx) ** 2 + (p[1] - a[1] - along * dy) ** 2;
}
