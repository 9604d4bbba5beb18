import { expect, test } from "vitest";
import { relativeUrls } from "../../src/integrations/relative-css.ts";

test("addresses from the root become addresses beside the sheet", () => {
  const css = `a{src:url(/_astro/x.woff2)}b{src:url("/_astro/y.woff2")}c{src:url(data:x)}d{src:url(/elsewhere/z)}`;
  expect(relativeUrls(css, "_astro")).toBe(
    `a{src:url(./x.woff2)}b{src:url("./y.woff2")}c{src:url(data:x)}d{src:url(/elsewhere/z)}`,
  );
});

test("the name of the folder is taken literally", () => {
  expect(relativeUrls("a{src:url(/x.y/f)}b{src:url(/xzy/f)}", "x.y")).toBe(
    "a{src:url(./f)}b{src:url(/xzy/f)}",
  );
});
