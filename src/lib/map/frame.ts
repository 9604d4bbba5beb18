import { type GeoStream, geoAzimuthalEqualArea } from "d3-geo";
import type { Box, LonLat } from "./basemap.ts";
import { boxAround, DEGREE, EARTH_RADIUS, unite } from "./distance.ts";

/** A piece of the earth on a sheet. North is up at its middle, and the scale is the same nearly everywhere. */
export interface Frame {
  /** Units of the drawing; on a page about one pixel each. */
  width: number;
  height: number;
  /** Units of a kilometre. */
  scale: number;
  /** What it may show, in degrees. */
  box: Box;
  project(point: LonLat): [number, number];
  /** Feeds lines or areas through the projection, cut at the edges. */
  stream(sink: GeoStream): GeoStream;
}

/** What is drawn beyond the edge, so that no line ends on the sheet. */
const BLEED = 8;

/** The frame around a point: at least `km` to each side. */
export function frameAround(centre: LonLat, km: number, width: number, height: number): Frame {
  return makeFrame(centre, Math.min(width, height) / 2 / km, width, height);
}

/** The frame that holds a box, with a margin in units to each side; no more than `most` units to a kilometre. */
export function frameOf(box: Box, width: number, height: number, margin: number, most = 2): Frame {
  const centre: LonLat = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const degreeWide = DEGREE * Math.cos((Math.min(Math.abs(box[1]), Math.abs(box[3])) * Math.PI) / 180);
  const wide = Math.max(1, (box[2] - box[0]) * degreeWide);
  const high = Math.max(1, (box[3] - box[1]) * DEGREE);
  const scale = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / high, most);
  return makeFrame(centre, scale, width, height);
}

function makeFrame(centre: LonLat, scale: number, width: number, height: number): Frame {
  // No clipping on the sphere and no resampling: lines of a small region stay straight, and no ring can flood the sheet.
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .scale(scale * EARTH_RADIUS)
    .translate([width / 2, height / 2])
    .preclip((stream) => stream)
    .precision(0)
    .clipExtent([
      [-BLEED, -BLEED],
      [width + BLEED, height + BLEED],
    ]);
  return {
    width,
    height,
    scale,
    box: unite(edge(width, height).map((at): Box => boxAround(projection.invert?.(at) as LonLat, 0))) ?? [
      0, 0, 0, 0,
    ],
    project: ([lon, lat]) => projection([lon, lat]) ?? [Number.NaN, Number.NaN],
    stream: (sink) => projection.stream(sink),
  };
}

/** Corners and middles of the sides: the most that a sheet shows of the earth lies between them. */
function edge(width: number, height: number): [number, number][] {
  return [0, width / 2, width].flatMap((x) => [0, height / 2, height].map((y): [number, number] => [x, y]));
}
