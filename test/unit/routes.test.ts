import { expect, test } from "vitest";
import * as routes from "../../src/lib/routes.ts";

test("an address is the mark and a path without a leading slash", () => {
  expect(routes.home()).toBe("\u0000");
  expect(routes.day("2014-06-13")).toBe("\u0000days/2014-06-13/");
  expect(routes.month("2014-06")).toBe("\u0000days/2014-06/");
  expect(routes.year("2014")).toBe("\u0000days/2014/");
  expect(routes.source("ibtimes-iraq")).toBe("\u0000sources/ibtimes-iraq/");
  expect(routes.source("ibtimes-iraq", "501-1000")).toBe("\u0000sources/ibtimes-iraq/501-1000/");
  expect(() => routes.source("ibtimes-iraq", "2")).toThrow(RangeError);
  expect(routes.place("iraq", "2014-06")).toBe("\u0000places/iraq/2014-06/");
  expect(routes.name("reuters", "2014-06-13")).toBe("\u0000names/reuters/2014-06-13/");
  expect(routes.name("reuters", "undated")).toBe("\u0000names/reuters/undated/");
  expect(routes.name("reuters")).toBe("\u0000names/reuters/");
  expect(routes.story("call-to-arms")).toBe("\u0000stories/call-to-arms/");
  expect(routes.entry("wmpsxk1nwcw")).toBe("\u0000e/wmpsxk1nwcw/");
  expect(routes.entryJson("wmpsxk1nwcw")).toBe("\u0000e/wmpsxk1nwcw.json");
  expect(routes.capture("a".repeat(64))).toBe(`\u0000captures/${"a".repeat(64)}.txt`);
  expect(routes.about()).toBe("\u0000about/");
  expect(routes.about("citing")).toBe("\u0000about/citing/");
  expect(routes.data("entries.jsonl")).toBe("\u0000data/entries.jsonl");
  expect(routes.notFound()).toBe("\u0000404.html");
  expect(routes.at("h8", routes.day("2014-06-13"))).toBe("\u0000days/2014-06-13/#h8");
  expect(routes.asset("/_astro/index.css")).toBe("\u0000_astro/index.css");
});

test.each(["", "..", "a..b", "a/b", "a b", "é", "\u0000", "javascript:x", ".hidden", "-", "a?b", "a#b"])(
  "%j is no part of an address",
  (bad) => {
    expect(() => routes.entry(bad)).toThrow(RangeError);
    expect(() => routes.data(bad)).toThrow(RangeError);
  },
);

test("only plain days, months and years have pages", () => {
  for (const bad of ["2014-06-13~", "[2014-06-15,2014-06-16]", "2014-06", ""])
    expect(() => routes.day(bad)).toThrow(RangeError);
  expect(() => routes.month("2014-06-13")).toThrow(RangeError);
  expect(() => routes.year("14")).toThrow(RangeError);
  expect(() => routes.capture("abc")).toThrow(RangeError);
  expect(() => routes.asset("https://elsewhere.example/x.css")).toThrow(RangeError);
  expect(() => routes.asset("//elsewhere.example/x.css")).toThrow(RangeError);
});

test("the way back to the start", () => {
  expect(routes.relativeRoot("/")).toBe("./");
  expect(routes.relativeRoot("/days/")).toBe("../");
  expect(routes.relativeRoot("/days/2014-06-13/")).toBe("../../");
  expect(routes.relativeRoot("/places/iraq/2014-06/")).toBe("../../../");
  expect(routes.relativeRoot("/e/x.html")).toBe("../");
  expect(routes.relativeRoot("/404.html")).toBe("./");
});

test("every mark of a page is resolved, and nothing else changes", () => {
  const html = `<a href="${routes.home()}">$&</a> <a href="${routes.entry("abc")}">$1</a>`;
  expect(routes.resolveRoot(html, "/days/2014/")).toBe(
    '<a href="../../">$&</a> <a href="../../e/abc/">$1</a>',
  );
});

test("the relative address leads to the same page from anywhere", () => {
  for (const from of ["/", "/days/", "/days/2014-06-13/", "/places/iraq/2014-06/"]) {
    for (const base of ["https://archive.example", "https://archive.example/a/b"]) {
      const page = new URL(base + from);
      const target = new URL(routes.resolveRoot(routes.entry("abc"), from), page);
      expect(target.href).toBe(`${base}/e/abc/`);
      expect(routes.absolute(base, routes.entry("abc"))).toBe(target.href);
    }
  }
});
