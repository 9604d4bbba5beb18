import type { GeoStream } from "d3-geo";
import { type Basemap, type Box, decodeLine, LAYERS, type LayerName, type LonLat } from "./basemap.ts";
import { boxesMeet } from "./clipToBox.ts";
import type { Frame } from "./frame.ts";
import { type Point, simplifyLine } from "./simplifyLine.ts";

/** The layers of a map as SVG path data; "" where a layer has nothing here. */
export type BaseDrawing = Record<LayerName, string>;

/** A window of the basemap made ready: lines in degrees with their bounds, so that each map takes only what it shows. */
export interface ReadyWindow {
  box: Box;
  layers: Record<LayerName, { points: LonLat[]; box: Box }[]>;
}

/** Units that a line may differ from its course: less than the eye sees. */
const TOLERANCE = 0.35;

const AREAS: ReadonlySet<LayerName> = new Set(["land", "lakes"]);

export function readyBasemap({ windows }: Pick<Basemap, "windows">): ReadyWindow[] {
  const ready = (lines: readonly (readonly number[])[]) =>
    lines.map((line) => {
      const points = decodeLine(line);
      return { points, box: boundsOf(points) };
    });
  return windows.map(({ box, ...layers }) => ({
    box,
    layers: Object.fromEntries(LAYERS.map((layer) => [layer, ready(layers[layer])])) as ReadyWindow["layers"],
  }));
}

/** Draws what lies in a frame, from the first window that holds all of it; null where none does. The same frame gives the same text. */
export function drawBase(windows: readonly ReadyWindow[], frame: Frame): BaseDrawing | null {
  const window = windows.find(({ box }) => holds(box, frame.box));
  if (!window) return null;
  const path = (layer: LayerName): string => {
    const closes = AREAS.has(layer);
    const pen = new Pen(closes);
    const stream = frame.stream(pen);
    for (const { points, box } of window.layers[layer]) {
      if (!boxesMeet(box, frame.box)) continue;
      if (closes) stream.polygonStart();
      stream.lineStart();
      for (const [lon, lat] of closes ? points.slice(0, -1) : points) stream.point(lon, lat);
      stream.lineEnd();
      if (closes) stream.polygonEnd();
    }
    return pen.data;
  };
  return Object.fromEntries(LAYERS.map((layer) => [layer, path(layer)])) as BaseDrawing;
}

function holds(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

/** Takes lines from a projection and writes path data: simplified, rounded to a tenth, relative steps. */
class Pen implements GeoStream {
  data = "";
  private line: Point[] = [];
  private readonly closes: boolean;

  constructor(closes: boolean) {
    this.closes = closes;
  }

  point(x: number, y: number): void {
    this.line.push([x, y]);
  }

  lineStart(): void {
    this.line = [];
  }

  lineEnd(): void {
    this.data += pathData(this.line, this.closes);
  }

  polygonStart(): void {}

  polygonEnd(): void {}

  sphere(): void {}
}

/** Path data of a line or a ring; "" for what is smaller than the eye sees. */
export function pathData(line: readonly Point[], closes: boolean): string {
  const closed = closes && line[0] ? [...line, line[0]] : line;
  const half = closes ? Math.floor(closed.length / 2) : 0;
  const simple = closes
    ? [
        ...simplifyLine(closed.slice(0, half + 1), TOLERANCE),
        ...simplifyLine(closed.slice(half), TOLERANCE).slice(1),
      ]
    : simplifyLine(closed, TOLERANCE);
  const points = simple
    .map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const)
    .filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
  if (points.length < (closes ? 4 : 2)) return "";
  let data = "";
  points.forEach(([x, y], index) => {
    const before = points[index - 1];
    if (!before) data += `M${tenth(x)} ${tenth(y)}`;
    else if (!(closes && index === points.length - 1))
      data += step(x - before[0], y - before[1], index === 1);
  });
  return closes ? `${data}z` : data;
}

function step(dx: number, dy: number, first: boolean): string {
  const [x, y] = [tenth(dx), tenth(dy)];
  return `${first ? "l" : x.startsWith("-") ? "" : " "}${x}${y.startsWith("-") ? "" : " "}${y}`;
}

/** Tenths as SVG writes them: 12 → "1.2", 5 → ".5", -5 → "-.5". */
function tenth(value: number): string {
  return String(value / 10).replace(/^(-?)0\./u, "$1.");
}

function boundsOf(points: readonly LonLat[]): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
