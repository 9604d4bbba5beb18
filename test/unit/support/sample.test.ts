import { expect, test } from "vitest";
import { sample } from "../../support/sample.ts";

const entries = Array.from({ length: 1000 }, (_, number) => `e/${number}/index.html`);
const paths = ["index.html", "days/2014/index.html", "days/2015/index.html", ...entries];

test("few paths are all taken", () => {
  expect(sample(paths, 2000)).toEqual(paths);
});

test("of many the same are taken, from every room", () => {
  const taken = sample(paths, 10);
  expect(taken).toHaveLength(10);
  expect(taken).toEqual(
    expect.arrayContaining(["index.html", "days/2014/index.html", "days/2015/index.html"]),
  );
  expect(sample(paths.toReversed(), 10)).toEqual(taken);
});
