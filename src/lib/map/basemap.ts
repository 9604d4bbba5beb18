import { z } from "zod";

/** West, south, east, north in degrees. */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;

/** A line as longitudes and latitudes in turn, in thousandths of a degree, each the difference to the one before. */
const Line = z.array(z.number().int());

export const LAYERS = ["land", "coast", "borders", "provinces", "rivers", "lakes"] as const;
export type LayerName = (typeof LAYERS)[number];

/** `src/maps/basemap.json`: what is under the dots of all maps. Made by scripts/maps/makeBasemap.ts. */
export const Basemap = z.strictObject({
  $comment: z.string(),
  /** Who drew what, for the captions. */
  credits: z.array(
    z.strictObject({ layers: z.string(), source: z.string(), by: z.string(), licence: z.string() }),
  ),
  /** Bounds of the archive's countries by their two-letter codes. */
  countries: z.record(z.string(), Box),
  /**
   * Pieces of the earth, each drawn whole. Outside them there is nothing, and no map may show that as if there were no
   * borders. They may overlap: a map takes all from one.
   */
  windows: z.array(
    z.strictObject({
      box: Box,
      /** Areas, one ring each; a hole is a ring inside another. */
      land: z.array(Line),
      lakes: z.array(Line),
      /** Lines. */
      coast: z.array(Line),
      borders: z.array(Line),
      provinces: z.array(Line),
      rivers: z.array(Line),
    }),
  ),
});
export type Basemap = z.infer<typeof Basemap>;

export type LonLat = readonly [number, number];

/** Differences in thousandths of a degree → points in degrees. */
export function decodeLine(line: readonly number[]): LonLat[] {
  const points: LonLat[] = [];
  let [lon, lat] = [0, 0];
  for (let i = 0; i + 1 < line.length; i += 2) {
    lon += line[i] ?? 0;
    lat += line[i + 1] ?? 0;
    points.push([lon / 1000, lat / 1000]);
  }
  return points;
}

/** Points in degrees → differences in thousandths of a degree. A point equal to the one before is left out. */
export function encodeLine(points: readonly LonLat[]): number[] {
  const line: number[] = [];
  let [lon, lat] = [0, 0];
  for (const point of points) {
    const [x, y] = [Math.round(point[0] * 1000), Math.round(point[1] * 1000)];
    if (line.length > 0 && x === lon && y === lat) continue;
    line.push(x - lon, y - lat);
    [lon, lat] = [x, y];
  }
  return line;
}
