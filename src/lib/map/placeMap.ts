import type { LonLat } from "./basemap.ts";
import { type BaseDrawing, drawBase, type ReadyWindow } from "./drawBase.ts";
import type { Frame } from "./frame.ts";
import { type Label, overlaps, placeLabels, type Rect } from "./placeLabels.ts";
import { scaleBar } from "./scaleBar.ts";
import { textWidth } from "./textWidth.ts";

/** Sizes of letters, in units of a drawing. */
export const TEXT = 13;
export const MAIN = 16;

/** A place with a point, as a map takes it. */
export interface MapPlace {
  id: string;
  name: string;
  at: LonLat;
  /** How many entries name it. */
  entries: number;
  /** Is the point itself in doubt? It is then hollow. */
  uncertain: boolean;
}

/** The name of an area or a water, written where it is, without a dot. */
export interface MapName {
  text: string;
  at: LonLat;
  kind: "area" | "water";
}

export interface MapDot {
  id: string;
  name: string;
  /** Null where the map does not count. */
  entries: number | null;
  x: number;
  y: number;
  r: number;
  uncertain: boolean;
  here: boolean;
  /** Null where there is no room: the place stands in the lists of the page. */
  label: Label | null;
}

/** All that a map draws. Numbers are rounded to tenths, lists sorted. */
export interface PlaceMap {
  width: number;
  height: number;
  /** Null where the basemap has nothing of this region. */
  base: BaseDrawing | null;
  dots: MapDot[];
  names: { text: string; x: number; y: number; kind: MapName["kind"] }[];
  scale: { km: number; length: number; x: number; y: number };
}

/** The smallest dot, and how its area grows with the number of entries. */
const SMALL = 2.5;
const GROWTH = 1.1;
const LARGEST = 9;

/** Names that a map tries to write; beyond them, dots of places that few entries name stay without. */
const MOST_LABELS = 36;

/** A point in doubt that is also the point of another place is drawn around that one's dot. */
const AROUND = 3;

/** Room that the ring takes around the dot of the page's own place. */
const RING = 5;

export function dotRadius(entries: number | null): number {
  return entries === null ? SMALL + 0.5 : Math.min(LARGEST, Math.sqrt(SMALL ** 2 + GROWTH ** 2 * entries));
}

/** A map of places in a frame. `here` is the place that the page is about: first, ringed, its name set larger. */
export function placeMap(
  frame: Frame,
  places: readonly MapPlace[],
  names: readonly MapName[],
  basemap: readonly ReadyWindow[],
  {
    here = null,
    counts = true,
    base,
  }: { here?: string | null; counts?: boolean; base?: BaseDrawing | null } = {},
): PlaceMap {
  const { width, height } = frame;
  const scale = { ...scaleBar(frame.scale, width / 4), x: 12, y: height - 14 };
  const scaleText: Rect = [4, height - 36, 24 + Math.max(scale.length, 50), height];
  const shown = ({ entries }: MapPlace): number | null => (counts ? entries : null);
  const [west, south, east, north] = frame.box;
  const inFrame = places
    .filter(({ at: [lon, lat] }) => lon >= west && lon <= east && lat >= south && lat <= north)
    .map((place) => ({ place, at: frame.project(place.at) }))
    .filter(({ at: [x, y] }) => x >= 4 && y >= 4 && x <= width - 4 && y <= height - 4)
    .sort((a, b) => rank(a.place, here) - rank(b.place, here) || (a.place.id < b.place.id ? -1 : 1));
  const radii = inFrame.map(({ place, at }) => {
    const around =
      place.uncertain &&
      place.id !== here &&
      inFrame.some((one) => one.place !== place && isNear(one.at, at));
    return dotRadius(shown(place)) + (around ? AROUND : 0);
  });
  const unlabelled = inFrame
    .slice(MOST_LABELS)
    .map(({ at: [x, y] }, i): Rect => square(x, y, radii[MOST_LABELS + i] ?? 0));
  const labels = placeLabels(
    inFrame.slice(0, MOST_LABELS).map(({ place, at: [x, y] }, index) => ({
      x,
      y,
      radius: (radii[index] ?? 0) + (place.id === here ? RING : 0),
      width:
        place.id === here
          ? textWidth(place.name, MAIN)
          : textWidth(labelText(place.name, shown(place)), TEXT),
    })),
    { width, height, size: TEXT, taken: [scaleText, ...unlabelled] },
  );
  const dots = inFrame.map(({ place, at: [x, y] }, index): MapDot => {
    const { id, name, uncertain } = place;
    const label = labels[index] ?? null;
    return {
      id,
      name,
      entries: shown(place),
      uncertain,
      x: tenth(x),
      y: tenth(y),
      r: tenth(radii[index] ?? 0),
      here: id === here,
      label: label && roundLabel(label),
    };
  });
  const full: Rect[] = [
    scaleText,
    ...dots.map(({ x, y, r }) => square(x, y, r + 2)),
    ...labels.flatMap((label) => (label ? [label.target] : [])),
  ];
  return {
    width,
    height,
    base: base === undefined ? drawBase(basemap, frame) : base,
    dots,
    names: writeNames(frame, names, full),
    scale,
  };
}

/** "Baghdad 23": the name, and the number where the map counts. */
function labelText(name: string, entries: number | null): string {
  return entries === null ? name : `${name} ${entries}`;
}

function square(x: number, y: number, half: number): Rect {
  return [x - half, y - half, x + half, y + half];
}

function isNear([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): boolean {
  return Math.hypot(ax - bx, ay - by) < 1;
}

function rank(place: MapPlace, here: string | null): number {
  return place.id === here ? Number.NEGATIVE_INFINITY : -place.entries;
}

/** Names of areas give way: up or down a little, or they are left out. */
function writeNames(frame: Frame, names: readonly MapName[], full: Rect[]): PlaceMap["names"] {
  return names.flatMap(({ text, at, kind }) => {
    const [x, y] = frame.project(at);
    const half = textWidth(text, TEXT) / 2 + (kind === "area" ? text.length / 2 : 0);
    for (const shift of [0, 14, -14, 28, -28]) {
      const rect: Rect = [x - half, y + shift - TEXT / 2 - 2, x + half, y + shift + TEXT / 2 + 2];
      const isOn = rect[0] > 4 && rect[1] > 4 && rect[2] < frame.width - 4 && rect[3] < frame.height - 4;
      if (!isOn || full.some((one) => overlaps(one, rect))) continue;
      full.push(rect);
      return [{ text, kind, x: tenth(x), y: tenth(y + shift + TEXT * 0.33) }];
    }
    return [];
  });
}

function roundLabel({ x, y, anchor, target, leader }: Label): Label {
  return {
    x: tenth(x),
    y: tenth(y),
    anchor,
    target: target.map(tenth) as unknown as Rect,
    leader: leader && (leader.map(tenth) as unknown as Rect),
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
