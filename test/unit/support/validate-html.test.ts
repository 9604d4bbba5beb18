import { expect, test } from "vitest";
import { fixtureSite } from "../../support/fixture-site.ts";
import { validateHtml } from "../../support/validate-html.ts";
import { writeFolder } from "../../support/write-folder.ts";

const page = (body: string) =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><main>${body}</main></body></html>\n`;

test("the fixture site is valid", async () => {
  expect(await validateHtml(fixtureSite)).toEqual([]);
});

test.each([
  ["<h1>x</h1><h3>y</h3>", "heading-level"],
  ['<h1>x</h1><p id="a"></p><p id="a"></p>', "no-dup-id"],
  ['<h1>x</h1><img src="a.png">', "wcag/h37"],
  ["<h1>x</h1><p><div>y</div></p>", "no-implicit-close"],
  ['<h1>x</h1><p style="color:red">y</p>', "no-inline-style"],
  ['<h1>x</h1><p aria-labelledby="no">y</p>', "no-missing-references"],
  ["<h1>x</h1><ul><p>y</p></ul>", "element-permitted-content"],
])("refuses %s", async (body, rule) => {
  const faults = await validateHtml(writeFolder({ "index.html": page(body) }));
  expect(faults.join("\n")).toContain(`(${rule})`);
});

test("a fault says where it is", async () => {
  const [fault] = await validateHtml(writeFolder({ "day/index.html": page("<h1>x</h1>\n<blink>y</blink>") }));
  expect(fault).toMatch(/^day\/index\.html:3:2: .+ \(deprecated\)$/);
});
