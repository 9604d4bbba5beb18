import { join } from "node:path";
import { expect, test } from "vitest";
import { readGazetteer } from "../../scripts/gazetteer/readGazetteer.ts";
import { foldName, suggest } from "../../scripts/gazetteer/suggest.ts";
import { ingestSeed } from "../../scripts/ingestArchive.ts";
import { prepareAuthority } from "../../scripts/pipeline/authority.ts";
import { placeCandidates } from "../../scripts/pipeline/placeCandidates.ts";
import { reviewPlaces } from "../../scripts/pipeline/reviewPlaces.ts";
import { readSeeds } from "../../scripts/read/seeds.ts";
import { placesReport } from "../../scripts/report/placesReport.ts";
import { phraseMatcher } from "../../src/lib/phraseMatcher.ts";
import { en } from "../../src/lib/words/en.ts";
import { PROJECT } from "../support/empty-folder.ts";

const { seeds } = readSeeds(join(PROJECT, "seeds"));
if (!seeds) throw new Error("the seeds do not read");
const gazetteer =
  readGazetteer(
    seeds.archive.countries,
    new Set(seeds.places.places.flatMap(({ same }) => same.geonames ?? [])),
  ) ?? [];

function review(places = seeds?.places) {
  if (!seeds || !places) throw new Error("no seeds");
  const { authority } = prepareAuthority(seeds.names, places);
  const results = seeds.sources.map((source) => ingestSeed(source, authority, en));
  return reviewPlaces(
    places,
    seeds.names,
    results.flatMap(({ document }) => document ?? []),
    results.flatMap(({ messages }) => messages),
    gazetteer,
    seeds.archive.countries,
  );
}

test("nothing is open in the archive", () => {
  const { text, open } = placesReport(review(), seeds?.places.places.length ?? 0, true);
  expect(open, text).toBe(0);
});

test("a town that is taken out comes back as a candidate, with the right suggestion", () => {
  if (!seeds) return;
  const places = seeds.places.places.filter(({ id }) => id !== "muqdadiya" && id !== "samarra");
  const { candidates, wrongIds } = review({ ...seeds.places, places });
  expect(wrongIds).toEqual([]);
  expect(candidates.map(({ words, suggestions }) => [words, suggestions[0]?.place.geonames])).toEqual(
    expect.arrayContaining([
      ["Muqdadiya", 99062],
      ["Samarra", 91597],
    ]),
  );
});

test("an id of another place, a spelling that nothing prints and an idle record are said", () => {
  if (!seeds) return;
  const places = seeds.places.places.map((place) => {
    if (place.id === "tikrit") return { ...place, same: { geonames: 99072, wikidata: null } };
    return place.id === "mosul" ? { ...place, variants: [...place.variants, "Mossul"] } : place;
  });
  const idle = { ...places[0], id: "nowhere", name: "Nowhere", variants: [] } as (typeof places)[number];
  const found = review({ ...seeds.places, places: [...places, idle] });
  expect(found.wrongIds.map(({ place }) => place.id)).toEqual(["tikrit"]);
  expect(found.unusedSpellings.map(({ spelling }) => spelling)).toEqual(["Mossul"]);
  expect(found.withoutMentions.map(({ id }) => id)).toEqual(["nowhere"]);
});

test.each([
  ["Fighting spread to the town of Dalrun and in Ein al-Verd.", ["Dalrun", "Ein al-Verd"]],
  ["In June, in the North, they fled from Kessim’s Harl province.", ["North", "Kessim’s Harl"]],
  ["Reporters in Oldmark said nothing.", []],
])("candidates of “%s”", (text, words) => {
  const known = phraseMatcher([["Oldmark", true]] as const);
  expect(placeCandidates(text, [known]).map((one) => one.words)).toEqual(words);
});

test("a suggestion says how far the spellings and the places lie apart, and is limited to the countries", () => {
  const [first] = suggest("Muqdadiya", gazetteer, [[44.4009, 33.3406]], ["IQ"]);
  expect(first?.place.geonames).toBe(99062);
  expect(first?.kilometres).toBeCloseTo(87, -1);
  expect(suggest("Jordan", gazetteer, [], ["IQ"]).map(({ place }) => place.country)).toEqual(["JO"]);
  expect(suggest("Saadiya", gazetteer, [], ["IQ"]).map(({ place }) => place.name)).not.toContain("Kifrī");
  expect(foldName("Al Miqdādīyah")).toBe("miqdadiyah");
});
