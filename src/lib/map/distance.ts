import type { Box, LonLat } from "./basemap.ts";

/** Mean radius of the earth in kilometres (IUGG). */
export const EARTH_RADIUS = 6371.0088;

/** Kilometres of a degree of latitude. */
export const DEGREE = (Math.PI / 180) * EARTH_RADIUS;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two points, over the great circle. */
export function distance([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const half =
    Math.sin(radians(latB - latA) / 2) ** 2 +
    Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(radians(lonB - lonA) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Kilometres from a point to the nearest point of a box; 0 inside. */
export function distanceToBox([lon, lat]: LonLat, [west, south, east, north]: Box): number {
  return distance([lon, lat], [Math.max(west, Math.min(east, lon)), Math.max(south, Math.min(north, lat))]);
}

/** The box that reaches `km` to each side of a point. */
export function boxAround([lon, lat]: LonLat, km: number): Box {
  const [dy, dx] = [km / DEGREE, km / DEGREE / Math.max(0.05, Math.cos(radians(lat)))];
  return [lon - dx, lat - dy, lon + dx, lat + dy];
}

/** The smallest box around boxes, or null for none. */
export function unite(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}
