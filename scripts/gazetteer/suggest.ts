import { distance } from "../../src/lib/map/distance.ts";
import type { GazetteerPlace } from "./readGazetteer.ts";

/** A place that words may mean. A suggestion only: the archivist decides. */
export interface Suggestion {
  place: GazetteerPlace;
  /** The form of its name that is nearest. */
  form: string;
  /** How far the spellings lie apart: 0 the same, 1 nothing in common. */
  spelling: number;
  /** Kilometres to the nearest place that the same entry names; null where that is not known. */
  kilometres: number | null;
}

/** Spellings farther apart than this are no suggestion. "Saadiya" and "Kifri" must not meet. */
const FARTHEST = 0.34;

/** The likeliest places of these countries first: by spelling, then by distance from what the entry names. */
export function suggest(
  words: string,
  gazetteer: readonly GazetteerPlace[],
  near: readonly (readonly [number, number])[],
  countries: readonly string[],
  most = 3,
): Suggestion[] {
  const wanted = foldName(words);
  return gazetteer
    .flatMap((place): Suggestion[] => {
      if (place.kind !== "country" && !countries.includes(place.country)) return [];
      let [form, spelling] = ["", 1];
      for (const name of place.names) {
        const apart = spellingDistance(wanted, foldName(name));
        if (apart < spelling) [form, spelling] = [name, apart];
      }
      if (spelling > FARTHEST) return [];
      const { at } = place;
      const kilometres =
        at === null || near.length === 0 ? null : Math.min(...near.map((one) => distance(at, one)));
      return [{ place, form, spelling, kilometres }];
    })
    .sort(
      (a, b) =>
        a.spelling - b.spelling ||
        (a.kilometres ?? Number.POSITIVE_INFINITY) - (b.kilometres ?? Number.POSITIVE_INFINITY) ||
        (a.place.geonames ?? 0) - (b.place.geonames ?? 0),
    )
    .slice(0, most);
}

/** Without accents, capitals, apostrophes and the Arabic article. */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\p{M}'’ʿʾ`]/gu, "")
    .toLowerCase()
    .replace(/^(?:al|as|ad|ar|at|an|az|ash|el)[- ]/u, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** The mean of the distance of the letters and that of the consonants alone, since vowels are spelled in many ways. */
function spellingDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > Math.max(a.length, b.length) * FARTHEST * 2) return 1;
  return (editDistance(a, b) + editDistance(consonants(a), consonants(b))) / 2;
}

function consonants(word: string): string {
  return word.replace(/[aeiouyw]|(?<=.)h$/gu, "").replace(/(.)\1+/gu, "$1");
}

/** Levenshtein's distance as a share of the longer word. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? 0) / Math.max(1, a.length, b.length);
}
