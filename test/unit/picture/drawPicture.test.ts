import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { drawPicture } from "../../../src/lib/picture/drawPicture.ts";
import { canWrite, FONT_CHARACTERS } from "../../../src/lib/picture/fontCharacters.ts";
import { MOST_ROWS, type Picture, pictureAlt } from "../../../src/lib/picture/picture.ts";
import { sourcePicture } from "../../../src/lib/picture/sourcePicture.ts";
import { coloursOf } from "../../../src/lib/style/colours.ts";
import { en } from "../../../src/lib/words/en.ts";

const { light } = coloursOf(readFileSync("src/styles/tokens.css", "utf8"));

const picture: Picture = {
  masthead: "An archive",
  edition: "draft edition",
  sign: { siglum: "NW", hue: 2, rule: "double" },
  above: "North Wire",
  title: ["Flood", "NW"],
  below: ["3 posts"],
  rows: [],
  more: null,
};

const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map(([, text = ""]) => text);
const draw = (change: Partial<Picture>): string[] => texts(drawPicture({ ...picture, ...change }, light));

describe("a picture", () => {
  test("says what it was given, in this order", () => {
    expect(draw({})).toEqual(["An archive", "draft edition", "nw", "North Wire", "Flood", "3 posts"]);
  });

  test("escapes captured characters", () => {
    expect(draw({ title: ["A & B <i>"] }).join(" ")).toContain("A &amp; B &lt;i&gt;");
  });

  test("takes the next title where its typeface lacks a letter, and leaves other such lines out", () => {
    const drawn = draw({ title: ["فيضان", "NW"], above: "الجزيرة", below: ["٣"] });
    expect(drawn).toEqual(["An archive", "draft edition", "nw", "NW"]);
  });

  test("cuts a long title at a word, after two lines", () => {
    const drawn = draw({ title: ["word ".repeat(60).trim()] }).filter((line) => line.startsWith("word"));
    expect(drawn).toHaveLength(2);
    expect(drawn[1]).toMatch(/word …$/u);
  });

  test("draws each colour as the style sheet states it", () => {
    const used = new Set(drawPicture(picture, light).match(/#[0-9a-f]{6}/gu));
    for (const one of used) expect([...light.values()]).toContain(one);
    expect(used).toContain(light.get("hue-2"));
  });
});

const time = {
  value: null,
  readings: [],
  precision: null,
  clock: null,
  zone: { verbatim: null, offset: null, iana: null, basis: "not-stated" },
};

function entryOf(day: string, clock: string | null) {
  const date = { edtf: day, notBefore: day, notAfter: day, time: { ...time, value: clock } };
  return { kind: "post", date } as unknown as Parameters<typeof sourcePicture>[0]["entries"][number];
}

test("a source is drawn day by day, with what there is no room for in words", () => {
  const days = ["2014-06-13", "2014-06-14", "2014-06-15", "2014-06-16", "2014-06-17", "2014-06-18"];
  const drawn = sourcePicture(
    {
      title: "Flood",
      publisher: "NW",
      sign: { hue: 1, rule: "solid" },
      record: { id: "flood", siglum: "NW", days: { edtf: "2014-06-13/2014-06-18" } as never },
      entries: [...days, "2014-06-13"].reverse().map((day, i) => entryOf(day, i === 0 ? "23:10:00" : null)),
    },
    { title: "An archive", edition: "draft edition" },
    en,
  );
  expect(drawn.above).toBe("");
  expect(drawn.rows).toHaveLength(MOST_ROWS);
  expect(drawn.rows[0]).toMatchObject({ label: "13 June", hours: { full: true, possible: false } });
  expect(drawn.rows[0]?.hours?.blocks).toHaveLength(1);
  expect(drawn.rows[0]?.hours?.blocks[0]?.x).toBeGreaterThan(95);
  expect(pictureAlt(drawn)).toBe(
    "Flood. 13 June: 1 with a clock, 1 without. 14 June: 1 without a clock. 15 June: 1 without a clock. 16 June: 1 without a clock, and 2\u00a0more days.",
  );
});

test("the typeface writes what its list of characters says", () => {
  expect(canWrite(FONT_CHARACTERS)).toBe(true);
  expect(canWrite("Sistani’s ʿAlī")).toBe(true);
  expect(canWrite("█")).toBe(false);
});
