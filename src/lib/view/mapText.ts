import type { PlaceMap } from "../map/placeMap.ts";
import type { Words } from "../words/en.ts";

type Shown = Pick<PlaceMap, "dots">;
type Say = Pick<Words, "map" | "listed">;

/** What a map shows, for those who do not see it. */
export function mapDescription({ dots }: Shown, say: Say): string {
  const others = dots.filter(({ here }) => !here);
  if (others.length === 0) return say.map.nothing;
  const names = others.map(({ name, entries }) => (entries === null ? name : say.map.named(name, entries)));
  return say.map.shows(say.listed(names));
}

/** "A hollow dot …", where the map has one. */
export function hollowText({ dots }: Shown, say: Say): string {
  const hollow = dots.filter(({ uncertain }) => uncertain).map(({ name }) => name);
  return hollow.length === 0 ? "" : ` ${say.map.hollow(say.listed(hollow))}`;
}

/** Places that share a point or stand so close that their names need a line, or that have no room for a name at all. */
export function unnamedDots({ dots }: Shown, say: Say): string {
  const unnamed = dots.filter(({ label }) => label === null).map(({ name }) => name);
  return unnamed.length === 0 ? "" : ` ${say.map.unnamed(say.listed(unnamed))}`;
}
