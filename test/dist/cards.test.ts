import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { listFiles } from "../support/list-files.ts";

/** Cards for other sites: what they say, and the pictures that they show. */
const dist = distFolder();
const files = listFiles(dist);
const site = "https://dateline.example/";
const read = (file: string): string => readFileSync(join(dist, file), "utf8");
const cards = files
  .filter((file) => file.endsWith(".html"))
  .flatMap((file) => {
    const card = new Map(
      [...read(file).matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/gu)].map(
        ([, name = "", content = ""]) => [name, content],
      ),
    );
    return card.size > 0 ? [{ file, card }] : [];
  });

test("every picture of a card is a PNG of 1200 by 630 in the archive", () => {
  const pictures = new Set(cards.map(({ card }) => card.get("og:image") ?? ""));
  expect(pictures.size).toBeGreaterThan(4);
  for (const address of pictures) {
    expect(address.startsWith(site), address).toBe(true);
    const file = join(dist, address.slice(site.length));
    expect(existsSync(file), address).toBe(true);
    const png = readFileSync(file);
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length, address).toBeLessThan(100_000);
  }
});

test("a source, its entries and a day have the picture that is theirs; other pages that of the archive", () => {
  const sourceOf = new Map(
    read("data/entries.jsonl")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .map(({ id, source }) => [id, source]),
  );
  for (const { file, card } of cards) {
    const [room = "", id = ""] = file.split("/");
    const own =
      room === "e"
        ? `sources/${sourceOf.get(id)}.png`
        : ["sources", "days"].includes(room) && existsSync(join(dist, `${room}/${id}.png`))
          ? `${room}/${id}.png`
          : "picture.png";
    expect(card.get("og:image"), file).toBe(site + own);
    expect(card.get("twitter:card"), file).toBe(room === "days" ? undefined : "summary_large_image");
    // Without a type a page is a "website".
    expect(card.get("og:type"), file).toBe(room === "e" ? "article" : undefined);
    if (room === "e") continue;
    expect([card.get("og:image:width"), card.get("og:image:height")]).toEqual(["1200", "630"]);
    expect(card.get("og:image:alt")?.length, file).toBeGreaterThan(20);
  }
  expect(cards.map(({ file }) => file)).toContain("index.html");
});

test("there is one picture for each source and each day with entries, and no other", () => {
  const drawn = files.filter((file) => /^(?:sources|days)\/.*\.png$|^picture\.png$/u.test(file));
  const used = new Set(cards.map(({ card }) => card.get("og:image")?.slice(site.length)));
  expect(new Set(drawn)).toEqual(used);
});
