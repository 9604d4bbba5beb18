import { expect, test } from "vitest";
import type { Mention } from "../../../src/lib/model/mention.ts";
import type { PlaceRecord } from "../../../src/lib/model/placeRecord.ts";
import {
  chainOf,
  countryOf,
  kindAndPlace,
  mentionCounts,
  placeCounts,
  placeLede,
  placesByCountry,
  senseLines,
  senseOf,
} from "../../../src/lib/view/placeText.ts";
import { en } from "../../../src/lib/words/en.ts";

const place = (id: string, name: string, kind: PlaceRecord["kind"], within: string | null) =>
  ({ id, name, kind, within }) as PlaceRecord;
const iraq = place("iraq", "Iraq", "country", null);
const province = place("salah-ad-din", "Salah ad-Din", "province", "iraq");
const tikrit = place("tikrit", "Tikrit", "city", "salah-ad-din");
const gulf = place("gulf", "Persian Gulf", "sea", null);
const loop = place("loop", "Loop", "city", "loop");
const places = new Map([iraq, province, tikrit, gulf, loop].map((item) => [item.id, item]));
const mention = (id: string, verbatim: string, sense: Mention["sense"] = "location") =>
  ({ place: id, verbatim, sense }) as Mention;

test("what contains a place", () => {
  expect(chainOf(tikrit, places)).toEqual([iraq, province]);
  expect(chainOf(loop, places)).toEqual([]);
  expect(kindAndPlace(tikrit, places, en)).toBe("city, Salah ad-Din, Iraq");
  expect([tikrit, iraq, gulf].map((item) => countryOf(item, places)?.id)).toEqual([
    "iraq",
    "iraq",
    undefined,
  ]);
});

test("spellings by source, the most frequent first", () => {
  const counts = placeCounts("salah-ad-din", [
    { source: "b", mentions: [mention("salah-ad-din", "Salaheddin"), mention("iraq", "Iraq")] },
    { source: "a", mentions: [mention("salah-ad-din", "Salahadeen"), mention("salah-ad-din", "Salahadeen")] },
  ]);
  expect(counts).toMatchObject({ mentions: 3, entries: 2, sources: ["b", "a"] });
  expect(counts.spellings).toEqual([
    { verbatim: "Salahadeen", count: 2, bySource: [["a", 2]] },
    { verbatim: "Salaheddin", count: 1, bySource: [["b", 1]] },
  ]);
});

test.each([
  [[], "City in Salah ad-Din, not named in any entry."],
  [[1], "City in Salah ad-Din, named once, in one entry."],
  [[2], "City in Salah ad-Din, named twice, all in one entry."],
  [[1, 1], "City in Salah ad-Din, named twice in 2\u00a0entries of one source."],
])("a place in words: %j", (entries, words) => {
  const all = entries.map((count) => ({
    source: "a",
    mentions: Array.from({ length: count }, () => mention("tikrit", "Tikrit")),
  }));
  expect(placeLede(tikrit, placeCounts("tikrit", all), places, en)).toBe(words);
});

test("a country as an actor is told apart from the country", () => {
  const mentions = [mention("iraq", "Iraq"), mention("iraq", "Iraq", "state-acting")];
  expect(senseLines(iraq, placeCounts("iraq", [{ source: "a", mentions }]), en)).toEqual([
    "The place itself: 1",
    "The state, as one that acts: 1",
  ]);
  expect(
    senseLines(tikrit, placeCounts("tikrit", [{ source: "a", mentions: [mention("tikrit", "Tikrit")] }]), en),
  ).toEqual([]);
  expect([
    senseOf("iraq", mentions, en),
    senseOf("iraq", mentions.slice(1), en),
    senseOf("iraq", mentions.slice(0, 1), en),
  ]).toEqual([
    "The name stands here for the place and for the state.",
    "The name stands here for the state.",
    null,
  ]);
});

test("coordinates in words", () => {
  expect(en.place.point(34.616, -43.7)).toBe("34.616° N, 43.7° W");
});

test("places by country: the fullest first, what stands alone elsewhere", () => {
  const england = place("england", "England", "country", null);
  const london = place("london", "London", "city", "england");
  const all = new Map([...places, ["england", england], ["london", london]]);
  const mentions = mentionCounts([
    {
      mentions: [mention("tikrit", "Tikrit"), mention("tikrit", "Tikrit"), mention("salah-ad-din", "Salah")],
    },
  ]);
  expect(mentions.get("tikrit")).toBe(2);
  const groups = placesByCountry([england, gulf, iraq, london, province, tikrit], all, mentions);
  expect(groups.map(({ country, items }) => [country?.id, ...items.map(({ id }) => id)])).toEqual([
    ["iraq", "tikrit", "salah-ad-din"],
    [undefined, "gulf", "london"],
  ]);
});
