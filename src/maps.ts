import { type Archive, getArchive } from "./collections.ts";
import { archiveArea } from "./lib/map/area.ts";
import { baseFile } from "./lib/map/baseMarkup.ts";
import { Basemap, type Box, type LonLat } from "./lib/map/basemap.ts";
import { unite } from "./lib/map/distance.ts";
import { dotsFile } from "./lib/map/dotsFile.ts";
import { type BaseDrawing, drawBase, type ReadyWindow, readyBasemap } from "./lib/map/drawBase.ts";
import { type Frame, frameAround, frameOf } from "./lib/map/frame.ts";
import { type MapName, type MapPlace, type PlaceMap, placeMap } from "./lib/map/placeMap.ts";
import type { PlaceRecord } from "./lib/model/placeRecord.ts";
import { countryOf } from "./lib/view/placeText.ts";
import drawn from "./maps/basemap.json";
import mapStyle from "./styles/parts/map.css?raw";
import baseStyle from "./styles/parts/map-base.css?raw";
import tokens from "./styles/tokens.css?raw";
import printTokens from "./styles/tokens-print.css?raw";

/** Kilometres to each side of the place that a locator map is about. */
const AROUND = 130;

/** Units of a drawing: for the column of the record, a telephone, and the width of a page. */
const COLUMN = { width: 352, height: 372 };
const DAY = { width: 352, height: 400 };
const NARROW = { width: 344, least: 280, most: 620 };
const WIDE = { width: 736, least: 360, most: 680 };
const MARGIN = 34;

/** For drawings that are files of their own. */
const COLOURS = `${tokens}@media print {${printTokens}}`;

interface Maps {
  basemap: ReadyWindow[];
  credits: Basemap["credits"];
  /** The archive's area, and the smaller one that holds only the points in its own countries. */
  area: Box | null;
  heart: Box | null;
  places: MapPlace[];
  names: MapName[];
  /** One base for all maps with the same frame. */
  day: { frame: Frame; base: BaseDrawing | null } | null;
}

let making: Promise<Maps> | null = null;

/** What all maps share, made once. */
function getMaps(): Promise<Maps> {
  making ??= getArchive().then(makeMaps);
  return making;
}

function makeMaps({ places, place: byId, mentioning, settings }: Archive): Maps {
  const { credits, countries, windows } = Basemap.parse(drawn);
  const basemap = readyBasemap({ windows });
  const boxes = settings.countries.flatMap((code): Box[] => (countries[code] ? [countries[code]] : []));
  const withPoint = places.filter(({ id, point }) => point !== null && mentioning.has(id));
  const point = ({ point: at }: PlaceRecord): LonLat => [at?.lon ?? 0, at?.lat ?? 0];
  const area = archiveArea(boxes, withPoint.map(point));
  const own = new Set(settings.countries);
  const inside = withPoint.filter((place) => own.has(countryOf(place, byId)?.iso ?? ""));
  const heart = unite(inside.map(point).map(([lon, lat]): Box => [lon, lat, lon, lat])) ?? area;
  const frame = heart && frameOf(heart, DAY.width, DAY.height, MARGIN);
  return {
    basemap,
    credits,
    area,
    heart,
    places: withPoint.map((place) => ({
      id: place.id,
      name: place.name,
      at: point(place),
      entries: mentioning.get(place.id)?.length ?? 0,
      uncertain: place.certainty === "low",
    })),
    names: [
      ...places.flatMap(({ name, kind, label }): MapName[] =>
        label === null
          ? []
          : [{ text: name, at: [label.lon, label.lat], kind: WATERS.has(kind) ? "water" : "area" }],
      ),
      ...settings.mapNames.map(({ text, lat, lon }): MapName => ({ text, at: [lon, lat], kind: "water" })),
    ],
    day: frame && { frame, base: drawBase(basemap, frame) },
  };
}

const WATERS: ReadonlySet<PlaceRecord["kind"]> = new Set(["river", "sea", "strait"]);

/** Who drew the layers of the basemap, for captions. */
export async function mapCredits(): Promise<Basemap["credits"]> {
  return (await getMaps()).credits;
}

const locators = new Map<string, PlaceMap>();

/** Where a place lies, with the named places around it; null for a place without a point. Drawn once for all pages of a place. */
export async function locatorMap(place: PlaceRecord): Promise<PlaceMap | null> {
  const { id, name, point, certainty } = place;
  const known = locators.get(id);
  if (known || point === null) return known ?? null;
  const { basemap, places, names } = await getMaps();
  const own: MapPlace = {
    id,
    name,
    at: [point.lon, point.lat],
    entries: 0,
    uncertain: certainty === "low",
  };
  const others = places.filter((place) => place.id !== id);
  const frame = frameAround(own.at, AROUND, COLUMN.width, COLUMN.height);
  const map = placeMap(frame, [own, ...others], names, basemap, { here: id, counts: false });
  locators.set(id, map);
  return map;
}

/** Named places with a point that the overview does not show. */
export async function placesOffMap({ dots }: PlaceMap): Promise<MapPlace[]> {
  const shown = new Set(dots.map(({ id }) => id));
  return (await getMaps()).places.filter(({ id }) => !shown.has(id));
}

/** The archive's area with its places by number of entries, for wide and for narrow screens; null where no place has a point. */
export async function overviewMaps(): Promise<{ wide: PlaceMap; narrow: PlaceMap } | null> {
  const { basemap, places, names, area, heart } = await getMaps();
  if (area === null || heart === null || places.length === 0) return null;
  const draw = (box: Box, { width, least, most }: typeof WIDE): PlaceMap =>
    placeMap(fitted(box, width, least, most), places, names, basemap);
  return { wide: draw(area, WIDE), narrow: draw(heart, NARROW) };
}

/** The places of a day by number of its entries; null where none lies in the archive's countries. */
export async function dayMap(counts: ReadonlyMap<string, number>): Promise<PlaceMap | null> {
  const { basemap, places, day } = await getMaps();
  if (day === null) return null;
  const named = places.flatMap((place) => {
    const entries = counts.get(place.id);
    return entries === undefined ? [] : [{ ...place, entries }];
  });
  const map = placeMap(day.frame, named, [], basemap, { base: day.base });
  return map.dots.length > 0 ? map : null;
}

/** The base that the maps of all days share, as a file; null where the archive has none. */
export async function dayBaseFile(): Promise<string | null> {
  const { day } = await getMaps();
  return day?.base ? baseFile(day.base, DAY.width, DAY.height, COLOURS + baseStyle) : null;
}

/** The map of a day as a file, to lie over the base that all days share; null for a day without one. */
export async function dayMapFile(counts: ReadonlyMap<string, number>): Promise<string | null> {
  const map = await dayMap(counts);
  if (map === null) return null;
  const { say } = await getArchive();
  return dotsFile(map, say.map.km(map.scale.km), COLOURS + mapStyle);
}

/** A frame as high as the box needs it. */
function fitted(box: Box, width: number, least: number, most: number): Frame {
  const loose = frameOf(box, width, most, MARGIN);
  const corners = [loose.project([box[0], box[1]]), loose.project([box[2], box[3]])];
  const high = Math.abs((corners[0]?.[1] ?? 0) - (corners[1]?.[1] ?? 0)) + 2 * MARGIN + 12;
  return frameOf(box, width, Math.max(least, Math.min(most, Math.round(high))), MARGIN);
}
