import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import schema from "../../src/lib/data/linkedPlaces.schema.json";
import { distFolder } from "../support/dist-folder.ts";

interface Features {
  features: { "@id": string; geometry: unknown; properties: { title: string } }[];
}

const read = (path: string): string => readFileSync(join(distFolder(), path), "utf8");
// Its own formats are left out: "uri" is checked below by the platform.
const validate = new Ajv2020({
  allErrors: true,
  formats: { uri: (text: string) => URL.canParse(text) },
}).compile(schema);

test("places.geojson is what its schema says", () => {
  const file = JSON.parse(read("data/places.geojson")) as Features;
  expect(validate(file), JSON.stringify(validate.errors, null, 1)).toBe(true);
  expect(JSON.parse(read("data/places.schema.json"))).toEqual(schema);
  expect(file.features.length).toBeGreaterThan(0);
});

test("the schema refuses what is no place", () => {
  const file = JSON.parse(read("data/places.geojson")) as Features;
  const first = file.features[0];
  for (const change of [{ "@id": "places/x" }, { names: [] }, { geometry: { type: "Point" } }, { extra: 1 }])
    expect(validate({ ...file, features: [{ ...first, ...change }] })).toBe(false);
});

test("each place has its page, with the same thing as schema.org and as downloads", () => {
  const { features } = JSON.parse(read("data/places.geojson")) as Features;
  for (const feature of features) {
    const page = read(`places/${feature["@id"].split("/").at(-2)}/index.html`);
    const jsonLd = /<script type="application\/ld\+json">(.+?)<\/script>/u.exec(page)?.[1] ?? "{}";
    expect(JSON.parse(jsonLd)).toMatchObject({ "@id": feature["@id"], name: feature.properties.title });
    const downloads = [...page.matchAll(/href="data:application\/geo\+json;charset=utf-8,([^"]+)"/gu)].map(
      ([, data = ""]) => JSON.parse(decodeURIComponent(data)) as Features & { geometry: unknown },
    );
    expect(downloads).toHaveLength(2);
    expect(validate(downloads[0])).toBe(true);
    expect(downloads[0]?.features[0]).toEqual(feature);
    expect(page.includes('id="locator"') || page.includes("locator-title"), feature.properties.title).toBe(
      feature.geometry !== null,
    );
  }
});

test("every dot of the overview has its name", () => {
  const page = read("places/index.html");
  expect(page).not.toContain("Without room for its name");
  for (const map of page.match(/<svg class="map[\s\S]*?<\/svg>/gu) ?? [])
    expect(map.match(/<circle/gu)?.length).toBe(map.match(/<a /gu)?.length);
});

test("no page of a place that only stands for a government, and no style attribute in any map", () => {
  const pages = readdirSync(join(distFolder(), "places"));
  expect(pages).not.toContain("riyadh");
  expect(read("places/index.html")).not.toMatch(/\sstyle=/u);
});
