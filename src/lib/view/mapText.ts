import type { PlaceMap } from "../map/placeMap.ts";
import { counted, listed } from "./count.ts";

type Shown = Pick<PlaceMap, "dots">;

/** What a map shows, for those who do not see it. */
export function mapDescription({ dots }: Shown): string {
  const others = dots.filter(({ here }) => !here);
  if (others.length === 0) return "No other place that the sources name lies in it.";
  const names = others.map(({ name, entries }) =>
    entries === null ? name : `${name} (${counted(entries, "entry", "entries")})`,
  );
  return `It shows ${listed(names)}.`;
}

/** "A hollow dot …", where the map has one. */
export function hollowText({ dots }: Shown): string {
  const hollow = dots.filter(({ uncertain }) => uncertain).map(({ name }) => name);
  if (hollow.length === 0) return "";
  return ` A hollow dot is a point that is in doubt: ${listed(hollow)}.`;
}

/** Places that share a point or stand so close that their names need a line, or that have no room for a name at all. */
export function unnamedDots({ dots }: Shown): string {
  const unnamed = dots.filter(({ label }) => label === null).map(({ name }) => name);
  return unnamed.length === 0 ? "" : ` Without room for its name: ${listed(unnamed)}.`;
}
