import type { Box, LonLat } from "./basemap.ts";
import { boxAround, distanceToBox, unite } from "./distance.ts";

/** A place so many kilometres outside the archive's countries still stands on the overview; one farther off stands under "Elsewhere". */
const NEAR = 200;

/** The archive's area: its countries, and the points in and near them. Null where it has neither. */
export function archiveArea(countries: readonly Box[], points: readonly LonLat[]): Box | null {
  const core = unite(countries);
  if (core === null) return unite(points.map((point) => boxAround(point, 1)));
  const near = points.filter((point) => distanceToBox(point, core) <= NEAR);
  return unite([core, ...near.map(([lon, lat]): Box => [lon, lat, lon, lat])]);
}
