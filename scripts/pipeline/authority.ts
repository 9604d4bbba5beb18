import type { NameRecord } from "../../src/lib/model/nameRecord.ts";
import type { PlacesFile } from "../../src/lib/model/placeRecord.ts";
import { type NameMatcher, nameMatcher } from "./attributions.ts";
import { type CreditNames, creditNames } from "./parts/creditNames.ts";
import { type PlaceMatcher, placeMatcher, type SharedSpelling } from "./places.ts";

/** The authority files of an archive, ready to be matched against texts. Built once for all sources. */
export interface Authority {
  names: NameMatcher;
  credits: CreditNames;
  places: PlaceMatcher;
  ids: { names: ReadonlySet<string>; places: ReadonlySet<string> };
}

export function prepareAuthority(
  names: readonly NameRecord[],
  places: PlacesFile,
): { authority: Authority; shared: SharedSpelling[] } {
  const { matcher, shared } = placeMatcher(places);
  return {
    authority: {
      names: nameMatcher(names),
      credits: creditNames(names),
      places: matcher,
      ids: {
        names: new Set(names.map((name) => name.id)),
        places: new Set(places.places.map((place) => place.id)),
      },
    },
    shared,
  };
}
